import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ConversationFolder } from '#core/contract/conversation.ts';
import { useMay } from '../app/session.tsx';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { useSay } from '../shared/i18n.tsx';
import { Forbidden, Nothing } from '../shared/states.tsx';
import { useTitle } from '../shared/use-title.ts';
import { ConversationList } from './conversation-list.tsx';
import { FolderNav } from './folder-nav.tsx';
import { useConversations } from './use-conversations.ts';

/** A clerk's work begins with whoever waits. */
const FIRST_FOLDER: ConversationFolder = 'waiting';

const conversationAddress = (id: string, folder: ConversationFolder): string =>
  `/desk/conversations/${encodeURIComponent(id)}?folder=${folder}`;

export function InboxPage() {
  const mayRead = useMay('conversation.read');
  return mayRead ? <Inbox /> : <Forbidden />;
}

function Inbox() {
  const say = useSay();
  const navigate = useNavigate();
  const { conversationId } = useParams();
  const [search] = useSearchParams();
  const asked = ConversationFolder.safeParse(search.get('folder'));
  const folder = asked.success ? asked.data : FIRST_FOLDER;
  const query = useConversations(folder);
  useTitle(say('nav.inbox'), query.data?.counts.waiting);

  return (
    <div className={conversationId ? 'inbox inbox-open' : 'inbox'}>
      <section className="inbox-side" aria-label={say('nav.inbox')}>
        <h1 className="visually-hidden">{say('nav.inbox')}</h1>
        <FolderNav folder={folder} counts={query.data?.counts} addressOf={(name) => `/desk?folder=${name}`} />
        <ConversationList
          folder={folder}
          query={query}
          selectedId={conversationId}
          addressOf={(id) => conversationAddress(id, folder)}
        />
      </section>
      {conversationId ? (
        <ConversationPane
          key={conversationId}
          conversationId={conversationId}
          backTo={`/desk?folder=${folder}`}
          onTaken={() => void navigate(conversationAddress(conversationId, 'mine'), { replace: true })}
        />
      ) : (
        <main className="inbox-empty">
          <Nothing title={say('inbox.choose')} hint={say('inbox.chooseHint')} />
        </main>
      )}
    </div>
  );
}
