import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from '#console/messages/en.ts';
import { type MessageKey, zhHans } from '#console/messages/zh-Hans.ts';
import { zhHant } from '#console/messages/zh-Hant.ts';

const CATALOGUES = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
const KEYS = Object.keys(zhHans) as MessageKey[];

type Parts = ReturnType<IntlMessageFormat['getAst']>;

function namesIn(parts: Parts): string[] {
  return parts.flatMap((part) => {
    if ('options' in part) return [part.value, ...Object.values(part.options).flatMap(({ value }) => namesIn(value))];
    // A literal is 0 and the # of a plural is 7; every other part is named after its argument.
    return 'value' in part && part.type !== 0 ? [part.value] : [];
  });
}

/** The names that a message asks for, sorted; reading it as ICU on the way. */
const argumentsOf = (message: string): string =>
  [...new Set(namesIn(new IntlMessageFormat(message, 'en').getAst()))].sort().join();

describe('the catalogues of the console', () => {
  test.each(['zh-Hant', 'en'] as const)('%s has the keys of zh-Hans and no others', (language) => {
    expect(Object.keys(CATALOGUES[language]).sort()).toEqual([...KEYS].sort());
  });

  test.each(['zh-Hant', 'en'] as const)(
    'every message of %s asks for the arguments that zh-Hans asks for',
    (language) => {
      const odd = KEYS.filter((key) => argumentsOf(CATALOGUES[language][key]) !== argumentsOf(zhHans[key]));
      expect(odd).toEqual([]);
    },
  );

  test('no message is empty but for the joint between two units of time', () => {
    const empty = Object.values(CATALOGUES).flatMap((catalogue) => KEYS.filter((key) => catalogue[key].trim() === ''));
    expect(new Set(empty)).toEqual(new Set(['duration.join']));
  });

  test('the English catalogue holds no Chinese, and the Traditional one none of the commonest Simplified characters', () => {
    expect(KEYS.filter((key) => /\p{Script=Han}/u.test(en[key]))).toEqual([]);
    expect(KEYS.filter((key) => /[单户质时间设话请问这为应处发见实务机级术资]/u.test(zhHant[key]))).toEqual([]);
  });

  test('the Traditional catalogue says what Taiwan and Hong Kong say, not converted mainland words', () => {
    const mainland = /質量|網絡|服務器|賬號|默認|響應|工單|會話|渠道|培訓|回車/u;
    expect(KEYS.filter((key) => mainland.test(zhHant[key]))).toEqual([]);
  });
});
