import { describe, expect, it } from 'vitest';
import { createSending, KEY } from '#console/chat/sending.ts';
import { type Action, middleware, type Store, type StoreEvents } from '#console/chat/store.ts';

/** As much of Web Chat as the middleware sees: what it passes on, and what is dispatched anew. */
function webChat() {
  const passed: Action[] = [];
  const sending = createSending();
  const events: StoreEvents = {
    sending,
    limits: () => undefined,
    refused: () => undefined,
    chosen: () => undefined,
    said: () => undefined,
    came: () => undefined,
    wasRead: () => undefined,
  };
  const store: Store = { dispatch: (action) => void run(action as Action), getState: () => ({ activities: [] }) };
  const run = middleware(events)(store)((action) => void passed.push(action));
  const last = () => passed.at(-1);
  return {
    sending,
    passed,
    /** A try as Web Chat makes it: the message as it stands on the screen, under a new id. */
    send: (shown: NonNullable<Action['payload']>['activity'], clientActivityID: string) => {
      run({ type: 'DIRECT_LINE/POST_ACTIVITY', payload: { activity: shown } });
      const stamped = last()?.payload?.activity;
      const activity = { ...stamped, channelData: { ...stamped?.channelData, clientActivityID } };
      run({ type: 'DIRECT_LINE/POST_ACTIVITY_PENDING', meta: { clientActivityID }, payload: { activity } });
      return last()?.payload?.activity;
    },
    fail: (clientActivityID: string) => run({ type: 'DIRECT_LINE/POST_ACTIVITY_REJECTED', meta: { clientActivityID } }),
    echo: (clientActivityID: string) => {
      const activity = { id: '1', type: 'message', from: { role: 'user' }, channelData: { clientActivityID } };
      run({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity } });
    },
  };
}

const MESSAGE = { type: 'message', text: 'hello' };

describe('a message that failed and is sent again', () => {
  it('goes out under the id of its first try, whatever Web Chat calls the later ones', () => {
    const chat = webChat();
    const first = chat.send(MESSAGE, 'a');
    chat.fail('a');
    const second = chat.send(first, 'b');
    chat.fail('b');
    chat.send(second, 'c');
    expect(['a', 'b', 'c'].map(chat.sending.wireId)).toEqual(['a', 'a', 'a']);
  });

  it('stands on the screen once: each try replaces the one before', () => {
    const chat = webChat();
    const first = chat.send(MESSAGE, 'a');
    chat.fail('a');
    const second = chat.send(first, 'b');
    expect(second?.id).toBe(first?.id);
    expect(second?.channelData?.[KEY]).toBe(first?.channelData?.[KEY]);
  });

  it('is known by its echo as the latest try', () => {
    const chat = webChat();
    const first = chat.send(MESSAGE, 'a');
    chat.fail('a');
    chat.send(first, 'b');
    chat.echo('a');
    expect(chat.passed.at(-1)?.payload?.activity?.channelData?.clientActivityID).toBe('b');
  });

  it('is another message than one of the same words', () => {
    const chat = webChat();
    chat.send(MESSAGE, 'a');
    chat.send(MESSAGE, 'b');
    expect(chat.sending.wireId('b')).toBe('b');
  });

  it('that had arrived all the same counts as sent when its echo comes', () => {
    const chat = webChat();
    chat.send(MESSAGE, 'a');
    chat.fail('a');
    chat.echo('a');
    expect(chat.passed.at(-1)).toMatchObject({
      type: 'DIRECT_LINE/POST_ACTIVITY_FULFILLED',
      meta: { clientActivityID: 'a' },
    });
    chat.echo('a');
    expect(chat.passed.at(-1)?.type).toBe('DIRECT_LINE/INCOMING_ACTIVITY');
  });
});
