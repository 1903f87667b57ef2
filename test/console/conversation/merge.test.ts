import { describe, expect, test } from 'vitest';
import { askAfter, mergeView } from '#console/conversation/merge.ts';
import type { ConversationView, MessageView, TurnView } from '#core/contract/conversation.ts';

const message = (seq: number, text = `message ${seq}`): MessageView => ({
  id: `m${seq}`,
  seq,
  sender: 'customer',
  senderName: null,
  internal: false,
  text,
  citations: [],
  attachments: [],
  generated: false,
  notice: null,
  at: '2026-11-23T10:00:00Z',
});

const turn = (seq: number, status: TurnView['status']): TurnView => ({
  messageId: `m${seq}`,
  seq,
  intent: 'storage',
  urgency: 'normal',
  language: 'en',
  status,
  outcome: status === 'done' ? 'answer' : null,
  citations: [],
  handoff: false,
  ticketId: null,
  ticketNumber: null,
});

const view = (messages: MessageView[], turns: TurnView[] = [], holder: ConversationView['holder'] = 'bot') =>
  ({ id: 'c1', holder, messages, turns }) as ConversationView;

const seqs = (merged: ConversationView): number[] => merged.messages.map(({ seq }) => seq);

describe('after which number to ask', () => {
  test('nothing known: from the beginning', () => {
    expect(askAfter(undefined)).toBe(0);
  });

  test('after the last message that is here', () => {
    expect(askAfter(view([message(1), message(2)]))).toBe(2);
  });

  test('a turn still being decided is asked for again with its message', () => {
    expect(askAfter(view([message(1), message(2), message(3)], [turn(1, 'done'), turn(2, 'pending')]))).toBe(1);
  });
});

describe('what is known and what has come', () => {
  test('are one transcript in order of number, nothing twice', () => {
    const merged = mergeView(view([message(1), message(2)]), view([message(2, 'again'), message(3)]));
    expect(seqs(merged)).toEqual([1, 2, 3]);
    expect(merged.messages[1]?.text).toBe('again');
  });

  test('an answer that was overtaken by a newer one takes nothing away', () => {
    expect(seqs(mergeView(view([message(1), message(2), message(3)]), view([message(2)])))).toEqual([1, 2, 3]);
  });

  test('the newest says who holds the conversation, and what was decided', () => {
    const merged = mergeView(
      view([message(1)], [turn(1, 'pending')]),
      view([message(1), message(2)], [turn(1, 'done')], 'human'),
    );
    expect(merged.holder).toBe('human');
    expect(merged.turns.map(({ status }) => status)).toEqual(['done']);
  });
});
