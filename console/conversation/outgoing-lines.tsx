import { PaperClipOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSession } from '../app/session.tsx';
import { useSay } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { errorText } from '../shared/states.tsx';
import { discard, type Outgoing, sendAgain } from './outgoing.ts';

export function OutgoingLines({ lines }: { lines: readonly Outgoing[] }) {
  return lines.map((line) => <OutgoingLine key={line.clientId} line={line} />);
}

function OutgoingLine({ line }: { line: Outgoing }) {
  const say = useSay();
  const { user } = useSession();
  const queryClient = useQueryClient();
  const reread = (): void => void queryClient.invalidateQueries({ queryKey: keys.conversation(line.conversationId) });
  return (
    <li
      className={`line line-clerk line-outgoing ${line.kind === 'notes' ? 'line-note' : ''}`}
      data-testid="outgoing"
      data-state={line.state}
    >
      <div className="line-head">
        <span className="line-name">{user.displayName}</span>
        {line.state !== 'failed' && <span className="muted">{say('message.sending')}</span>}
      </div>
      <div className="bubble">
        {line.text !== '' && <p className="bubble-text">{line.text}</p>}
        {line.files.map((file) => (
          <span key={file.id} className="attachment-file">
            <PaperClipOutlined aria-hidden /> <span className="attachment-name">{file.name}</span>
          </span>
        ))}
      </div>
      {line.state === 'failed' && (
        <div className="outgoing-failed" role="alert">
          <span>
            {say('message.failed')}
            {line.error !== null && ` ${errorText(line.error, say)}`}
          </span>
          <Button size="small" onClick={() => sendAgain(line.clientId, reread)} data-testid="retry-message">
            {say('action.retry')}
          </Button>
          <Button size="small" type="text" onClick={() => discard(line.clientId)}>
            {say('action.discard')}
          </Button>
        </div>
      )}
    </li>
  );
}
