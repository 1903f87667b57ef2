import { ArrowDownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ConversationView, MessageView } from '#core/contract/conversation.ts';
import { useSession } from '../app/session.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { dayOf, viewerTimeZone } from '../shared/time.ts';
import { useTyping } from '../shared/typing.ts';
import { Bubble, EventLine } from './bubble.tsx';
import { settle, useOutgoing } from './outgoing.ts';
import { OutgoingLines } from './outgoing-lines.tsx';

/** As near to the end as this, the reader is following the conversation. */
const FOLLOWING_PX = 80;

export function MessageList({ conversation }: { conversation: ConversationView }) {
  const { say, time } = useI18n();
  const { turns } = conversation;
  const messages = useMemo(() => conversation.messages.filter(isSpoken), [conversation.messages]);
  const outgoing = useOutgoing().filter((line) => line.conversationId === conversation.id);
  const shown = useMemo(() => new Set(conversation.messages.map((message) => message.id)), [conversation.messages]);
  const unseen = outgoing.filter((line) => line.messageId === null || !shown.has(line.messageId));
  useEffect(() => settle(shown), [shown]);
  const turnOf = useMemo(() => new Map(turns.map((turn) => [turn.messageId, turn])), [turns]);
  const readId = messages.findLast(
    ({ sender, internal, seq }) => sender === 'clerk' && !internal && seq <= conversation.customerReadSeq,
  )?.id;
  const { box, away, toEnd } = useFollow(messages.at(-1)?.seq ?? 0, unseen.length);

  return (
    <div className="transcript-frame">
      <div
        ref={box}
        className="transcript"
        role="log"
        aria-label={say('conversation.transcript')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        data-testid="transcript"
      >
        <ol>
          {messages.map((message, index) => (
            <Fragment key={message.id}>
              {startsDay(messages[index - 1], message) && (
                <li className="day-line">{time.day(dayOf(Date.parse(message.at), viewerTimeZone()))}</li>
              )}
              {message.notice !== null ? (
                <EventLine message={message} />
              ) : (
                <Bubble
                  message={message}
                  turn={turnOf.get(message.id)}
                  language={conversation.language}
                  read={message.id === readId}
                />
              )}
            </Fragment>
          ))}
          <OutgoingLines lines={unseen} />
        </ol>
        <TypingLine conversationId={conversation.id} lastSeq={messages.at(-1)?.seq ?? 0} />
      </div>
      {away && (
        <Button className="to-end" shape="round" size="small" icon={<ArrowDownOutlined aria-hidden />} onClick={toEnd}>
          {say('conversation.toEnd')}
        </Button>
      )}
    </div>
  );
}

/** Events between programs (the Bot Framework's hand-off) have a number in the transcript, but nothing to read. */
const isSpoken = ({ text, notice, citations, attachments }: MessageView): boolean =>
  text !== '' || notice !== null || citations.length > 0 || attachments.length > 0;

const startsDay = (before: MessageView | undefined, message: MessageView): boolean => {
  const zone = viewerTimeZone();
  return !before || dayOf(Date.parse(before.at), zone) !== dayOf(Date.parse(message.at), zone);
};

/** Keeps the end in view for who is there, and leaves alone who reads further up. */
function useFollow(lastSeq: number, unseen: number) {
  const box = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [away, setAway] = useState(false);
  const toEnd = (): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => {
      following.current = element.scrollHeight - element.scrollTop - element.clientHeight < FOLLOWING_PX;
      setAway(!following.current);
    };
    // What grows later (a citation that is opened, fonts that arrive) moves the end as well.
    const observer = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', look, { passive: true });
    observer.observe(element);
    for (const content of element.children) observer.observe(content);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);
  // Runs when a line has come.
  useLayoutEffect(() => {
    if (following.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lastSeq, unseen]);
  return { box, away, toEnd };
}

function TypingLine({ conversationId, lastSeq }: { conversationId: string; lastSeq: number }) {
  const { say } = useI18n();
  const { user } = useSession();
  const typing = useTyping(conversationId, lastSeq);
  if (!typing || (typing.sender === 'clerk' && typing.name === user.displayName)) return null;
  return (
    <p className="typing-line" data-testid="typing">
      {say('conversation.typing', { name: typing.name ?? say(`sender.${typing.sender}`) })}
    </p>
  );
}
