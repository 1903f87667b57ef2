import type { Citation } from '#core/contract/conversation.ts';
import type { Language } from '#core/contract/language.ts';
import { HEADING_SEPARATOR } from '#core/knowledge/document.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import type { Quoted } from './outcome.ts';
import { TEXTS } from './texts/index.ts';

/** What the document itself calls its sections: 第4部分, 第4項. */
const SECTION_LABEL = /^第\d+[^\s\d]+/;

export function toCitation(passage: Passage): Citation {
  const { documentId, kind, product, title, section, heading, revision, language, text } = passage;
  return { documentId, kind, product, title, section, heading, revision, language, text };
}

/**
 * Passages word for word, each document's section under the line that names it and its revision: a long answer is
 * judged by where it stands, which must not be below the fold.
 */
export function quote(passages: readonly Passage[], language: Language): Quoted {
  const blocks = bySource(passages).map((group) => {
    const parts = group.map((passage) => `${passage.heading}\n\n${spaced(passage.text)}`);
    return [sourceLine(group[0] as Passage, language), ...parts].join('\n\n');
  });
  const text = [...blocks, ...languageNotes(passages, language)].join('\n\n');
  return { text, citations: passages.map(toCitation) };
}

/** The line that names document, section and revision, in the reader's language. */
export function sourceLine(passage: Passage, language: Language): string {
  const { title, section, heading, revision } = passage;
  const texts = TEXTS[language];
  const label = SECTION_LABEL.exec(heading)?.[0];
  if (passage.kind === 'SDS') return texts.sourceNumbered({ title, section, label, revision });
  return texts.sourceNamed({ title, section: heading.split(HEADING_SEPARATOR)[0] ?? heading, revision });
}

/** One line for each document and section, in the order in which they are first quoted. */
export function sourceLines(passages: readonly Passage[], language: Language): string[] {
  return [...new Set(passages.map((passage) => sourceLine(passage, language)))];
}

/** Says so where a quoted document is not in the reader's language (safety rule 2). */
export function languageNotes(passages: readonly Passage[], language: Language): string[] {
  const texts = TEXTS[language];
  const notes = passages
    .filter((passage) => passage.language !== language)
    .map((passage) => (passage.convertedScript ? texts.convertedScript : texts.otherLanguage[passage.language]));
  return [...new Set(notes)].filter((note) => note !== '');
}

function bySource(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    const same = last?.[0]?.documentId === passage.documentId && last[0].section === passage.section;
    if (same) last?.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

/** Channels read Markdown, where a single line break is none: paragraphs are set apart, bullets stay together. */
function spaced(text: string): string {
  return text.replace(/\n+(?!\s*(?:- |\d+\. ))/g, '\n\n');
}
