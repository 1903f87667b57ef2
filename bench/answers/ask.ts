import { decideStep } from '#bot/turn/decide.ts';
import { productsInMind } from '#bot/turn/steps/product.ts';
import { answerQuestion } from '#core/answering/answer-query.ts';
import { emergencyReply, possibleEmergencyReply } from '#core/answering/emergency.ts';
import type { Quoted } from '#core/answering/outcome.ts';
import type { Citation } from '#core/contract/conversation.ts';
import type { Triage } from '#core/contract/triage.ts';
import type { OutcomeName } from '#core/contract/vocabulary.ts';
import { say } from '#core/language/say.ts';
import { createLog } from '#core/platform/log.ts';
import { triage } from '#core/triage/triage.ts';
import type { Company } from './company.ts';
import type { Question } from './questions.ts';

/** What the product makes of a question: the decisions of a turn, without what only a database knows. */
export interface Reply {
  triage: Triage;
  outcome: OutcomeName;
  /** All that is said, in order, but for the tickets' numbers and times. */
  text: string;
  citations: Citation[];
}

interface Line {
  from: 'customer' | 'bot' | 'clerk';
  text: string;
}

const log = createLog('bench', 'silent');
/** What came of the customer's last message is worked out by asking that one first; further back it cannot matter. */
const LOOK_BACK = 1;

export const askQuestion = (company: Company, { text, history, expected }: Question): Promise<Reply> =>
  ask(
    company,
    text,
    history.map(({ role, text: said }) => ({ from: role, text: said })),
    expected.region,
    LOOK_BACK,
  );

async function ask(
  company: Company,
  text: string,
  history: readonly Line[],
  region: 'CN' | 'HK' | 'TW' | undefined,
  lookBack: number,
): Promise<Reply> {
  const { knowledge, catalogue, settings } = company;
  const verdict = triage(text, {
    recentMessages: history,
    productAliases: catalogue.flatMap(({ aliases }) => aliases),
  });
  const { language } = verdict;
  const at = region === undefined ? {} : { region };
  const step = decideStep({ triage: verdict, text, value: undefined, holder: 'bot' });
  switch (step.step) {
    case 'emergency': {
      const products = productsInMind({ history, message: { text }, catalogue });
      const parts = emergencyReply({ triage: verdict, language, settings, knowledge, products, ...at });
      const citations = parts.flatMap((part) => part.citations);
      return { triage: verdict, outcome: 'emergency', text: parts.map((part) => part.text).join('\n'), citations };
    }
    case 'handoff':
      return { triage: verdict, outcome: 'handoff', text: '', citations: [] };
    case 'cancelHandoff':
      return { triage: verdict, outcome: 'cancelHandoff', text: '', citations: [] };
    case 'courtesy':
      return { triage: verdict, outcome: 'greeting', text: say(language, 'courtesy'), citations: [] };
    case 'submission':
    case 'files':
    case 'relay':
      throw new Error('neither card nor file is posted here, and nobody holds the conversation');
    case 'answer': {
      const previousOutcome = lookBack > 0 ? await outcomeBefore(company, history, region, lookBack) : null;
      const { outcome } = await answerQuestion(
        { knowledge, catalogue, log },
        { text, language, triage: verdict, history, previousOutcome, settings, ...at },
      );
      const quoted = quotedOf(outcome);
      const first = verdict.possibleEmergency ? possibleEmergencyReply({ language, settings, ...at }).text : '';
      const said = [first, spoken(outcome, language), quoted?.text ?? ''].filter((part) => part !== '').join('\n');
      return { triage: verdict, outcome: outcome.kind, text: said, citations: quoted?.citations ?? [] };
    }
  }
}

async function outcomeBefore(
  company: Company,
  history: readonly Line[],
  region: 'CN' | 'HK' | 'TW' | undefined,
  lookBack: number,
): Promise<OutcomeName | null> {
  const at = history.findLastIndex(({ from }) => from === 'customer');
  const last = history[at];
  return last === undefined
    ? null
    : (await ask(company, last.text, history.slice(0, at), region, lookBack - 1)).outcome;
}

type Outcome = Awaited<ReturnType<typeof answerQuestion>>['outcome'];

function quotedOf(outcome: Outcome): Quoted | undefined {
  if (outcome.kind === 'answer') return outcome;
  return outcome.kind === 'promise' || outcome.kind === 'handoff' ? outcome.basis : undefined;
}

function spoken(outcome: Outcome, language: Triage['language']): string {
  switch (outcome.kind) {
    case 'clarify':
      return say(language, `clarify.${outcome.question}`, outcome.params);
    case 'decline':
      return say(language, `decline.${outcome.reason}`);
    case 'promise':
      return say(language, `promise.${outcome.reason}`, outcome.params);
    case 'greeting':
      return say(language, 'greeting');
    case 'handoff':
    case 'answer':
      return '';
  }
}
