import { describe, expect, test } from 'vitest';
import { detectLanguage, type LanguageHints } from '#core/language/detect.ts';

describe('the language and script of the message', () => {
  test.each([
    ['次氯酸钠怎么储存？', 'zh-Hans'],
    ['發票可以開三聯式嗎，統編12345675', 'zh-Hant'],
    ['SDS 繁中版有嗎？供台灣職安署查核用，要符合CNS 15030', 'zh-Hant'],
    ['Need REACH SVHC declaration and RoHS statement for HX-210, plus TDS latest revision', 'en'],
    ['PLEASE ADVISE FIRST AID FOR PRODUCT "XK-99"', 'en'],
    ['搵個人嚟', 'zh-Hant'],
    ['我唔識', 'zh-Hant'],
    ['搵人', 'zh-Hant'],
    ['喺度', 'zh-Hant'],
    ['搵个人嚟', 'zh-Hant'],
    ['can you send me the SDS for 次氯酸钠', 'en'],
    ['我的 order 还没 ship 怎么回事', 'zh-Hans'],
    ['CleanPro-30 怎么用', 'zh-Hans'],
    ['agent. human. now', 'en'],
    ['HELP', 'en'],
    ['你好', 'zh-Hans'],
  ])('%s → %s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });
});

describe('a text that says little keeps the language before', () => {
  const previous = ['en', 'zh-Hant', 'zh-Hans'] as const;
  for (const language of previous) {
    test.each(['OK', '123', '好', 'XK-99', '👍', '', '7681-52-9', 'SDS'])(`%s stays ${language}`, (text) => {
      expect(detectLanguage(text, { previous: language })).toBe(language);
    });
  }
  test.each<[string, LanguageHints, string]>([
    ['你好', { previous: 'en' }, 'zh-Hans'],
    ['你好', { previous: 'zh-Hant' }, 'zh-Hant'],
    ['你好', { locale: 'zh-HK' }, 'zh-Hant'],
    ['你好', { previous: 'en', locale: 'zh-TW' }, 'zh-Hant'],
    ['123', { locale: 'en-US' }, 'en'],
    ['123', {}, 'zh-Hans'],
    ['怎么储存', { previous: 'zh-Hant' }, 'zh-Hans'],
    ['怎麼儲存', { previous: 'zh-Hans', locale: 'zh-CN' }, 'zh-Hant'],
    ['how do I store it', { previous: 'zh-Hant' }, 'en'],
  ])('%s with %o → %s', (text, hints, expected) => {
    expect(detectLanguage(text, hints)).toBe(expected);
  });
});
