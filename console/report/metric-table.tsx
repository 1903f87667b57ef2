import type { ReportView } from '#core/contract/report.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Nothing } from '../shared/states.tsx';
import { Definition } from './definition.tsx';
import { FigureNumber } from './figure.tsx';
import { hasClocks, toneOfShare, VERDICTS, verdictLink } from './figures.ts';

/** Met, breached, open past due, running, and the on-time rate, for each kind of clock. */
export function MetricTable({ report }: { report: ReportView }) {
  const { say, number } = useI18n();
  const rows = report.sla.filter(hasClocks);
  if (rows.length === 0) return <Nothing title={say('report.noClocks')} hint={say('report.noClocksHint')} />;
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <caption className="visually-hidden">{say('report.byMetric')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('report.metric')}</th>
            {VERDICTS.map((verdict) => (
              <th scope="col" key={verdict}>
                {say(`figure.${verdict}`)}{' '}
                <Definition of={say(`figure.${verdict}`)} text={say(`definition.${verdict}`)} />
              </th>
            ))}
            <th scope="col">
              {say('figure.onTimeRate')}{' '}
              <Definition of={say('figure.onTimeRate')} text={say('definition.onTimeRate')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.metric}>
              <th scope="row">
                {say(`metric.${row.metric}`)}{' '}
                <Definition of={say(`metric.${row.metric}`)} text={say(`definition.metric.${row.metric}`)} />
              </th>
              {VERDICTS.map((verdict) => (
                <td key={verdict} className={row[verdict] > 0 ? `cell-${verdict}` : 'cell-zero'}>
                  <FigureNumber
                    name={`${row.metric}.${verdict}`}
                    raw={row[verdict]}
                    link={verdictLink(report, verdict, row.metric)}
                    label={`${say(`metric.${row.metric}`)}, ${say(`figure.${verdict}`)}`}
                  >
                    {number(row[verdict])}
                  </FigureNumber>
                </td>
              ))}
              <td>
                <Rate name={`${row.metric}.onTimeRate`} rate={row.onTimeRate} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rate({ name, rate }: { name: string; rate: number | null }) {
  const { number } = useI18n();
  return (
    <span className={`rate rate-${toneOfShare(rate)}`} data-figure={name} data-value={rate ?? ''}>
      <span className="rate-bar" aria-hidden>
        <span style={{ inlineSize: `${(rate ?? 0) * 100}%` }} />
      </span>
      {rate === null ? '–' : number(rate, { style: 'percent', maximumFractionDigits: 0 })}
    </span>
  );
}
