import type { Intent } from '#core/contract/triage.ts';
import { INTENT_RULES } from './lexicon/intents.ts';
import { SUBSTANCE_EN } from './lexicon/words-en.ts';
import { SUBSTANCE } from './lexicon/words-zh.ts';

/** What the customer wants, by the first rule of the table that matches; `unclear` when none does. */
export function intentOf(text: string): Intent {
  const found = INTENT_RULES.find(({ pattern, unless }) => pattern.test(text) && !unless?.test(text));
  return found?.intent ?? (isOffTopic(text) ? 'out_of_scope' : 'unclear');
}

/** Whoever names a substance, a vessel or a paper of the trade asks about it, however the question is put. */
const TRADE_WORDS = new RegExp(
  `产品|你们|它|这个|贵司|贵公司|(?<!沙)桶|罐|泵|阀|加药|车间|工厂|sds|msds|tds|coa|化工|溶液|浓度|批次|批号|${SUBSTANCE}|\\b(?:this|it|your|drums?|tanks?|dosing|plant|${SUBSTANCE_EN})\\b`,
  'u',
);

/** A whole question in which nothing of the trade is named is about something else; a scrap is only unclear. */
function isOffTopic(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[a-z']{2,}/g)?.length ?? 0;
  const asks = /[?]|吗|呢|什么|怎么/u.test(text);
  return (han >= 12 || words >= 8) && asks && !TRADE_WORDS.test(text);
}
