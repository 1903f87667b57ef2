import { describe, expect, it } from 'vitest';
import { triage } from '#core/triage/triage.ts';
import * as harm1 from './fresh-emergencies-1.ts';
import * as harm2 from './fresh-emergencies-2.ts';
import * as harm3 from './fresh-emergencies-3.ts';
import * as harm4 from './fresh-emergencies-4.ts';
import * as harm5 from './fresh-emergencies-5.ts';
import * as harm6 from './fresh-emergencies-6.ts';
import * as harm7 from './fresh-emergencies-7.ts';
import * as calm1 from './fresh-everyday-1.ts';
import * as calm2 from './fresh-everyday-2.ts';
import * as calm3 from './fresh-everyday-3.ts';
import * as calm4 from './fresh-everyday-4.ts';
import * as calm5 from './fresh-everyday-5.ts';
import * as calm6 from './fresh-everyday-6.ts';
import * as calm7 from './fresh-everyday-7.ts';

const harm = [harm1, harm2, harm3, harm4, harm5, harm6, harm7].flatMap((table) => Object.values(table).flat());
const harmless = [calm1, calm2, calm3, calm4, calm5, calm6, calm7].flatMap((table) => Object.values(table).flat());
/** Page a person for nothing, and are known to; a limit to watch, not a wish. */
const KNOWN_FALSE_ALARMS = [
  'we had a small spill in March, insurance wants the SDS from then',
  'got a stain on my shirt from your brochure ink',
  '運送時翻車責任歸屬合約怎麼寫',
  '夏天桶有点鼓是正常的吗',
  '硫酸和水混合的放热曲线有吗',
  '硫酸泵的机械密封漏了用什么材料的好',
];

const pages = (text: string): boolean => triage(text).emergency !== null;

describe('messages written without sight of the rules', () => {
  it('are many', () => {
    expect(harm.length).toBeGreaterThanOrEqual(900);
    expect(harmless.length).toBeGreaterThanOrEqual(750);
  });
  it('page a person for every report of harm', () => {
    expect(harm.filter((text) => !pages(text))).toEqual([]);
  });
  it('page nobody for words of harm without harm', () => {
    expect(harmless.filter(pages)).toEqual([]);
  });
  it('raise false alarms only where it is known, and rarely', () => {
    expect(KNOWN_FALSE_ALARMS.filter((text) => !pages(text))).toEqual([]);
    expect(KNOWN_FALSE_ALARMS.length / harmless.length).toBeLessThan(0.05);
  });
});

describe('a long message', () => {
  const chat = '我们是做水处理的老客户,合作很多年了,每次下单都很顺利。'.repeat(12);
  it('is read sentence by sentence', () => {
    expect(pages(`${chat}桶自己挪了位置。硫酸,手腕。`)).toBe(true);
  });
  it('is read to its end where no sentence ends', () => {
    expect(pages(`${'我们是做水处理的老客户,合作很多年了,'.repeat(20)}加药的师傅一口一口地喝下次钠`)).toBe(true);
  });
});

describe('two concepts that meet', () => {
  it.each([
    ['a part of the body and a substance', '硫酸 手腕', true],
    ['a part of the body and a substance, asked for', '硫酸会不会伤手腕', false],
    ['a symptom that lasts', '还在疼', true],
    ['acid and a hypochlorite, poured together', '把盐酸倒进漂白水里了', true],
    ['acid and a hypochlorite, asked about', '盐酸能不能倒进漂白水', false],
    ['a hospital that asks for the contents', '医院问里面是什么成分', true],
    ['a hospital that buys', '医院采购消毒液报价', false],
  ])('%s', (_, text, alarm) => {
    expect(pages(text)).toBe(alarm);
  });
  it('is worth one question where somebody only tells of goods', () => {
    const { emergency, possibleEmergency } = triage('桶自己挪了位置,奇怪了');
    expect(emergency).toBeNull();
    expect(possibleEmergency).toBe(true);
  });
});
