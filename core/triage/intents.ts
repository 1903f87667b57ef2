import type { Intent } from '#core/contract/triage.ts';
import { INTENT_RULES } from './lexicon/intents.ts';

/** What the customer wants, by the first rule of the table that matches; `unclear` when none does. */
export function intentOf(text: string): Intent {
  const found = INTENT_RULES.find(({ pattern, unless }) => pattern.test(text) && !unless?.test(text));
  return found?.intent ?? (isOffTopic(text) ? 'out_of_scope' : 'unclear');
}

/** A whole question in which nothing of the trade is named is about something else; a scrap is only unclear. */
function isOffTopic(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[a-z']{2,}/g)?.length ?? 0;
  const asks = /[?]|吗|呢|什么|怎么/u.test(text);
  return (han >= 12 || words >= 8) && asks && !/产品|你们|它|这个|\b(?:this|it|your)\b/u.test(text);
}
