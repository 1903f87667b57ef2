import type { TicketEventView } from '#core/contract/ticket.ts';
import { useNow } from '../shared/clock.ts';
import { useI18n } from '../shared/i18n.tsx';

/** The ledger, newest first: what is recorded, who did it, when. */
export function TicketTimeline({ events }: { events: readonly TicketEventView[] }) {
  const { say, sayOr, time } = useI18n();
  const now = useNow(60);
  return (
    <ol className="timeline" reversed data-testid="ledger">
      {events.toReversed().map((event) => (
        <li key={event.seq} data-event={event.type} data-actor={event.actor}>
          <span className="timeline-what">
            {sayOr(`ledger.${event.type}`, event.type)}
            <EventDetail event={event} />
            {event.type === 'escalated' && <Told event={event} />}
          </span>
          <span className="muted">
            {event.actorName ?? say(`sender.${event.actor}`)} ·{' '}
            <time dateTime={event.at} title={time.full(event.at)}>
              {time.short(event.at, now)}
            </time>
          </span>
        </li>
      ))}
    </ol>
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** What a reader asks for next: the clock that was missed, the promised time, the reason. */
function EventDetail({ event }: { event: TicketEventView }) {
  const { sayOr, time } = useI18n();
  const { dueAt, metric, reason, team } = event.data;
  const facts = [
    typeof metric === 'string' ? sayOr(`metric.${metric}`, metric) : '',
    typeof dueAt === 'string' && INSTANT.test(dueAt) ? time.full(dueAt) : '',
    typeof team === 'string' ? sayOr(`team.${team}`, team) : '',
    // The reason of a pause is the status that it brings; that of closing is in a person's own words.
    typeof reason === 'string' && reason !== '' ? sayOr(`reason.${reason}`, sayOr(`status.${reason}`, reason)) : '',
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? null : <span className="muted"> · {facts.join(' · ')}</span>;
}

/** Who was told of an escalation: people by name; where nobody of that kind is there, the word of the plan. */
function Told({ event: { told, data } }: { event: TicketEventView }) {
  const { say, sayOr, list } = useI18n();
  const words = (value: unknown, family: string): string[] =>
    Array.isArray(value) ? value.map((word) => sayOr(`${family}.${word}`, String(word))) : [];
  const people = told.length > 0 ? told : words(data.recipients, 'recipient');
  const ways = words(data.channels, 'escalationChannel');
  const { calls } = data;
  if (people.length === 0) return null;
  return (
    <span className="timeline-told muted" data-testid="told">
      {say('ledger.told', { people: list(people) })}
      {ways.length > 0 && ` · ${list(ways)}`}
      {typeof calls === 'number' && ` · ${say('ledger.call', { count: calls })}`}
    </span>
  );
}
