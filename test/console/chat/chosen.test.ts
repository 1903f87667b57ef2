import { describe, expect, it } from 'vitest';
import { createSending } from '#console/chat/sending.ts';
import { type Action, type Chosen, chooseFiles, middleware, type Store, takeBackFile } from '#console/chat/store.ts';

const LIMITS = { maxBytes: 1000, maxFiles: 2, types: ['image/png'], endings: ['png'] };
const file = (name: string) => new File(['x'], name, { type: 'image/png' });

/** Web Chat's store as far as it keeps chosen files. */
function webChat() {
  let kept: readonly Chosen[] = [];
  const shown: string[][] = [];
  const problems: string[][] = [];
  const store: Store = {
    dispatch: (action) => void run(action as Action),
    getState: () => ({ activities: [], sendBoxAttachments: kept }),
  };
  const run = middleware({
    sending: createSending(),
    limits: () => LIMITS,
    refused: (found) => void problems.push(found.map(({ kind }) => kind)),
    chosen: (files) => void shown.push(files.map((one) => (one as File).name)),
    said: () => undefined,
    came: () => undefined,
    wasRead: () => undefined,
  })(store)((action) => {
    kept = action.payload?.attachments ?? [];
  });
  const pick = (...names: string[]) =>
    run({
      type: 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS',
      payload: { attachments: names.map((name) => ({ blob: file(name) })) },
    });
  return { store, shown, problems, pick, names: () => kept.map(({ blob }) => (blob as File).name) };
}

describe('files for the next message', () => {
  it('are added to those chosen before, picked or dropped', () => {
    const chat = webChat();
    chat.pick('a.png');
    chooseFiles(chat.store, [file('b.png')]);
    expect(chat.names()).toEqual(['a.png', 'b.png']);
    expect(chat.shown).toEqual([['a.png'], ['a.png', 'b.png']]);
  });

  it('are taken back one by one', () => {
    const chat = webChat();
    chat.pick('a.png', 'b.png');
    takeBackFile(chat.store, 0);
    expect(chat.names()).toEqual(['b.png']);
    takeBackFile(chat.store, 0);
    expect(chat.names()).toEqual([]);
  });

  it('are none once the message has gone', () => {
    const chat = webChat();
    chat.pick('a.png');
    chat.pick();
    expect([chat.names(), chat.shown.at(-1)]).toEqual([[], []]);
  });

  it('beyond what may go are named, and those before stay', () => {
    const chat = webChat();
    chat.pick('a.png', 'b.png');
    chat.pick('c.png');
    expect(chat.names()).toEqual(['a.png', 'b.png']);
    expect(chat.problems.at(-1)).toEqual(['tooMany']);
  });

  it('leave the words about an earlier problem alone when the message goes', () => {
    const chat = webChat();
    chat.pick('a.exe');
    chat.pick();
    expect(chat.problems).toHaveLength(1);
  });
});
