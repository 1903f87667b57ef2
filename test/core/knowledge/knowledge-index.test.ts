import { describe, expect, test } from 'vitest';
import { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import { demoKnowledge, parsed } from './documents.ts';

const demo = demoKnowledge();

describe('searching the knowledge', () => {
  test('finds the storage part of section 7 first for the question of the front page', () => {
    const [first] = demo.search('次氯酸钠怎么储存？', { limit: 5, kinds: ['SDS'], language: 'zh-Hans' });
    expect(first?.passage).toMatchObject({ product: 'sodium-hypochlorite-10', section: '7', language: 'zh-Hans' });
  });

  test('finds Simplified documents from a question in Traditional script', () => {
    const options = { limit: 1, kinds: ['TDS'] as const };
    expect(demo.search('鹽酸的保質期', options)[0]?.passage.documentId).toBe(
      demo.search('盐酸的保质期', options)[0]?.passage.documentId,
    );
  });

  test('finds a word in full-width letters and another case', () => {
    const hits = demo.search('ｈｘ－２１０ 用量', { limit: 3, kinds: ['TDS'], language: 'zh-Hans' });
    expect(hits[0]?.passage.product).toBe('hx-210');
  });

  test('keeps to the products, kinds and sections that are asked for', () => {
    const hits = demo.search('储存', {
      limit: 50,
      products: ['hx-210'],
      kinds: ['SDS'],
      sections: [{ kind: 'SDS', section: '7' }],
    });
    expect(hits.length).toBeGreaterThan(0);
    for (const { passage } of hits)
      expect([passage.product, passage.kind, passage.section]).toEqual(['hx-210', 'SDS', '7']);
  });

  test('finds only what belongs to no product where no product is given', () => {
    const hits = demo.search('退货 储存', { limit: 20, products: [] });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ passage }) => passage.product === null)).toBe(true);
  });

  test('finds nothing for words that stand nowhere', () => {
    expect(demo.search('zzzz qqqq', { limit: 5 })).toEqual([]);
  });
});

describe('versions of a document', () => {
  const zh = parsed({ id: 'tds-a.zh-Hans', body: '## 用量 {#dosage}\n\n说明：每吨水 5 g，软件里写着。\n' });
  const en = parsed({ id: 'tds-a.en', language: 'en', body: '## Dosage {#dosage}\n\n5 g per tonne of water.\n' });

  test('gives the version in the reader’s language and no other', () => {
    const index = KnowledgeIndex.fromDocuments([zh, en]);
    const documents = (language: 'en' | 'zh-Hans') => index.find({ language }).map((passage) => passage.documentId);
    expect(documents('en')).toEqual(['tds-a.en']);
    expect(documents('zh-Hans')).toEqual(['tds-a.zh-Hans']);
  });

  test('gives the Chinese original to an English reader where there is no English version', () => {
    const [passage] = KnowledgeIndex.fromDocuments([zh]).find({ language: 'en' });
    expect(passage).toMatchObject({ language: 'zh-Hans', text: '说明：每吨水 5 g，软件里写着。' });
  });

  test('shows a Simplified document in Traditional script, of Taiwan or Hong Kong, and marks it', () => {
    const index = KnowledgeIndex.fromDocuments([zh]);
    const shown = (script: 'tw' | 'hk') => index.find({ language: 'zh-Hant', script })[0];
    expect(shown('tw')).toMatchObject({
      text: '說明：每噸水 5 g，軟件裡寫著。',
      convertedScript: true,
      language: 'zh-Hans',
    });
    expect(shown('hk')).toMatchObject({ text: '説明：每噸水 5 g，軟件裏寫着。', convertedScript: true });
  });

  test('leaves a document of Traditional script as it is', () => {
    const hant = parsed({ id: 'tds-a.zh-Hant', language: 'zh-Hant', body: '## 用量 {#dosage}\n\n每噸水 5 公克。\n' });
    const [passage] = KnowledgeIndex.fromDocuments([zh, hant]).find({ language: 'zh-Hant' });
    expect(passage).toMatchObject({ documentId: 'tds-a.zh-Hant', text: '每噸水 5 公克。' });
    expect(passage?.convertedScript).toBeUndefined();
  });

  test('never finds a draft, a superseded document or an older revision', () => {
    const newer = parsed({ id: 'tds-a.zh-Hans', revision: '1.10', body: '## 用量 {#dosage}\n\n每吨水 6 g。\n' });
    const older = parsed({ id: 'tds-a.zh-Hans', revision: '1.9', body: '## 用量 {#dosage}\n\n每吨水 4 g。\n' });
    const draft = parsed({ id: 'tds-b.zh-Hans', status: 'draft' });
    const gone = parsed({ id: 'tds-c.zh-Hans', status: 'superseded' });
    const index = KnowledgeIndex.fromDocuments([older, newer, draft, gone, zh]);
    expect(index.passages.map(({ text }) => text)).toEqual(['每吨水 6 g。']);
  });
});
