import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '#core/answering/answer-query.ts';
import type { Outcome } from '#core/answering/outcome.ts';
import type { Query } from '#core/answering/query.ts';
import { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import { triage } from '#core/triage/triage.ts';
import { demoKnowledge, parsed } from '../knowledge/documents.ts';
import { ANSWERABLE, NOT_ANSWERABLE } from './questions.ts';
import { demoCatalogue, testSettings } from './support.ts';

const knowledge = demoKnowledge();
const catalogue = demoCatalogue();
const log = pino({ level: 'silent' });

async function outcomeOf(
  text: string,
  before: readonly string[] = [],
  more: Partial<Query> = {},
  index = knowledge,
): Promise<Outcome> {
  const history = before.map((former) => ({ from: 'customer' as const, text: former }));
  const understood = triage(text, { recentMessages: history });
  const query = { text, language: understood.language, triage: understood, history, ...more };
  return (await answerQuestion({ knowledge: index, catalogue, log }, query)).outcome;
}

const nameOf = (outcome: Outcome): string => {
  if ('reason' in outcome) return `${outcome.kind}:${outcome.reason}`;
  return outcome.kind === 'clarify' ? `clarify:${outcome.question}` : outcome.kind;
};

describe('questions that the documents answer', () => {
  test.each(ANSWERABLE)('$asked', async ({ asked, product, from, before }) => {
    const outcome = await outcomeOf(asked, before);
    if (outcome.kind !== 'answer') throw new Error(`became ${nameOf(outcome)}`);
    const cited = outcome.citations.filter((citation) => citation.product === product);
    const places = cited.map(({ kind, section }) => `${kind}:${section}`);
    for (const place of from) expect(places).toContain(place);
    expect(outcome.generated).toBe(false);
    for (const { title, revision, text } of outcome.citations) {
      expect(outcome.text).toContain(title);
      expect(outcome.text).toContain(revision);
      for (const line of text.split('\n')) expect(outcome.text).toContain(line);
    }
  });

  test('there are at least forty of them', () => expect(ANSWERABLE.length).toBeGreaterThanOrEqual(40));
});

describe('questions that the documents do not answer', () => {
  test.each(NOT_ANSWERABLE)('$asked → $becomes', async ({ asked, becomes, before }) => {
    expect(nameOf(await outcomeOf(asked, before))).toBe(becomes);
  });

  test('there are at least thirty of them', () => expect(NOT_ANSWERABLE.length).toBeGreaterThanOrEqual(30));
});

describe('an answer', () => {
  test('names document, section and revision in the customer’s language, storage first and handling after it', async () => {
    const outcome = await outcomeOf('次氯酸钠怎么储存？');
    if (outcome.kind !== 'answer') throw new Error('no answer');
    const parts = outcome.citations.filter(({ kind }) => kind === 'SDS').map(({ heading }) => heading.split(' · ')[1]);
    expect(parts).toEqual(['储存', '操作处置']);
    expect(outcome.text).toContain('（来源：《次氯酸钠溶液 10% 安全技术说明书》第7部分，修订版 3.2）');
    const english = await outcomeOf('How do I store sodium hypochlorite?');
    expect('text' in english && english.text).toMatch(/\(Source: “.+”, section 7, revision 3\.2\)/);
  });

  test('is about the product and concentration that was asked for, and no other', async () => {
    for (const { asked, before, product } of ANSWERABLE) {
      const outcome = await outcomeOf(asked, before);
      const products = outcome.kind === 'answer' ? outcome.citations.map((citation) => citation.product) : [];
      const named = catalogue.filter(({ aliases }) =>
        aliases.some((alias) => asked.toLowerCase().includes(alias.toLowerCase())),
      );
      const allowed = [product, ...named.map(({ code }) => code)];
      expect(
        products.filter((code) => !allowed.includes(code)),
        asked,
      ).toEqual([]);
    }
  });

  test('quotes only the exposure that is asked about, and says whom to call in a real case', async () => {
    const asked = '培训用：SDS 上写硫酸溅到眼睛怎么处理';
    const outcome = await outcomeOf(asked, [], { settings: testSettings(), region: 'CN' });
    if (outcome.kind !== 'answer') throw new Error(nameOf(outcome));
    expect(outcome.citations.map(({ heading }) => heading.split(' · ')[1])).toEqual(['眼睛接触']);
    expect(outcome.text).toContain('请先拨打 120（急救）或 119（消防）');
  });

  test('shows the basis of a promise about a return, and does not grant it', async () => {
    const outcome = await outcomeOf('already opened 1 of 10 drums, can I return remaining 9? bought 40 days ago');
    expect(outcome).toMatchObject({ kind: 'promise', reason: 'return' });
    expect('basis' in outcome && outcome.basis?.citations[0]?.documentId).toBe('policy-returns.en');
  });

  test('names the product that we do not have', async () => {
    expect(await outcomeOf('70%双氧水怎么储存')).toMatchObject({ params: { product: '双氧水 70%' } });
  });

  test('gives all of a certificate to whom the batch was sent, and to others only the dates of the label', async () => {
    const known = await outcomeOf('批次 20250312-07 的检验结果发我', [], { ownBatches: ['20250312-07'] });
    expect(known.kind === 'answer' && known.citations.map(({ section }) => section)).toContain('results');
    const others = await outcomeOf('批次 20250312-07 的检验结果发我', [], { ownBatches: ['20260908-02'] });
    expect(others).toMatchObject({ kind: 'promise', reason: 'certificate' });
    const dates = await outcomeOf('批次 20250312-07 有效期到哪天');
    expect(dates.kind === 'answer' && dates.citations.map(({ section }) => section)).toEqual(['shelf-life']);
  });
});

describe('a question back', () => {
  test('is asked once; the second time a person answers', async () => {
    const first = await outcomeOf('怎么储存');
    expect(first).toMatchObject({ kind: 'clarify', question: 'product' });
    expect(first.kind === 'clarify' && first.suggestions.length).toBeGreaterThan(1);
    const second = await outcomeOf('就是那个', ['怎么储存'], { previousOutcome: 'clarify' });
    expect(nameOf(second)).toBe('promise:notInDocuments');
  });

  test('is answered with a name alone, and the first question with it', async () => {
    const outcome = await outcomeOf('盐酸 31%', ['怎么储存'], { previousOutcome: 'clarify' });
    expect(outcome.kind === 'answer' && outcome.citations[0]).toMatchObject({
      product: 'hydrochloric-acid-31',
      section: '7',
    });
  });

  test('asks which concentration where a family has several, and takes the answer', async () => {
    const ask = async (text: string, before: string[], previousOutcome?: string) => {
      const history = before.map((former) => ({ from: 'customer' as const, text: former }));
      const query = { text, language: 'zh-Hans' as const, triage: triage(text), history, previousOutcome };
      return (await answerQuestion({ knowledge, catalogue, log }, query)).outcome;
    };
    expect(await ask('双氧水怎么储存', [])).toMatchObject({
      kind: 'clarify',
      question: 'concentration',
      suggestions: ['过氧化氢溶液 35%（双氧水）', '过氧化氢溶液 50%（双氧水）'],
    });
    const answered = await ask('35%双氧水', ['双氧水怎么储存'], 'clarify');
    expect(answered.kind === 'answer' && answered.citations[0]?.product).toBe('hydrogen-peroxide-35');
    const stronger = await ask('50%双氧水怎么储存', []);
    expect(stronger.kind === 'answer' && stronger.citations[0]?.product).toBe('hydrogen-peroxide-50');
  });
});

describe('documents that may not be quoted', () => {
  test('a draft and a superseded revision answer nothing', async () => {
    const body = '## 第7部分 储存 {#7}\n\n避光。\n';
    const sheet = { id: 'sds-hx-210.zh-Hans', kind: 'SDS', body } as const;
    for (const status of ['draft', 'superseded']) {
      const index = KnowledgeIndex.fromDocuments([parsed({ ...sheet, status })]);
      expect(nameOf(await outcomeOf('HX-210 怎么储存', [], {}, index))).toBe('promise:notInDocuments');
    }
    const index = KnowledgeIndex.fromDocuments([parsed(sheet)]);
    expect(nameOf(await outcomeOf('HX-210 怎么储存', [], {}, index))).toBe('answer');
  });
});
