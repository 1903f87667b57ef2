import { expect, test } from 'vitest';
import { languageOf } from '#console/shared/locale.ts';

test.each([
  [['zh-CN', 'en'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK', 'en-GB'], 'zh-Hant'],
  [['zh-Hant-HK'], 'zh-Hant'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['en-US', 'zh-CN'], 'en'],
  [['fr-FR', 'zh-TW'], 'zh-Hant'],
  [['fr-FR'], 'zh-Hans'],
  [[], 'zh-Hans'],
])('a browser that prefers %j reads %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language);
});
