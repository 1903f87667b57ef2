import { type DocumentLinks, plainLinks } from '#core/access/document-links.ts';
import type { Language } from '#core/contract/language.ts';
import type { DocumentKind } from '#core/contract/vocabulary.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { normalize } from '#core/language/normalize.ts';
import type { SectionAsked } from '#core/triage/sections.ts';
import type { Quoted } from './outcome.ts';
import { languageNotes, toCitation } from './quote.ts';
import type { Search } from './select-passages.ts';
import { TEXTS } from './texts/index.ts';

const NAMED: readonly [RegExp, DocumentKind][] = [
  [/\bm?sds\b|安全技术说明书|安全技術說明書|安全资料表|安全資料表|safety data sheet/i, 'SDS'],
  [/\btds\b|(?<!安全)技术说明书|(?<!安全)技術說明書|technical data sheet/i, 'TDS'],
  [/手册|手冊|说明书(?!第)|manual|instructions/i, 'MANUAL'],
];
const DEFAULT_KINDS: readonly DocumentKind[] = ['SDS', 'TDS', 'MANUAL'];
/** Section 16 of a safety data sheet says of which day and by which standard it is. */
const ABOUT_ITSELF = '16';

/** Which documents of the products are published, with their revisions; undefined where there is none. */
export function listDocuments(
  search: Search,
  asked: readonly SectionAsked[],
  links: DocumentLinks = plainLinks,
): (Quoted & { complete: boolean }) | undefined {
  if (search.products.length === 0) return undefined;
  const kinds = kindsOf(search.question, asked);
  const own = search.language;
  const language = languageWanted(search.question) ?? own;
  const passages = representativesOf(search, asked);
  if (passages.length === 0) return undefined;
  const text = [documentLines(passages, own, links), ...languageNotes(passages, language)].join('\n\n');
  const complete =
    !MORE_THAN_A_FILE.test(normalize(search.question)) &&
    kinds.every((kind) => passages.some((passage) => passage.kind === kind)) &&
    passages.every((passage) => passage.language === language);
  return { text, citations: passages.map(toCitation), complete };
}

/** A passage to stand for each document of the products that is asked for, in the language that it is wanted in. */
export function representativesOf(search: Search, asked: readonly SectionAsked[]): Passage[] {
  const { products, script, knowledge } = search;
  const language = languageWanted(search.question) ?? search.language;
  return kindsOf(search.question, asked).flatMap((kind) =>
    representatives(knowledge.find({ products, kinds: [kind], language, script })),
  );
}

/** A document may be wanted in another language than the one that is spoken. */
function languageWanted(question: string): Language | undefined {
  const plain = normalize(question);
  return LANGUAGES_NAMED.find(([, words]) => words.test(plain))?.[0];
}
const LANGUAGES_NAMED: readonly (readonly [Language, RegExp])[] = [
  ['zh-Hant', /繁体|繁中|台湾版|香港版|\btraditional chinese\b/u],
  ['en', /英文|英语|英版|\benglish\b/u],
  ['zh-Hans', /简体|简中|中文版?|\b(?:simplified )?chinese\b/u],
];

/** Declarations, stamps, paper, conformity, an update: no file on the shelf answers that. */
const MORE_THAN_A_FILE =
  /声明|符合|查核|法规|标准|合规|更新|过期|旧版|盖章|公章|纸质|邮寄|寄(?:到|给)|公证|认证|证书|资质|执照|检测报告|第三方|怎么还|gb ?\d|cns ?\d|reach|rohs|svhc|tsca|\b(?:declaration|statement|compliance|comply|complies|signed|stamped|certificate|iso ?\d|outdated|expired|hard copy|by post)\b/u;

/** Each document with its revision, as a link to where it is read, printed and saved. */
export function documentLines(passages: readonly Passage[], language: Language, links: DocumentLinks): string {
  const texts = TEXTS[language];
  const lines = passages.map(({ title, revision, kind, documentId }) => {
    const line = texts.documentLine({ title, revision });
    const url = kind === 'COA' ? links.privateUrl(documentId) : links.publicUrl(documentId);
    return `- ${url === undefined ? line : `[${line}](${url})`}`;
  });
  return [texts.publishedDocuments, ...lines].join('\n');
}

function kindsOf(question: string, asked: readonly SectionAsked[]): readonly DocumentKind[] {
  const named = NAMED.filter(([words]) => words.test(question)).map(([, kind]) => kind);
  const kinds = new Set(
    [...named, ...asked.map(({ kind }) => kind)].filter((kind) => kind !== 'POLICY' && kind !== 'COA'),
  );
  return kinds.size > 0 ? [...kinds] : DEFAULT_KINDS;
}

/** One passage to stand for each document. */
function representatives(passages: readonly Passage[]): Passage[] {
  const byDocument = new Map<string, Passage>();
  for (const passage of passages) {
    const known = byDocument.get(passage.documentId);
    const better = known === undefined || (passage.section === ABOUT_ITSELF && known.section !== ABOUT_ITSELF);
    if (better) byDocument.set(passage.documentId, passage);
  }
  return [...byDocument.values()];
}
