import type { DocumentKind } from '#core/contract/vocabulary.ts';
import { normalize, squash } from '#core/language/normalize.ts';
import { BATCH, CHINESE_NUMERALS, NAMED_SECTION, SECTION_RULES } from './lexicon/sections.ts';
import { correctEnglish } from './lexicon/spelling-en.ts';
import { pinyinToHan } from './lexicon/spelling-pinyin.ts';
import { foldChinese } from './lexicon/spelling-zh.ts';

export interface SectionAsked {
  kind: DocumentKind;
  section: string;
}

/**
 * Which parts of which documents a question is about, most telling first, each once. SDS sections by their number
 * (GB/T 16483: 16 of them), others by the anchor of their heading. Empty where the words say nothing.
 */
export function sectionsAsked(text: string): SectionAsked[] {
  const plain = foldChinese(correctEnglish(pinyinToHan(squash(normalize(text)))));
  const named = [...plain.matchAll(NAMED_SECTION)].map((match): SectionAsked => {
    return { kind: 'SDS', section: String(numberOf(match[1] ?? match[2] ?? '')) };
  });
  const asked = SECTION_RULES.filter(({ pattern }) => pattern.test(plain)).flatMap(({ sections }) =>
    sections.map(([kind, section]): SectionAsked => ({ kind, section })),
  );
  const all = BATCH.test(plain) ? certificateFirst(asked) : asked;
  const seen = new Set<string>();
  return [...named, ...all].filter(({ kind, section }) => {
    const key = `${kind}:${section}`;
    return !seen.has(key) && seen.add(key);
  });
}

function certificateFirst(asked: readonly SectionAsked[]): SectionAsked[] {
  const asksShelfLife = asked.some(({ section }) => section === 'shelf-life');
  const own = asked.filter(({ kind }) => kind === 'COA');
  const ordered = asksShelfLife
    ? own.toSorted((a, b) => Number(b.section === 'shelf-life') - Number(a.section === 'shelf-life'))
    : own;
  return [...ordered, ...asked.filter(({ kind }) => kind !== 'COA')];
}

/** 4, 四, 十, 十四. */
function numberOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  const last = CHINESE_NUMERALS.indexOf(said.at(-1) ?? '');
  return said.length === 2 ? 10 + last : last;
}
