import { describe, expect, test } from 'vitest';
import { type EmergencyContext, emergencyReply, possibleEmergencyReply } from '#core/answering/emergency.ts';
import { LANGUAGES } from '#core/contract/language.ts';
import { EMERGENCY_ROUTES } from '#core/contract/triage.ts';
import { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import { detectLanguage } from '#core/language/detect.ts';
import { demoDocuments, demoKnowledge } from '../knowledge/documents.ts';
import { demoProduct, emergencyOf, testSettings, triageOf } from './support.ts';

const knowledge = demoKnowledge();
const onlySimplified = KnowledgeIndex.fromDocuments(demoDocuments().filter(({ meta }) => meta.language === 'zh-Hans'));
const bleach = demoProduct('sodium-hypochlorite-10');
const acid = demoProduct('sulfuric-acid-98');

function reply(
  parts: Partial<EmergencyContext>,
): { text: string; citations: { section: string; heading: string; product: string | null }[] }[] {
  const context = {
    triage: emergencyOf(),
    language: 'zh-Hans',
    settings: testSettings(),
    knowledge,
    products: [],
  } as const;
  return emergencyReply({ ...context, ...parts });
}
const whole = (parts: Partial<EmergencyContext>): string =>
  reply(parts)
    .map(({ text }) => text)
    .join('\n');

describe('the reply to an emergency', () => {
  test('comes in the order of the safety rule', () => {
    const texts = reply({ triage: emergencyOf({ routes: ['eye'] }), products: [acid] }).map(({ text }) => text);
    expect(texts[0]).toContain('用大量流动清水冲洗眼睛');
    expect(texts[0]).toContain('120');
    expect(texts[1]).toContain('400-000-0119');
    expect(texts[2]).toContain('呼叫值班人员');
    expect(texts[3]).toContain('《硫酸 98% 安全技术说明书》第4部分，修订版');
    expect(texts[4]).toBe('还有其他人接触到吗？');
    expect(texts).toHaveLength(5);
  });

  test('quotes the part of section 4 that fits the exposure, word for word, and no other part', () => {
    const quoted = reply({ triage: emergencyOf({ routes: ['eye', 'skin'] }), products: [bleach] })[3];
    const headings = quoted?.citations.map(({ heading }) => heading.split(' · ')[1]);
    expect(headings).toEqual(['眼睛接触', '皮肤接触']);
    const source = knowledge.find({ products: [bleach.code], kinds: ['SDS'], language: 'zh-Hans' });
    const eye = source.find(({ heading }) => heading.endsWith('眼睛接触'))?.text ?? 'missing';
    for (const line of eye.split('\n')) expect(quoted?.text).toContain(line);
  });

  test.each([
    ['fire', ['5'], '119（消防）'],
    ['release', ['6'], '119（消防）'],
    ['reaction', ['6', '10'], '119（消防）'],
    ['ingestion', ['4'], '120（急救）'],
    ['inhalation', ['4'], '120（急救）'],
  ] as const)('quotes for %s section %s and names whom to call', (route, sections, number) => {
    const parts = reply({ triage: emergencyOf({ routes: [route] }), products: [bleach] });
    expect([...new Set(parts.flatMap(({ citations }) => citations.map(({ section }) => section)))]).toEqual(sections);
    expect(parts[0]?.text).toContain(number);
  });

  test('adds section 14 on the road, and the poison centre where something was swallowed', () => {
    const onTheRoad = reply({ triage: emergencyOf({ routes: ['release'], transport: true }), products: [bleach] });
    expect(onTheRoad.flatMap(({ citations }) => citations.map(({ section }) => section))).toContain('14');
    expect(whole({ triage: emergencyOf({ routes: ['ingestion'] }) })).toContain('010-83132345');
    expect(whole({ triage: emergencyOf({ routes: ['eye'] }) })).not.toContain('010-83132345');
  });

  test('says nothing specific about an unknown product, and asks once which it is', () => {
    const parts = reply({ triage: emergencyOf({ routes: ['unknown'], productMention: 'XK-99' }), language: 'en' });
    expect(parts.flatMap(({ citations }) => citations)).toEqual([]);
    expect(parts[3]?.text).toContain('No safety data sheet was found for “XK-99”');
    expect(parts.at(-1)?.text).toContain('Is anybody else exposed?');
  });

  test('gives the numbers of the region', () => {
    const hk = whole({ language: 'zh-Hant', region: 'HK' });
    expect(hk).toContain('999');
    const tw = whole({ language: 'zh-Hant', region: 'TW', triage: emergencyOf({ routes: ['fire'] }) });
    expect(tw).toContain('119（消防）');
    expect(tw).not.toContain('0532-83889090');
  });

  test('quotes a sheet that is in Simplified script alone in Traditional script, and says so', () => {
    const quoted = reply({ knowledge: onlySimplified, language: 'zh-Hant', region: 'TW', products: [acid] })[3];
    expect(quoted?.text).toContain('立即撐開眼瞼');
    expect(quoted?.text).toContain('以上為簡體原文，僅轉換字體');
  });

  test('quotes the original to an English reader where there is no English sheet, and says so', () => {
    const quoted = reply({ knowledge: onlySimplified, language: 'en', products: [acid] })[3];
    expect(quoted?.text).toContain('立即撑开眼睑');
    expect(quoted?.text).toContain('There is no English version');
  });

  test('keeps the sheets of two products apart', () => {
    const parts = reply({ triage: emergencyOf({ routes: ['reaction'] }), products: [bleach, acid] });
    const products = parts.map(({ citations }) => [...new Set(citations.map(({ product }) => product))]);
    expect(products.filter((codes) => codes.length > 0)).toEqual([[bleach.code], [acid.code]]);
  });

  test('goes on with an emergency without asking again', () => {
    const texts = reply({ triage: emergencyOf({ routes: ['eye'], continued: true }), products: [bleach] }).map(
      ({ text }) => text,
    );
    expect(texts[0]).toContain('继续用流动清水冲洗');
    expect(texts.join()).toContain('120');
    expect(texts.join()).toContain('值班人员已被呼叫');
    expect(texts.join()).toContain('第4部分');
    expect(texts.join()).not.toContain('？');
  });

  test('gives who speaks of suicide a help line and a person, no figure and no sheet', () => {
    const triage = { ...emergencyOf({ routes: ['self-harm'] }), selfHarm: true };
    const parts = reply({ triage, products: [bleach] });
    const text = parts.map((part) => part.text).join('\n');
    expect(text).toContain('12356');
    expect(text).toContain('120');
    expect(parts.flatMap(({ citations }) => citations)).toEqual([]);
    expect(text.replace(/12356|120/g, '')).not.toMatch(/\d/);
  });

  test('leaves the company’s line out where none is set', () => {
    const settings = { ...testSettings(), companyEmergencyLine: '' };
    expect(whole({ settings })).not.toContain('24小时应急电话：');
    expect(possibleEmergencyReply({ language: 'zh-Hans', settings }).text).not.toContain('24小时');
  });

  test('asks where it is open whether anybody is exposed, with the 24-hour line', () => {
    const { text } = possibleEmergencyReply({ language: 'en', settings: testSettings() });
    expect(text).toContain('400-000-0119');
    expect(text).toContain('120');
  });

  test('treats an emergency that triage did not describe as unknown', () => {
    expect(whole({ triage: triageOf({ intent: 'emergency' }) })).toContain('120');
  });
});

describe('in every language and for every route the reply', () => {
  const cases = LANGUAGES.flatMap((language) => EMERGENCY_ROUTES.map((route) => [language, route] as const));

  test.each(cases)('is %s for %s, and never reassures, neutralises or induces vomiting', (language, route) => {
    for (const continued of [false, true]) {
      const text = whole({ language, triage: emergencyOf({ routes: [route], continued }) });
      expect(detectLanguage(text)).toBe(language);
      expect(text).not.toMatch(/没事|沒事|不要紧|不要緊|放心|it'?s fine|don't worry|harmless/i);
      expect(text).not.toMatch(/中和|neutrali[sz]e/i);
      for (const [vomiting] of text.matchAll(/.{0,6}(?:催吐|induce vomiting)/g)) expect(vomiting).toMatch(/不要|not/);
    }
  });
});
