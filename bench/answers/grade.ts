import { numbersIn } from '#core/answering/verify.ts';
import type { Citation } from '#core/contract/conversation.ts';
import { toTraditional } from '#core/knowledge/script.ts';
import { detectLanguage } from '#core/language/detect.ts';
import { findProducts } from '#core/triage/products.ts';
import type { Reply } from './ask.ts';
import type { Company } from './company.ts';
import type { Question } from './questions.ts';

export interface Grade {
  question: Question;
  reply: Reply;
  intent: boolean;
  urgency: boolean;
  language: boolean;
  /** A person is paged, or promised, or called. */
  handoff: 'right' | 'missing' | 'needless';
  outcome: boolean;
  /** Undefined where nothing need be cited. */
  cited: boolean | undefined;
  /** Every citation is of a published passage as it stands, of the product that was asked about. */
  valid: boolean;
  /** Every number that is said stands in a passage that is cited. */
  grounded: boolean;
}

const WITH_A_PERSON = new Set(['promise', 'handoff', 'emergency']);

export function gradeReply(company: Company, question: Question, reply: Reply): Grade {
  const { expected } = question;
  const product = productOf(company, question);
  const lacking = product === null;
  const person = WITH_A_PERSON.has(reply.outcome);
  const wanted = lacking && reply.outcome !== 'emergency' ? true : expected.must_handoff;
  const outcomes = lacking ? [...(expected.outcome ?? []), 'promise' as const] : expected.outcome;
  return {
    question,
    reply,
    intent: reply.triage.intent === expected.intent,
    urgency: reply.triage.urgency === expected.urgency,
    language: speaks(reply, expected.language),
    handoff: wanted === undefined || wanted === person ? 'right' : wanted ? 'missing' : 'needless',
    outcome: outcomes === undefined || outcomes.includes(reply.outcome),
    cited: citedOf(company, question, reply, product),
    valid: reply.citations.every((citation) => isValid(company, citation, product)),
    grounded: isGrounded(company, question, reply),
  };
}

/** The codes that the named product may have; null where the catalogue lacks it, undefined where none is named. */
function productOf({ catalogue }: Company, { expected }: Question): readonly string[] | null | undefined {
  const name = expected.slots?.product;
  if (name === undefined) return undefined;
  const { codes, ambiguousFamily, otherConcentration, otherForm } = findProducts(name, catalogue);
  if (otherConcentration !== undefined || otherForm !== undefined) return null;
  if (codes.length > 0) return codes;
  const family = catalogue.filter((product) => product.family === ambiguousFamily).map(({ code }) => code);
  return family.length > 0 ? family : null;
}

function citedOf(
  { knowledge }: Company,
  { expected }: Question,
  { citations }: Reply,
  product: readonly string[] | null | undefined,
): boolean | undefined {
  const wanted = expected.must_cite_section;
  if (wanted.length === 0 || product === null) return undefined;
  const held = wanted.filter((section) =>
    knowledge.passages.some(
      (passage) =>
        fits(passage, section) &&
        (product === undefined || passage.product === null || product.includes(passage.product)),
    ),
  );
  if (held.length === 0) return undefined;
  return held.some((section) => citations.some((citation) => fits(citation, section)));
}

/** `MANUAL:packaging` is what we call PACKAGING. */
export function fits({ kind, section }: Pick<Citation, 'kind' | 'section'>, wanted: string): boolean {
  const [wantedKind, part] = wanted.split(/[:-](.*)/s);
  if (wanted === 'MANUAL:packaging' && kind === 'PACKAGING') return true;
  if (kind !== wantedKind) return false;
  return part === undefined || part === '' || section === part || section.startsWith(`${part}-`);
}

function isValid({ knowledge }: Company, citation: Citation, product: readonly string[] | null | undefined): boolean {
  const stands = knowledge.passages.some(
    (passage) =>
      passage.documentId === citation.documentId &&
      passage.section === citation.section &&
      passage.revision === citation.revision &&
      [passage.text, toTraditional(passage.text, 'tw'), toTraditional(passage.text, 'hk')].includes(citation.text),
  );
  if (!stands || product === null) return stands && citation.product === null;
  return product === undefined || citation.product === null || product.includes(citation.product);
}

function speaks({ text, triage, citations }: Reply, wanted: string): boolean {
  if (triage.language !== wanted) return false;
  // What is quoted may be in the document's own language, and says so.
  const own = citations.reduce((rest, citation) => rest.replaceAll(citation.text, ' '), text);
  return citations.length > 0 || own.trim() === '' || detectLanguage(own, { previous: triage.language }) === wanted;
}

/** Exempt: what the question itself says, the controlled numbers to call, titles, revisions and section numbers. */
function isGrounded({ settings, catalogue }: Company, question: Question, { text, citations }: Reply): boolean {
  const sources = citations.flatMap(({ text: said, title, heading, revision, section }) => [
    said,
    title,
    heading,
    revision,
    section,
  ]);
  const known = new Set(
    numbersIn(
      [
        ...sources,
        question.text,
        ...question.history.map((line) => line.text),
        JSON.stringify(settings),
        JSON.stringify(catalogue),
      ].join(' '),
    ),
  );
  // The shown steps of a calculation by code are exempt (safety rule 4), and so is what it is worked out for.
  const shown = text.replace(/^.*(?:[=≈＝]\s*\d|每 100 kg|each 100 kg).*$/gmu, '');
  return numbersIn(shown).every((number) => known.has(number));
}
