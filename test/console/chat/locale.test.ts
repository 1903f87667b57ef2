import { describe, expect, it } from 'vitest';
import { localeOfAddress } from '#console/chat/locale.ts';

describe('the chat’s language', () => {
  it.each([
    ['?lang=zh-TW', ['en-US'], 'zh-TW'],
    ['', ['zh-Hans-HK'], 'zh-CN'],
    ['?lang=fr', ['zh-HK', 'en'], 'zh-HK'],
    ['', ['zh-Hant-MO'], 'zh-HK'],
    ['', ['zh-Hant'], 'zh-TW'],
    ['', ['fr', 'en-GB', 'zh-CN'], 'en'],
    ['', ['yue'], 'zh-HK'],
    ['', ['zh-SG'], 'zh-CN'],
    ['', ['fr'], 'zh-CN'],
    ['', [], 'zh-CN'],
  ])('asked %s in a browser of %j is %s', (search, browser, expected) => {
    expect(localeOfAddress(search, browser)).toBe(expected);
  });
});
