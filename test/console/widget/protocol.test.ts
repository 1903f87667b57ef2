import { describe, expect, it } from 'vitest';
import { readToFrame, readToHost } from '#console/widget/protocol.ts';

const FOREIGN = [undefined, null, 0, '', 'ready', [], {}, { frontline: 1 }, { frontline: 'other' }, { type: 'ready' }];

describe('what is none of ours is passed over', () => {
  it.each(FOREIGN)('%j', (data) => {
    expect([readToFrame(data), readToHost(data)]).toEqual([undefined, undefined]);
  });
});

describe('to the frame', () => {
  it('takes from a greeting what has its form', () => {
    expect(readToFrame({ frontline: 'hello', visitor: 'v', siteToken: 7, colour: '', open: 'yes', more: 1 })).toEqual({
      frontline: 'hello',
      visitor: 'v',
      siteToken: undefined,
      colour: undefined,
      open: false,
    });
  });

  it.each([
    [{ frontline: 'locale' }, undefined],
    [
      { frontline: 'locale', locale: 'en' },
      { frontline: 'locale', locale: 'en' },
    ],
    [
      { frontline: 'focus', on: 'last' },
      { frontline: 'focus', on: 'last' },
    ],
    [
      { frontline: 'focus', on: 'elsewhere' },
      { frontline: 'focus', on: 'write' },
    ],
    [
      { frontline: 'open', conversationId: 5 },
      { frontline: 'open', conversationId: undefined },
    ],
  ])('%j', (data, expected) => {
    expect(readToFrame(data)).toEqual(expected);
  });
});

describe('to the launcher', () => {
  it.each([
    [
      { frontline: 'unread', count: 3 },
      { frontline: 'unread', count: 3 },
    ],
    [{ frontline: 'unread', count: -1 }, undefined],
    [{ frontline: 'unread', count: '3' }, undefined],
    [{ frontline: 'visitor' }, undefined],
    [{ frontline: 'visitor', credential: 'x'.repeat(9000) }, undefined],
    [
      { frontline: 'visitor', credential: 'x' },
      { frontline: 'visitor', credential: 'x' },
    ],
  ])('%j', (data, expected) => {
    expect(readToHost(data)).toEqual(expected);
  });
});
