import { FileTextOutlined } from '@ant-design/icons';
import type { Citation } from '#core/contract/conversation.ts';
import { useI18n } from '../shared/i18n.tsx';

/** "Document · § section · revision", and the quoted passage word for word when opened. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  const { say } = useI18n();
  return (
    <ul className="citations" aria-label={say('citation.title')}>
      {citations.map((citation) => (
        <li key={`${citation.documentId} ${citation.section} ${citation.text}`}>
          <details className="citation" data-testid="citation" data-document-id={citation.documentId}>
            <summary>
              <FileTextOutlined aria-hidden />
              <span>
                {citation.title} · {citation.heading || say('citation.section', { section: citation.section })} ·{' '}
                {say('citation.revision', { revision: citation.revision })}
              </span>
            </summary>
            <blockquote lang={citation.language}>{citation.text}</blockquote>
          </details>
        </li>
      ))}
    </ul>
  );
}
