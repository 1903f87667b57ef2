import { Link } from 'react-router';
import { useSay } from '../shared/i18n.tsx';
import { Failure, Loading } from '../shared/states.tsx';
import { SlaTargets } from './sla-targets.tsx';
import { SurveyResult } from './survey-result.tsx';
import { TicketActionsMenu } from './ticket-actions.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketTimeline } from './ticket-timeline.tsx';
import { useTicket } from './use-ticket.ts';

/** The ticket beside its conversation. */
export function TicketPanel({ ticketId }: { ticketId: string | null }) {
  const say = useSay();
  const { data: ticket, error, refetch } = useTicket(ticketId);
  if (ticketId === null) {
    return (
      <section className="panel-card" aria-label={say('ticket.title')}>
        <h3>{say('ticket.title')}</h3>
        <p className="muted">{say('ticket.none')}</p>
      </section>
    );
  }
  if (!ticket) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <section className="panel-card" aria-label={say('ticket.title')} data-testid="ticket-panel">
        <h3>
          {say('ticket.title')}{' '}
          <Link to={`/desk/tickets/${ticket.id}`} className="number" data-testid="ticket-number">
            {ticket.number}
          </Link>
        </h3>
        <TicketFacts ticket={ticket} />
        <div className="panel-actions">
          <TicketActionsMenu ticket={ticket} />
        </div>
      </section>
      <section className="panel-card" aria-label={say('sla.title')}>
        <h3>{say('sla.title')}</h3>
        <SlaTargets ticket={ticket} />
      </section>
      {ticket.survey && (
        <section className="panel-card" aria-label={say('survey.title')}>
          <h3>{say('survey.title')}</h3>
          <SurveyResult survey={ticket.survey} />
        </section>
      )}
      <section className="panel-card" aria-label={say('timeline.title')}>
        <h3>{say('timeline.title')}</h3>
        <TicketTimeline events={ticket.events} />
      </section>
    </>
  );
}
