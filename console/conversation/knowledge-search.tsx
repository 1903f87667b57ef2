import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { KnowledgeResult } from '#core/contract/knowledge.ts';
import { ask } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { Failure, Loading } from '../shared/states.tsx';
import { appendToDraft } from './drafts.ts';

type Passage = KnowledgeResult['passages'][number];

const LIMIT = 6;

export function KnowledgeSearch({ conversationId, mayInsert }: { conversationId: string; mayInsert: boolean }) {
  const { say } = useI18n();
  const [query, setQuery] = useState('');
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: keys.knowledge(query),
    queryFn: ({ signal }) => ask(KnowledgeResult, '/knowledge/search', { query: { q: query, limit: LIMIT }, signal }),
    enabled: query !== '',
  });
  return (
    <section className="panel-card" aria-label={say('knowledge.title')} data-testid="knowledge">
      <h3>{say('knowledge.title')}</h3>
      <Input.Search
        onSearch={(value) => setQuery(value.trim())}
        placeholder={say('knowledge.hint')}
        aria-label={say('knowledge.search')}
        allowClear
        enterButton={say('knowledge.search')}
      />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isFetching && !data && <Loading />}
      {data && data.passages.length === 0 && <p className="muted">{say('knowledge.none')}</p>}
      <ul className="passages">
        {data?.passages.map((passage) => (
          <PassageItem
            key={`${passage.documentId} ${passage.section} ${passage.text}`}
            passage={passage}
            mayInsert={mayInsert}
            onInsert={(text) => appendToDraft(conversationId, 'messages', text)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  passage: Passage;
  mayInsert: boolean;
  onInsert: (text: string) => void;
}

function PassageItem({ passage, mayInsert, onInsert }: ItemProps) {
  const { say } = useI18n();
  const source = `${passage.title} · ${say('citation.section', { section: passage.section })} · ${say('citation.revision', { revision: passage.revision })}`;
  return (
    <li className="passage" data-testid="passage">
      <strong>{passage.heading || passage.title}</strong>
      <span className="muted">{source}</span>
      <p lang={passage.language}>{passage.text}</p>
      <Button
        size="small"
        disabled={!mayInsert}
        title={mayInsert ? undefined : say('knowledge.insertBlocked')}
        onClick={() => onInsert(say('knowledge.quote', { text: passage.text, source }))}
      >
        {say('knowledge.insert')}
      </Button>
    </li>
  );
}
