import { Link } from 'react-router';
import type { TicketView } from '#core/contract/ticket.ts';
import { useConditionWords } from '../shared/condition.ts';
import { Facts } from '../shared/facts.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { PriorityMark, StatusMark } from '../shared/marks.tsx';

export function TicketFacts({ ticket }: { ticket: TicketView }) {
  const { say, time } = useI18n();
  const words = useConditionWords();
  // The policy names the attributes that it matched by; what they are stands on the ticket.
  const matched: Record<string, string> = {
    priority: ticket.priority,
    kind: ticket.kind,
    channel: ticket.channel,
    team: ticket.team,
  };
  const why = ticket.policy.why.map((name) => words(name, matched[name] === undefined ? [] : [matched[name]]));
  return (
    <Facts
      facts={[
        { label: say('ticket.status'), value: <StatusMark status={ticket.status} /> },
        { label: say('ticket.priority'), value: <PriorityMark priority={ticket.priority} /> },
        { label: say('ticket.kind'), value: say(`kind.${ticket.kind}`) },
        { label: say('ticket.team'), value: say(`team.${ticket.team}`) },
        { label: say('ticket.assignee'), value: ticket.assigneeName ?? say('ticket.unassigned') },
        { label: say('ticket.opened'), value: time.full(ticket.openedAt) },
        { label: say('ticket.promised'), value: ticket.promisedAt && <strong>{time.full(ticket.promisedAt)}</strong> },
        { label: say('ticket.pausedSince'), value: ticket.pausedSince && time.full(ticket.pausedSince) },
        {
          label: say('ticket.forwardedTo'),
          value:
            ticket.forwardedTo.length > 0 ? ticket.forwardedTo.map((team) => say(`team.${team}`)).join(' · ') : null,
        },
        { label: say('ticket.mergedInto'), value: ticketLink(ticket.mergedIntoId, ticket.mergedInto) },
        { label: say('ticket.linkedTo'), value: ticketLink(ticket.linkedToId, ticket.linkedTo) },
        { label: say('ticket.solved'), value: ticket.solvedAt && time.full(ticket.solvedAt) },
        {
          label: say('ticket.policy'),
          value: (
            <span data-testid="ticket-policy" data-policy={ticket.policy.key}>
              {ticket.policy.name}
              <span className="muted"> {say('ticket.policyWhy', { why: why.join(' · ') })}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

const ticketLink = (id: string | null, number: string | null) =>
  id && (
    <Link to={`/desk/tickets/${id}`} className="number">
      {number}
    </Link>
  );
