import { describe, expect, it } from 'vitest';
import { coloursOf, contrast } from '#console/widget/colour.ts';
import { localeOfPage, readOptions } from '#console/widget/options.ts';

const SRC = 'https://support.example.com/widget.js?v=1';
const page = { language: '', browser: ['en-US'], rightToLeft: false, chosen: undefined };

function read(data: Record<string, string>, overrides: Partial<typeof page> = {}) {
  const complaints: string[] = [];
  const options = readOptions(SRC, data, { ...page, ...overrides }, (text) => complaints.push(text));
  return { ...options, complaints };
}

describe('the launcher’s language', () => {
  it.each([
    ['the visitor’s own choice before all', 'zh-TW', 'en', 'zh-CN', 'zh-TW'],
    ['what the tag asks for before the page', undefined, 'zh-HK', 'en', 'zh-HK'],
    ['the page’s language before the browser’s', undefined, undefined, 'zh-Hant', 'zh-TW'],
    ['the browser’s where the page has none', undefined, undefined, '', 'en'],
    ['the browser’s where nobody speaks the page’s', undefined, 'fr', 'de', 'en'],
    ['Simplified in Hong Kong, where the script says so', undefined, undefined, 'zh-Hans-HK', 'zh-CN'],
  ])('is %s', (_, chosen, asked, language, expected) => {
    expect(localeOfPage(asked, { ...page, language, chosen })).toBe(expected);
  });
});

describe('the script tag', () => {
  it('needs nothing', () => {
    expect(read({})).toMatchObject({
      origin: 'https://support.example.com',
      side: 'right',
      colour: undefined,
      complaints: [],
    });
  });

  it.each([
    ['end', false, 'right'],
    ['end', true, 'left'],
    ['start', false, 'left'],
    ['start', true, 'right'],
    ['left', false, 'left'],
    ['right', true, 'right'],
  ])('puts it at the %s, right to left %s: %s', (position, rightToLeft, side) => {
    expect(read({ position }, { rightToLeft }).side).toBe(side);
  });

  it.each([
    [{ position: 'bottom' }, 'data-position'],
    [{ position: 'toString' }, 'data-position'],
    [{ colour: 'url(https://example.com)' }, 'data-colour'],
    [{ colour: 'red;position:static' }, 'data-colour'],
    [{ color: '#12345' }, 'data-colour'],
  ])('says what it cannot use and works without: %j', (data, named) => {
    const { complaints, side, colours, colour } = read(data as Record<string, string>);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(named);
    expect([side, colours.back, colour]).toEqual(['right', '#0b6e6e', undefined]);
  });
});

describe('colours', () => {
  it.each(['#000', '#fff', '#ffd24d', '#777777', '#767676', '#0b6e6e', '#ff0000', '#00f', '#7f7f7f'])(
    'can be read on %s',
    (colour) => {
      const { back, front } = coloursOf(colour) ?? { back: '#fff', front: '#fff' };
      expect(contrast(back, front)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('contrast as WCAG counts it', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#123456', '#123456')).toBe(1);
  });
});
