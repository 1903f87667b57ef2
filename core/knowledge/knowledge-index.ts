import type { Language } from '#core/contract/language.ts';
import type { DocumentKind } from '#core/contract/vocabulary.ts';
import { normalize } from '#core/language/normalize.ts';
import { Bm25 } from './bm25.ts';
import { compareRevisions, type ParsedDocument, stemOf } from './document.ts';
import type { Passage } from './passage.ts';
import { withoutFrame } from './question-words.ts';
import { type ChineseScript, convertScript } from './script.ts';
import { tokenize, tokenizeNormalized } from './tokenize.ts';

export interface Hit {
  passage: Passage;
  score: number;
}

export interface Preference {
  /** The reader's language: of each document, the version in it is taken where there is one. */
  language: Language;
  /** Which Traditional script; the one of Taiwan unless said. */
  script?: ChineseScript;
}

export interface SearchOptions extends Partial<Preference> {
  limit: number;
  /** Only documents of these products; `[]`: only documents that belong to no product. */
  products?: readonly string[];
  kinds?: readonly DocumentKind[];
  sections?: readonly { kind: DocumentKind; section: string }[];
  batch?: string;
}

/** Title and heading say in few words what a passage is about: they count as if they stood three times. */
const HEADING_WEIGHT = 3;
/** A language that a document may be read in, by what the reader wrote. */
const FALLBACK: Record<Language, readonly Language[]> = {
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
  en: ['en', 'zh-Hans', 'zh-Hant'],
};

/** All passages that may be quoted, in memory. Never changed: a new import builds another. */
export class KnowledgeIndex {
  readonly passages: readonly Passage[];
  readonly #ranking: Bm25;
  readonly #languages = new Map<string, Set<Language>>();

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    this.#ranking = new Bm25(passages.map(termsOf));
    for (const passage of passages) {
      const stem = stemOf(passage.documentId);
      const languages = this.#languages.get(stem) ?? new Set();
      this.#languages.set(stem, languages.add(passage.language));
    }
  }

  /** From documents as they stand on disk: drafts and older revisions are left out. */
  static fromDocuments(documents: readonly ParsedDocument[]): KnowledgeIndex {
    const newest = new Map<string, ParsedDocument>();
    for (const document of documents) {
      const other = newest.get(document.meta.id);
      const newer = other === undefined || compareRevisions(document.meta.revision, other.meta.revision) > 0;
      if (document.meta.status === 'published' && newer) newest.set(document.meta.id, document);
    }
    return new KnowledgeIndex([...newest.values()].flatMap(passagesOf));
  }

  /** Passages nearest to the query, best first. Of a document's language versions, only the reader's one is found. */
  search(query: string, options: SearchOptions): Hit[] {
    const terms = tokenizeNormalized(withoutFrame(normalize(query)));
    const hits = this.#ranking.search(terms, options.limit, (entry) => this.#accepts(entry, options));
    return hits.flatMap(({ entry, score }) => {
      const passage = this.passages[entry];
      return passage === undefined ? [] : [{ passage: this.#display(passage, options), score }];
    });
  }

  /** All passages that fit, in the order of their documents. */
  find(options: Omit<SearchOptions, 'limit'>): Passage[] {
    return this.passages
      .filter((_, entry) => this.#accepts(entry, options))
      .map((passage) => this.#display(passage, options));
  }

  #accepts(entry: number, options: Omit<SearchOptions, 'limit'>): boolean {
    const passage = this.passages[entry];
    if (passage === undefined) return false;
    if (options.products !== undefined && !belongsTo(passage, options.products)) return false;
    if (options.kinds !== undefined && !options.kinds.includes(passage.kind)) return false;
    if (options.batch !== undefined && passage.batch !== options.batch) return false;
    const asked = options.sections;
    if (asked !== undefined && !asked.some((s) => s.kind === passage.kind && s.section === passage.section))
      return false;
    return options.language === undefined || this.#versionFor(passage, options.language) === passage.language;
  }

  #versionFor(passage: Passage, language: Language): Language | undefined {
    const available = this.#languages.get(stemOf(passage.documentId));
    return FALLBACK[language].find((candidate) => available?.has(candidate));
  }

  #display(passage: Passage, { language, script }: Partial<Preference>): Passage {
    const convert = language === 'zh-Hant' && passage.language === 'zh-Hans';
    return convert ? convertScript(passage, script ?? 'tw') : passage;
  }
}

function belongsTo(passage: Passage, products: readonly string[]): boolean {
  return passage.product === null ? products.length === 0 : products.includes(passage.product);
}

function termsOf(passage: Passage): string[] {
  const heading = [...tokenize(passage.title), ...tokenize(passage.heading)];
  return [...Array.from({ length: HEADING_WEIGHT }, () => heading).flat(), ...tokenize(passage.text)];
}

export function passagesOf({ meta, passages }: ParsedDocument): Passage[] {
  const { id, kind, product, batch, title, language, revision } = meta;
  return passages.map((passage) => ({ documentId: id, kind, product, batch, title, language, revision, ...passage }));
}
