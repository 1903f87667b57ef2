import { answerQuestion } from '#core/answering/answer-query.ts';
import { possibleEmergencyReply } from '#core/answering/emergency.ts';
import type { Answered, Quoted } from '#core/answering/outcome.ts';
import type { DraftSink } from '#core/answering/query.ts';
import type { OutcomeName } from '#core/contract/vocabulary.ts';
import { updateConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import { lockTicket, ticketNumber } from '#core/ticket/store.ts';
import type { Effect } from '../effect.ts';
import type { TurnContext, TurnDeps } from '../turn.ts';
import { accountOutcome, ownBatches } from './account.ts';
import { handoffEffect } from './handoff.ts';
import { promiseEffect } from './promise.ts';
import { reply } from './reply.ts';

/** Looks for an answer outside any transaction and turns the outcome into what is said and done. */
export async function prepareAnswer(deps: TurnDeps, turn: TurnContext, draft?: DraftSink): Promise<Effect> {
  const { message, language, triage, history, previousOutcome, region, settings } = turn;
  const account = await accountOutcome(deps, turn);
  if (account !== undefined) return effectOf(turn, { outcome: account });
  const answered = await answerQuestion(
    {
      knowledge: deps.knowledge.current,
      catalogue: turn.catalogue,
      model: deps.model,
      log: deps.log,
      links: deps.links,
      // Whether anybody is exposed is asked before anything else is shown.
      draft: triage.possibleEmergency ? undefined : draft,
    },
    {
      text: message.text,
      language,
      triage,
      history,
      previousOutcome,
      region,
      settings,
      ownBatches: await ownBatches(deps, turn),
    },
  );
  const effect = effectOf(turn, answered);
  return triage.possibleEmergency ? askFirst(turn, effect) : effect;
}

/** Thanks and "all right" are answered in kind. */
export const courtesyEffect = (turn: TurnContext): Effect =>
  speak(turn, 'greeting', say(turn.language, 'courtesy'), {});

/** Words that may be more than a figure of speech: first whether anybody is exposed, then the rest. */
function askFirst(turn: TurnContext, effect: Effect): Effect {
  const { language, region, settings } = turn;
  const { text } = possibleEmergencyReply({ language, region, settings });
  return {
    speaksOverPeople: effect.speaksOverPeople,
    apply: async (unit, conversation) => {
      await reply(unit, conversation, turn, text);
      return effect.apply(unit, conversation);
    },
  };
}

function effectOf(turn: TurnContext, { outcome, modelUse }: Answered): Effect {
  const { language } = turn;
  const person = [say(language, 'suggest.person')];
  switch (outcome.kind) {
    case 'answer':
      return speak(turn, 'answer', outcome.text, {
        citations: outcome.citations,
        generated: outcome.generated,
        model: modelUse,
      });
    case 'clarify':
      return speak(turn, 'clarify', say(language, `clarify.${outcome.question}`, outcome.params), {
        suggestions: outcome.suggestions,
        model: modelUse,
      });
    case 'greeting':
      return speak(turn, 'greeting', say(language, 'greeting'), {});
    case 'decline':
      return speak(turn, 'decline', say(language, `decline.${outcome.reason}`), {
        suggestions: person,
        model: modelUse,
      });
    case 'promise':
      return promiseEffect(turn, outcome.reason, { params: outcome.params, basis: outcome.basis, model: modelUse });
    case 'handoff':
      return handoffEffect(turn, outcome.reason, outcome.basis);
  }
}

interface Said extends Partial<Pick<Quoted, 'citations'>> {
  generated?: boolean;
  suggestions?: string[];
  model?: object | undefined;
}

/** Says it; a customer who waits for a person is reminded that one is still coming (SEMANTICS "Who holds"). */
function speak(
  turn: TurnContext,
  name: OutcomeName & ('answer' | 'clarify' | 'greeting' | 'decline'),
  text: string,
  said: Said,
): Effect {
  const { model, ...payload } = said;
  return {
    speaksOverPeople: false,
    words: {
      text,
      payload: { ...payload, language: turn.language },
      outcome: name,
      citations: said.citations ?? [],
      model,
      succeeded: name === 'answer',
    },
    apply: async (unit, conversation) => {
      if (name === 'answer') await updateConversation(unit.tx, conversation.id, { failedAnswers: 0 });
      await reply(unit, conversation, turn, text, payload);
      if (conversation.holder === 'waiting' && conversation.openTicketId !== null) {
        const ticket = await lockTicket(unit.tx, conversation.openTicketId);
        if (ticket !== null)
          await reply(
            unit,
            conversation,
            turn,
            say(turn.language, 'handoff.stillComing', { ticket: ticketNumber(ticket) }),
          );
      }
      return { outcome: name, citations: said.citations ?? [], ticketId: conversation.openTicketId, model };
    },
  };
}
