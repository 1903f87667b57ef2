import { LockOutlined } from '@ant-design/icons';
import type { MessageView, TurnView } from '#core/contract/conversation.ts';
import { useNow } from '../shared/clock.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Attachments } from './attachments.tsx';
import { Citations } from './citations.tsx';

function Stamp({ at }: { at: string }) {
  const { time } = useI18n();
  const now = useNow(60);
  return (
    <time dateTime={at} title={time.full(at)}>
      {time.short(at, now)}
    </time>
  );
}

interface Props {
  message: MessageView;
  turn: TurnView | undefined;
  language: string;
  /** The newest of our lines that the customer has seen. */
  read: boolean;
}

export function Bubble({ message, turn, language, read }: Props) {
  const { say } = useI18n();
  const { sender, senderName, internal, generated, citations } = message;
  const name = senderName ?? say(`sender.${sender}`);
  return (
    <li
      className={`line line-${sender} ${internal ? 'line-note' : ''}`}
      data-testid="message"
      data-seq={message.seq}
      data-sender={sender}
      data-internal={internal}
    >
      <div className="line-head">
        <span className="line-name">{name}</span>
        {sender === 'bot' && senderName !== null && <span className="mark mark-quiet">{say('sender.bot')}</span>}
        {internal && (
          <span className="mark mark-note">
            <LockOutlined aria-hidden /> {say('message.internal')}
          </span>
        )}
        {message.edits !== undefined && <span className="mark mark-quiet">{say('message.edited')}</span>}
        {generated && <span className="mark mark-generated">{say('message.generated')}</span>}
        <Stamp at={message.at} />
      </div>
      <div className="bubble" lang={sender === 'customer' ? language : undefined}>
        {message.text !== '' && <p className="bubble-text">{message.text}</p>}
        {message.attachments.length > 0 && <Attachments files={message.attachments} />}
        {citations.length > 0 && <Citations citations={citations} />}
      </div>
      {turn && <TurnLine turn={turn} />}
      {read && (
        <p className="turn-line" data-testid="read-mark">
          {say('message.read')}
        </p>
      )}
    </li>
  );
}

/** What the bot made of a customer's message, in a few words under it. */
function TurnLine({ turn }: { turn: TurnView }) {
  const { say, sayOr } = useI18n();
  if (turn.status === 'pending') return <p className="turn-line">{say('turn.pending')}</p>;
  if (turn.status === 'failed') return <p className="turn-line turn-failed">{say('turn.failed')}</p>;
  if (turn.outcome === null || turn.outcome === 'relay') return null;
  return (
    <p className={`turn-line turn-${turn.outcome}`} data-outcome={turn.outcome}>
      {say(`outcome.${turn.outcome}`)}
      {turn.intent && turn.outcome !== 'emergency' && ` · ${sayOr(`intent.${turn.intent}`, turn.intent)}`}
      {turn.ticketNumber && <span className="number"> · {turn.ticketNumber}</span>}
    </p>
  );
}

/** A line that tells of an event. Ours if the event is known, else the words that the customer saw. */
export function EventLine({ message }: { message: MessageView }) {
  const { say, sayOr } = useI18n();
  const name = message.senderName ?? say(`sender.${message.sender}`);
  return (
    <li
      className="event-line"
      data-testid="message"
      data-seq={message.seq}
      data-sender={message.sender}
      data-notice={message.notice}
    >
      <span>
        {sayOr(`event.${message.notice}`, message.text || (message.notice ?? ''), {
          name,
          text: message.text,
        })}
      </span>
      <Stamp at={message.at} />
    </li>
  );
}
