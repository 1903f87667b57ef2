import type { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { FRAME_EN, FRAME_ZH } from '#core/knowledge/question-words.ts';
import { tokenizeNormalized } from '#core/knowledge/tokenize.ts';
import { normalize } from '#core/language/normalize.ts';

/** Words for the same thing; a question in one is covered by a passage with the other. Forms are normalised. */
const SAME: readonly [RegExp, string][] = [
  [/存放|贮存|保存|保管|存储|贮藏|储藏|存储/g, '储存'],
  [/堆码|堆放|叠放|码垛|堆叠|叠几层/g, '码放'],
  [/兑水|勾兑|稀释成|冲稀/g, '稀释'],
  [/保质期|有效期|使用期限|过期/g, '有效期'],
  [/发貨|送货|出货|寄出/g, '发货'],
  [/下单|下了?订单|订货/g, '订单'],
  [/小样|试样|样板|试用装/g, '样品'],
  [/退钱|返款/g, '退款'],
  [/开票|发票/g, '发票'],
  [/[上下]班|营业|工作时间|服务时间|开门|关门/g, '工作时间'],
  [/放假|假期|休息/g, '放假'],
  [/国庆节|国庆|十一长假/g, '国庆节'],
  [/隐私|个人信息/g, '隐私'],
  [/机器人|ai客服|人工智能/g, '机器人'],
];

const SUFFIX = /(?:ies|ing|ed|es|s|e)$/;

/** A light stem, enough for "drums" and "stored" to meet "drum" and "storage". */
const stem = (word: string): string => {
  const short = word.replace(/age$/, '');
  return short.length > 4 ? short.replace(SUFFIX, '') : short.length > 3 ? short.replace(/s$/, '') : short;
};

const isHan = (token: string): boolean => /^\p{Script=Han}/u.test(token);

/** The form in which meanings are compared: normalised, words for the same thing made one. */
export function canonical(text: string): string {
  return SAME.reduce((so, [words, one]) => so.replace(words, one), normalize(text));
}

/** What a question is about: its terms without the frame of the question, and without the words in `ignored`. */
export function contentTerms(question: string, ignored: readonly string[] = []): string[] {
  const without = [...ignored]
    .map(canonical)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ' '), canonical(question));
  const terms = without.replace(FRAME_ZH, ' ').split(/\s+/).flatMap(termsOfRun);
  return [...new Set(terms)];
}

/** Pairs where a run of Han characters has several, the character itself where it stands alone. */
function termsOfRun(run: string): string[] {
  const tokens = tokenizeNormalized(run);
  const pairs = tokens.filter((token) => isHan(token) && [...token].length === 2);
  const single = pairs.length > 0 ? [] : tokens.filter(isHan);
  const words = tokens.filter((token) => !isHan(token) && !FRAME_EN.has(token)).map(stem);
  return [...pairs, ...single, ...words];
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a question as a dictionary cuts them, in pairs of characters. */
export interface Cut {
  /** Pairs within a word. */
  inside: ReadonlySet<string>;
  /** Pairs of two words, one of which is longer than a character: "下单后" has no word "单后". */
  seams: ReadonlySet<string>;
}

export function cutOf(question: string): Cut {
  const words = [...WORDS.segment(canonical(question))].map(({ segment }) => [...segment]);
  const inside = new Set(words.flatMap((word) => word.slice(1).map((character, at) => `${word[at]}${character}`)));
  const seams = words.flatMap((word, at) => {
    const next = words[at + 1];
    const long = next !== undefined && (word.length > 1 || next.length > 1);
    return long ? [`${word.at(-1)}${next[0]}`] : [];
  });
  return { inside, seams: new Set(seams.filter((pair) => !inside.has(pair))) };
}

/** The sentence that shares most terms with the question. */
export function nearestSentence(question: string, passages: readonly Passage[]): string {
  const terms = contentTerms(question);
  const sentences = passages.flatMap((passage) => passage.text.split(/(?<=[。！？!?\n])|(?<=[a-z]\.)\s/u));
  const scored = sentences.map((sentence) => {
    const known = new Set(contentTerms(sentence));
    return { sentence, shared: terms.filter((term) => known.has(term)).length };
  });
  return scored.sort((a, b) => b.shared - a.shared)[0]?.sentence ?? '';
}

/** What an unknown pair weighs, of what an unknown word would: it may be a seam that the dictionary did not see. Tuned with the thresholds. */
const SEAM = 0.6;
/** The same of a pair within a word of the dictionary: no document knows that word. */
const UNKNOWN_WORD = 1;

const UNCUT: Cut = { inside: new Set(), seams: new Set() };

const keyOf = (passage: Passage): string => `${passage.documentId}#${passage.ordinal}`;

/** How much of a question a passage covers, for one state of the knowledge. */
export class Coverage {
  readonly #terms = new Map<string, Set<string>>();
  readonly #frequency = new Map<string, number>();

  constructor(passages: readonly Passage[]) {
    for (const passage of passages) {
      const tokens = tokenizeNormalized(canonical(`${passage.title} ${passage.heading} ${passage.text}`));
      const terms = new Set(tokens.map((token) => (isHan(token) ? token : stem(token))));
      this.#terms.set(keyOf(passage), terms);
      for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
    }
  }

  /** The share of the terms' weight that the passage has, 0 to 1. A word that no document has weighs most. */
  of(terms: readonly string[], passage: Passage, { inside, seams }: Cut = UNCUT): number {
    const known = this.#terms.get(keyOf(passage));
    const weigh = (some: readonly string[]) =>
      some.reduce(
        (sum, term) => sum + this.#weight(term, seams.has(term) ? 0 : inside.has(term) ? UNKNOWN_WORD : SEAM),
        0,
      );
    const all = weigh(terms);
    return all === 0 || known === undefined ? 0 : weigh(terms.filter((term) => known.has(term))) / all;
  }

  #weight(term: string, unknown: number): number {
    const frequency = this.#frequency.get(term) ?? 0;
    // A pair that stands nowhere may be an unknown word, or only the seam between two known ones.
    if (frequency === 0 && isHan(term)) return Math.log(1 + this.#terms.size) * unknown;
    return Math.log(1 + (this.#terms.size - frequency + 0.5) / (frequency + 0.5));
  }
}

const built = new WeakMap<KnowledgeIndex, Coverage>();

/** Built at the first question that needs it, and kept as long as the knowledge stays the same. */
export function coverageOf(index: KnowledgeIndex): Coverage {
  const coverage = built.get(index) ?? new Coverage(index.passages);
  built.set(index, coverage);
  return coverage;
}
