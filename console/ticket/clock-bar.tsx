import type { SlaTargetView, TicketView } from '#core/contract/ticket.ts';
import { useNow } from '../shared/clock.ts';
import { useI18n } from '../shared/i18n.tsx';
import { targetTone } from '../shared/sla-state.ts';
import { barOf } from './bar-of.ts';

/** One bar for the ticket: its time until now, and where each open clock is due. The list beneath says the same. */
export function ClockBar({ ticket }: { ticket: TicketView }) {
  const { say, time } = useI18n();
  const now = useNow(15);
  const bar = barOf(ticket, now);
  if (bar === null) return null;
  const words = (target: SlaTargetView): string =>
    `${say(`metric.${target.metric}`)} · ${say('sla.dueAt', { at: time.full(target.dueAt) })}`;
  return (
    <div className="clock-bar" aria-hidden data-testid="clock-bar">
      <div className="clock-track">
        <span className="clock-used" style={{ inlineSize: `${bar.now * 100}%` }} />
        {bar.marks.map(({ target, share }) => (
          <span
            key={`${target.metric} ${target.ordinal}`}
            className={`clock-mark sla-${targetTone(target, now, true)}`}
            style={{ insetInlineStart: `${share * 100}%` }}
            title={words(target)}
            data-metric={target.metric}
          />
        ))}
      </div>
      <div className="why-ends muted">
        <span>{time.short(ticket.openedAt, now)}</span>
        <span>{time.short(new Date(bar.endMs).toISOString(), now)}</span>
      </div>
    </div>
  );
}
