import { Drawer } from 'antd';
import { useState } from 'react';
import { useMay, useSession } from '../app/session.tsx';
import { useSay } from '../shared/i18n.tsx';
import { Failure, Loading } from '../shared/states.tsx';
import { useMedia } from '../shared/use-media.ts';
import { TicketPanel } from '../ticket/ticket-panel.tsx';
import { useTicket } from '../ticket/use-ticket.ts';
import { actionsFor, holdOf } from './access.ts';
import { Composer } from './composer.tsx';
import { ContactCard } from './contact-card.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { KnowledgeSearch } from './knowledge-search.tsx';
import { MessageList } from './message-list.tsx';
import { useReadMark } from './read-mark.ts';
import { useConversation } from './use-conversation.ts';

interface Props {
  conversationId: string;
  backTo: string;
  onTaken: () => void;
}

export function ConversationPane({ conversationId, backTo, onTaken }: Props) {
  const say = useSay();
  const { user } = useSession();
  const may = {
    reply: useMay('conversation.reply'),
    note: useMay('conversation.note'),
    solve: useMay('ticket.solve'),
    supervise: useMay('conversation.supervise'),
  };
  const wide = useMedia('(min-width: 1200px)');
  const [panelOpen, setPanelOpen] = useState(false);
  const { data: conversation, error, refetch } = useConversation(conversationId);
  const { data: ticket } = useTicket(conversation?.ticketId ?? null);

  useReadMark(conversation, conversation ? holdOf(conversation, user.id) : null);

  if (!conversation) {
    return (
      <main className="conversation">
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
      </main>
    );
  }

  const hold = holdOf(conversation, user.id);
  const actions = actionsFor(hold, ticket?.status ?? null, may);
  const details = (
    <>
      <ContactCard conversation={conversation} />
      <TicketPanel ticketId={conversation.ticketId} />
      <KnowledgeSearch conversationId={conversationId} mayInsert={actions.reply} />
    </>
  );

  return (
    <>
      <main className="conversation" data-testid="conversation" data-hold={hold}>
        <ConversationHeader
          conversation={conversation}
          hold={hold}
          actions={actions}
          backTo={backTo}
          onTaken={onTaken}
          {...(wide ? {} : { onDetails: () => setPanelOpen(true) })}
        />
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        <MessageList conversation={conversation} />
        <Composer conversation={conversation} hold={hold} actions={actions} onTaken={onTaken} />
      </main>
      {wide ? (
        <aside className="details" aria-label={say('details.title')}>
          {details}
        </aside>
      ) : (
        <Drawer title={say('details.title')} open={panelOpen} onClose={() => setPanelOpen(false)} size={380}>
          {details}
        </Drawer>
      )}
    </>
  );
}
