import type { Citation } from '#core/contract/conversation.ts';
import type { Language } from '#core/contract/language.ts';
import { CHANNEL_TEXTS } from './texts.ts';

/** Teams cuts an abstract at 480 characters, and refuses longer ones. */
const ABSTRACT_LENGTH = 480;

const nameOf = (citation: Citation, language: Language): string => CHANNEL_TEXTS[language].citation(citation);

/**
 * The schema.org Message by which Web Chat and Teams draw citations and the label of AI-generated text. Web Chat
 * matches `position` with the text's link definitions, shows `text` when one is opened, and takes the label from
 * the first claim's interpreter; Teams reads `abstract` and `additionalType`.
 * @returns undefined where there is nothing to tell
 */
export function messageEntity(
  citations: readonly Citation[],
  generated: boolean,
  language: Language,
): Record<string, unknown> | undefined {
  if (citations.length === 0 && !generated) return undefined;
  const interpreter = generated
    ? { claimInterpreter: { '@type': 'Project', slogan: CHANNEL_TEXTS[language].generated } }
    : {};
  const claims = citations.map((citation, index) => ({
    '@type': 'Claim',
    position: index + 1,
    ...(index === 0 ? interpreter : {}),
    appearance: {
      '@type': 'DigitalDocument',
      name: nameOf(citation, language),
      abstract: citation.text.slice(0, ABSTRACT_LENGTH),
      text: citation.text,
    },
  }));
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    ...(generated ? { additionalType: ['AIGeneratedContent'], keywords: ['AIGeneratedContent'] } : {}),
    citation: claims.length > 0 ? claims : [{ '@type': 'Claim', ...interpreter }],
  };
}

/** Teams cuts a citation's name at 80 characters, and shows at most 20 of them. */
const NAME_LENGTH = 80;
const MOST_CITATIONS = 20;

/** The same for Teams, which is strict about what it does not know; `[1]` in the text places a citation. */
export function teamsMessageEntity(
  citations: readonly Citation[],
  generated: boolean,
  language: Language,
): Record<string, unknown> | undefined {
  if (citations.length === 0 && !generated) return undefined;
  const claims = citations.slice(0, MOST_CITATIONS).map((citation, index) => ({
    '@type': 'Claim',
    position: index + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: nameOf(citation, language).slice(0, NAME_LENGTH),
      abstract: citation.text.slice(0, ABSTRACT_LENGTH),
    },
  }));
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    ...(generated ? { additionalType: ['AIGeneratedContent'] } : {}),
    ...(claims.length > 0 ? { citation: claims } : {}),
  };
}

/** Where Teams shows its citations: after the words that they bear out. */
export const citationMarks = (citations: readonly Citation[]): string =>
  citations
    .slice(0, MOST_CITATIONS)
    .map((_, index) => `[${index + 1}]`)
    .join(' ');

/** Link definitions that make `[1]` in a markdown text a citation, and list the sources beneath it (Web Chat). */
export const citationDefinitions = (citations: readonly Citation[]): string =>
  citations.map((_, index) => `[${index + 1}]: cite:${index + 1}`).join('\n');
