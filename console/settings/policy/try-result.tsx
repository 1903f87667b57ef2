import { Link } from 'react-router';
import type { z } from 'zod';
import type { TryPolicyResult } from '#core/contract/sla-editing.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { Nothing } from '../../shared/states.tsx';
import { WideTable } from '../../shared/wide-table.tsx';

type Result = z.infer<typeof TryPolicyResult>;
type Metric = Result['metrics'][number];
type Verdicts = Metric['actual'];

const VERDICTS = ['met', 'breached', 'other'] as const;
const SIDES = ['actual', 'tried'] as const;

/** What was, beside what would have been. */
export function TryResult({ result }: { result: Result }) {
  const { say } = useI18n();
  if (result.tickets === 0) return <Nothing title={say('try.nothing')} hint={say('try.nothingHint')} />;
  return (
    <section className="card" aria-live="polite" aria-labelledby="try-result" data-testid="try-result">
      <h2 id="try-result">{say('try.result', { count: result.tickets })}</h2>
      <ul className="try-legend">
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <span className={`try-swatch try-${verdict}`} aria-hidden /> {say(`try.${verdict}`)}
          </li>
        ))}
      </ul>
      {result.metrics.map((metric) => (
        <Bars key={metric.metric} metric={metric} />
      ))}
      <Table metrics={result.metrics} />
      {result.examples.length > 0 && <Examples examples={result.examples} />}
    </section>
  );
}

const total = ({ met, breached, other }: Verdicts): number => met + breached + other;

/** Two bars a clock, on one scale, so that their lengths may be compared; the table says the same in figures. */
function Bars({ metric }: { metric: Metric }) {
  const { say } = useI18n();
  const most = Math.max(total(metric.actual), total(metric.tried), 1);
  return (
    <figure className="try-bars" data-metric={metric.metric} aria-hidden>
      <figcaption>{say(`metric.${metric.metric}`)}</figcaption>
      {SIDES.map((side) => (
        <div key={side} className="try-row">
          <span className="muted">{say(`try.${side}`)}</span>
          <span className="try-bar">
            {VERDICTS.map((verdict) => (
              <span
                key={verdict}
                className={`try-${verdict}`}
                style={{ inlineSize: `${(metric[side][verdict] / most) * 100}%` }}
              />
            ))}
          </span>
          <span className="number">{rate(metric[side])}</span>
        </div>
      ))}
    </figure>
  );
}

/** Met ÷ judged, as the report has it; nothing judged has no rate. */
function rate({ met, breached }: Verdicts): string {
  return met + breached === 0 ? '–' : `${Math.round((met / (met + breached)) * 100)}%`;
}

function Table({ metrics }: { metrics: readonly Metric[] }) {
  const { say, number } = useI18n();
  return (
    <WideTable label={say('try.table')}>
      <caption className="visually-hidden">{say('try.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('report.metric')}</th>
          {SIDES.flatMap((side) =>
            VERDICTS.map((verdict) => (
              <th scope="col" key={`${side} ${verdict}`}>
                {say(`try.${side}`)} · {say(`try.${verdict}`)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <tr key={metric.metric} data-metric={metric.metric}>
            <th scope="row">{say(`metric.${metric.metric}`)}</th>
            {SIDES.flatMap((side) =>
              VERDICTS.map((verdict) => <td key={`${side} ${verdict}`}>{number(metric[side][verdict])}</td>),
            )}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Examples({ examples }: { examples: Result['examples'] }) {
  const { say, sayOr, time } = useI18n();
  return (
    <WideTable label={say('try.examples')} className="try-examples">
      <caption className="muted">{say('try.examples')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('ticket.number')}</th>
          <th scope="col">{say('report.metric')}</th>
          <th scope="col">{say('try.actual')}</th>
          <th scope="col">{say('try.tried')}</th>
          <th scope="col">{say('try.dueAt')}</th>
          <th scope="col">{say('try.metAt')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((clock) => (
          <tr key={`${clock.ticketId} ${clock.metric} ${clock.dueAt}`}>
            <th scope="row">
              <Link to={`/desk/tickets/${clock.ticketId}`}>{clock.ticketNumber}</Link>
            </th>
            <td>{say(`metric.${clock.metric}`)}</td>
            <td>{clock.actual ? sayOr(`clockStatus.${clock.actual}`, clock.actual) : say('try.noClock')}</td>
            <td className={`cell-${clock.tried}`}>{say(`clockStatus.${clock.tried}`)}</td>
            <td>{time.full(clock.dueAt)}</td>
            <td>{clock.metAt ? time.full(clock.metAt) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
