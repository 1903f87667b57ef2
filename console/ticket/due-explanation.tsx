import { useQuery } from '@tanstack/react-query';
import { DueExplanation } from '#core/contract/sla-editing.ts';
import type { SlaTargetView } from '#core/contract/ticket.ts';
import { ask } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { Failure, Loading } from '../shared/states.tsx';

interface Props {
  ticketId: string;
  target: Pick<SlaTargetView, 'metric' | 'ordinal'>;
}

/** Why a clock is due when it is: the server's sentences, and the way from start to due as a bar. */
export function DueExplanationView({ ticketId, target: { metric, ordinal } }: Props) {
  const { say } = useI18n();
  const { data, error, refetch } = useQuery({
    queryKey: keys.explanation(ticketId, metric, ordinal),
    queryFn: ({ signal }) =>
      ask(DueExplanation, `/tickets/${encodeURIComponent(ticketId)}/targets/${metric}/${ordinal}/explanation`, {
        signal,
      }),
  });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <div className="why" data-testid="explanation" data-metric={metric}>
      <p className="muted">
        {say('why.by', { policy: data.policyName, calendar: data.calendarName, timeZone: data.timeZone })}
      </p>
      <TimeBar explanation={data} />
      <ol className="why-sentences">
        {data.sentences.map((sentence, index) => (
          // Two sentences may say the same, and their order is theirs
          <li key={index}>{sentence}</li>
        ))}
      </ol>
    </div>
  );
}

const KINDS = ['worked', 'closed', 'exception', 'paused'] as const;

/** Each span as wide as it is long on the wall clock; the sentences beneath say the same. */
function TimeBar({ explanation: { spans, startedAt, dueAt, timeZone } }: { explanation: DueExplanation }) {
  const { say, time } = useI18n();
  const all = Math.max(Date.parse(dueAt) - Date.parse(startedAt), 1);
  const present = KINDS.filter((kind) => spans.some((span) => span.kind === kind));
  return (
    <div className="why-time">
      <div className="why-bar" aria-hidden>
        {spans.map((span) => (
          <span
            key={`${span.from} ${span.kind}`}
            className={`why-span why-${span.kind}`}
            style={{ inlineSize: `${((Date.parse(span.to) - Date.parse(span.from)) / all) * 100}%` }}
            title={say('why.span', {
              kind: say(`why.${span.kind}`),
              from: time.full(span.from, timeZone),
              to: time.full(span.to, timeZone),
              amount: time.duration(span.durationMs),
            })}
          />
        ))}
      </div>
      <div className="why-ends muted">
        <span>{time.full(startedAt, timeZone)}</span>
        <span>{time.full(dueAt, timeZone)}</span>
      </div>
      <ul className="why-legend muted" aria-hidden>
        {present.map((kind) => (
          <li key={kind}>
            <span className={`why-swatch why-${kind}`} /> {say(`why.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
