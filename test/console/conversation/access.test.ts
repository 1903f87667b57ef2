import { describe, expect, test } from 'vitest';
import { actionsFor, type Hold, holdOf } from '#console/conversation/access.ts';

const CLERK = { reply: true, note: true, solve: true, supervise: false };
const READER = { reply: false, note: false, solve: false, supervise: false };

describe('who has the conversation', () => {
  test('a person: me, or a colleague', () => {
    expect(holdOf({ holder: 'human', assigneeId: 'me' }, 'me')).toBe('mine');
    expect(holdOf({ holder: 'human', assigneeId: 'other' }, 'me')).toBe('colleague');
    expect(holdOf({ holder: 'human', assigneeId: null }, 'me')).toBe('colleague');
  });

  test('while it waits, a former assignee holds nothing', () => {
    expect(holdOf({ holder: 'waiting', assigneeId: 'me' }, 'me')).toBe('waiting');
  });
});

describe('what a clerk may press', () => {
  test.each<[Hold, { takeOver: boolean; reply: boolean; returnToBot: boolean; transfer: boolean; solve: boolean }]>([
    ['bot', { takeOver: true, reply: false, returnToBot: false, transfer: false, solve: true }],
    ['waiting', { takeOver: true, reply: false, returnToBot: false, transfer: false, solve: true }],
    ['mine', { takeOver: false, reply: true, returnToBot: true, transfer: true, solve: true }],
    ['colleague', { takeOver: false, reply: false, returnToBot: false, transfer: false, solve: false }],
    ['closed', { takeOver: false, reply: false, returnToBot: false, transfer: false, solve: true }],
  ])('under %s', (hold, expected) => {
    expect(actionsFor(hold, 'open', CLERK)).toEqual({ ...expected, note: true });
  });

  test('a ticket is solved once, and not before there is one', () => {
    expect(actionsFor('mine', 'solved', CLERK).solve).toBe(false);
    expect(actionsFor('mine', 'closed', CLERK).solve).toBe(false);
    expect(actionsFor('mine', null, CLERK).solve).toBe(false);
    expect(actionsFor('mine', 'pendingCustomer', CLERK).solve).toBe(true);
  });

  test('a department that was asked writes notes, and leaves the customer to the clerk', () => {
    const asked = actionsFor('colleague', 'open', { ...READER, note: true });
    expect(asked).toEqual({
      takeOver: false,
      returnToBot: false,
      transfer: false,
      reply: false,
      note: true,
      solve: false,
    });
  });

  test('a supervisor may take it from a colleague, or pass it on to another', () => {
    expect(actionsFor('colleague', 'open', { ...CLERK, supervise: true })).toMatchObject({
      takeOver: true,
      transfer: true,
      reply: false,
    });
  });

  test('a reader presses nothing, not even a note', () => {
    const none = { takeOver: false, returnToBot: false, transfer: false, reply: false, note: false, solve: false };
    expect(actionsFor('waiting', 'open', READER)).toEqual(none);
    expect(actionsFor('mine', 'open', READER)).toEqual(none);
  });
});
