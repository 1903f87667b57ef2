import { AlertFilled, SafetyCertificateOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ConversationSummary } from '#core/contract/conversation.ts';
import { useNow } from '../shared/clock.ts';
import { useI18n } from '../shared/i18n.tsx';
import { HolderMark, LanguageMark, PriorityMark } from '../shared/marks.tsx';
import { SlaClock } from '../shared/sla-clock.tsx';

interface Props {
  conversation: ConversationSummary;
  selected: boolean;
  address: string;
}

export function ConversationItem({ conversation, selected, address }: Props) {
  const { say, time } = useI18n();
  const now = useNow(15);
  const { customerName, lastMessageAt } = conversation;
  const name = customerName ?? say('customer.anonymous');
  return (
    <li>
      <Link
        to={address}
        className={`item ${selected ? 'item-selected' : ''} ${conversation.emergency ? 'item-emergency' : ''}`}
        aria-current={selected ? 'true' : undefined}
        data-testid="conversation-item"
        data-conversation-id={conversation.id}
        data-holder={conversation.holder}
      >
        <span className="item-head">
          <span className="item-name">
            {name}
            {conversation.verified && (
              <SafetyCertificateOutlined
                className="verified"
                title={say('customer.verified')}
                aria-label={say('customer.verified')}
              />
            )}
          </span>
          <time dateTime={lastMessageAt} title={time.full(lastMessageAt)}>
            {time.short(lastMessageAt, now)}
          </time>
        </span>
        <span className="item-words" lang={conversation.language}>
          {conversation.lastMessage || say('inbox.noWords')}
        </span>
        <span className="item-marks">
          {conversation.emergency && (
            <span className="mark mark-alarm">
              <AlertFilled aria-hidden /> {say('conversation.emergency')}
            </span>
          )}
          {!conversation.emergency && conversation.priority && conversation.priority !== 'normal' && (
            <PriorityMark priority={conversation.priority} />
          )}
          <HolderMark holder={conversation.holder} name={conversation.assigneeName} />
          <LanguageMark language={conversation.language} />
        </span>
        {(conversation.worstClock || conversation.waitingSince) && (
          <span className="item-clocks">
            {conversation.worstClock && <SlaClock clock={conversation.worstClock} />}
            {conversation.waitingSince && (
              <span className="item-waiting" data-testid="waiting-time">
                {say('inbox.waitingFor', {
                  amount: time.duration(Math.max(0, now - Date.parse(conversation.waitingSince))),
                })}
              </span>
            )}
          </span>
        )}
      </Link>
    </li>
  );
}
