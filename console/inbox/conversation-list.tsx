import type { ConversationFolder, ConversationList as List } from '#core/contract/conversation.ts';
import { useSay } from '../shared/i18n.tsx';
import { Failure, Loading, Nothing } from '../shared/states.tsx';
import { ConversationItem } from './conversation-item.tsx';
import type { useConversations } from './use-conversations.ts';

interface Props {
  folder: ConversationFolder;
  query: ReturnType<typeof useConversations>;
  selectedId: string | undefined;
  addressOf: (conversationId: string) => string;
}

const lines = (list: List | undefined) => list?.conversations ?? [];

export function ConversationList({ folder, query, selectedId, addressOf }: Props) {
  const say = useSay();
  const { data, error, refetch, isPending } = query;
  if (isPending && !error) return <Loading />;
  return (
    <>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && lines(data).length === 0 && <Nothing title={say(`empty.${folder}`)} hint={say(`empty.${folder}Hint`)} />}
      <ul className="items" aria-label={say(`folder.${folder}`)} data-testid="conversation-list">
        {lines(data).map((conversation) => (
          <ConversationItem
            key={conversation.id}
            conversation={conversation}
            selected={conversation.id === selectedId}
            address={addressOf(conversation.id)}
          />
        ))}
      </ul>
    </>
  );
}
