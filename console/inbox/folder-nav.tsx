import { Link } from 'react-router';
import type { z } from 'zod';
import { ConversationFolder, type ConversationList } from '#core/contract/conversation.ts';
import { useSay } from '../shared/i18n.tsx';

type Counts = z.infer<typeof ConversationList>['counts'];

interface Props {
  folder: ConversationFolder;
  counts: Counts | undefined;
  addressOf: (folder: ConversationFolder) => string;
}

export function FolderNav({ folder, counts, addressOf }: Props) {
  const say = useSay();
  return (
    <nav className="folders" aria-label={say('inbox.folders')}>
      {ConversationFolder.options.map((name) => (
        <Link
          key={name}
          to={addressOf(name)}
          className={`folder folder-${name}`}
          data-testid={`folder-${name}`}
          aria-current={name === folder ? 'page' : undefined}
        >
          <span>{say(`folder.${name}`)}</span>
          <span className="folder-count" data-count={counts?.[name] ?? 0}>
            {counts?.[name] ?? '–'}
          </span>
        </Link>
      ))}
    </nav>
  );
}
