import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TicketView } from '#core/contract/ticket.ts';
import { useMay, useSession } from '../app/session.tsx';
import { SolveDialog } from '../conversation/solve-dialog.tsx';
import { Facts } from '../shared/facts.tsx';
import { useI18n, useSay } from '../shared/i18n.tsx';
import { LanguageMark } from '../shared/marks.tsx';
import { Failure, Loading } from '../shared/states.tsx';
import { useTitle } from '../shared/use-title.ts';
import { SlaTargets } from './sla-targets.tsx';
import { SurveyResult } from './survey-result.tsx';
import { TicketActionsMenu } from './ticket-actions.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketTimeline } from './ticket-timeline.tsx';
import { useAssignToMe, useTicket } from './use-ticket.ts';

export default function TicketPage() {
  const { ticketId = '' } = useParams();
  const { data: ticket, error, refetch } = useTicket(ticketId);
  if (!ticket) {
    return (
      <main className="page">{error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}</main>
    );
  }
  return <Ticket ticket={ticket} />;
}

function Ticket({ ticket }: { ticket: TicketView }) {
  const say = useSay();
  useTitle(ticket.number);
  return (
    <main className="page" data-testid="ticket" data-ticket-id={ticket.id}>
      <header className="page-head ticket-head">
        <div>
          <p className="crumb">
            <Link to="/desk/tickets">{say('nav.tickets')}</Link> / <span className="number">{ticket.number}</span>
          </p>
          <h1 className="page-title" lang={ticket.language}>
            {ticket.subject}
          </h1>
        </div>
        <TicketActions ticket={ticket} />
      </header>
      <div className="ticket-columns">
        <div className="ticket-column">
          <section className="panel-card">
            <h2>{say('ticket.title')}</h2>
            <TicketFacts ticket={ticket} />
          </section>
          <Customer ticket={ticket} />
        </div>
        <div className="ticket-column">
          <section className="panel-card">
            <h2>{say('sla.title')}</h2>
            <SlaTargets ticket={ticket} />
          </section>
          {ticket.survey && (
            <section className="panel-card">
              <h2>{say('survey.title')}</h2>
              <SurveyResult survey={ticket.survey} />
            </section>
          )}
        </div>
        <section className="panel-card ticket-column">
          <h2>{say('timeline.title')}</h2>
          <TicketTimeline events={ticket.events} />
        </section>
      </div>
    </main>
  );
}

function Customer({ ticket }: { ticket: TicketView }) {
  const { say } = useI18n();
  return (
    <section className="panel-card">
      <h2>{say('contact.title')}</h2>
      <Facts
        facts={[
          { label: say('contact.name'), value: ticket.customerName ?? say('customer.anonymous') },
          { label: say('contact.reachBy'), value: ticket.reachBy ?? say('contact.unreachable') },
          { label: say('contact.channel'), value: say(`channel.${ticket.channel}`) },
          { label: say('contact.language'), value: <LanguageMark language={ticket.language} /> },
        ]}
      />
    </section>
  );
}

function TicketActions({ ticket }: { ticket: TicketView }) {
  const say = useSay();
  const { user } = useSession();
  const maySolve = useMay('ticket.solve');
  const [solving, setSolving] = useState(false);
  const assign = useAssignToMe(ticket.id);
  const unsolved = ticket.status !== 'solved' && ticket.status !== 'closed';
  return (
    <div className="ticket-actions">
      {ticket.conversationId && (
        <Link className="ticket-conversation" to={`/desk/conversations/${ticket.conversationId}`}>
          {say('ticket.toConversation')}
        </Link>
      )}
      <TicketActionsMenu ticket={ticket} />
      <Button
        disabled={!maySolve || !unsolved || ticket.assigneeName === user.displayName}
        loading={assign.isPending}
        onClick={() => assign.mutate()}
        data-testid="assign-to-me"
      >
        {say('ticket.assignToMe')}
      </Button>
      <Button type="primary" disabled={!maySolve || !unsolved} onClick={() => setSolving(true)} data-testid="solve">
        {say('conversation.solve')}
      </Button>
      <SolveDialog
        ticketId={ticket.id}
        conversationId={ticket.conversationId}
        open={solving}
        onClose={() => setSolving(false)}
      />
    </div>
  );
}
