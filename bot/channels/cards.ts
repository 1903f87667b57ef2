import type { CardSubmission } from '#core/contract/chat.ts';
import type { Language } from '#core/contract/language.ts';
import type { CardSpec } from '#core/contract/message.ts';
import { say } from '#core/language/say.ts';

/** The newest that Teams draws on every device; Web Chat draws it too. */
const CARD_VERSION = '1.5';
const MARKS = ['1', '2', '3', '4', '5'] as const;
const SURVEY_SCORES = ['productQuality', 'attitude', 'efficiency'] as const;

export interface Attachment {
  contentType: 'application/vnd.microsoft.card.adaptive';
  content: Record<string, unknown>;
}

/** A stored card as an Adaptive Card that works in Web Chat and Teams; what it posts back is CardSubmission. */
export function renderCard(card: CardSpec, language: Language): Attachment {
  const { body, actions } = card.type === 'contact' ? contactCard(language) : surveyCard(language, card.surveyId);
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: CARD_VERSION,
    body,
    actions,
  };
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/** A card after it has been filled in: what was entered, and nothing to enter any more. */
export function renderFilledCard(card: CardSpec, submission: CardSubmission, language: Language): Attachment {
  const facts = factsOf(submission, language).map(([title, value]) => ({ title, value }));
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: CARD_VERSION,
    body: [
      heading(say(language, `card.${card.type}.title`)),
      ...(facts.length > 0 ? [{ type: 'FactSet', facts }] : []),
      { type: 'TextBlock', text: say(language, 'card.received'), wrap: true, isSubtle: true },
    ],
  };
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

function factsOf(submission: CardSubmission, language: Language): [string, string][] {
  const entered = (rows: [string, string][]) => rows.filter(([, value]) => value !== '');
  switch (submission.frontline) {
    case 'contact':
      return entered([
        [say(language, 'card.contact.name'), submission.name],
        [say(language, 'card.contact.reach'), submission.reach],
      ]);
    case 'contactSkip':
      return [];
    case 'survey':
      return entered([
        ...SURVEY_SCORES.map((id): [string, string] => [say(language, `card.survey.${id}`), `${submission[id]} / 5`]),
        [say(language, 'card.survey.comment'), submission.comment],
      ]);
  }
}

const heading = (text: string) => ({ type: 'TextBlock', text, weight: 'Bolder', wrap: true, style: 'heading' });

function contactCard(language: Language) {
  return {
    body: [
      heading(say(language, 'card.contact.title')),
      { type: 'Input.Text', id: 'name', label: say(language, 'card.contact.name'), maxLength: 100 },
      { type: 'Input.Text', id: 'reach', label: say(language, 'card.contact.reach'), maxLength: 200 },
    ],
    actions: [
      {
        type: 'Action.Submit',
        title: say(language, 'card.contact.send'),
        style: 'positive',
        data: { frontline: 'contact' },
      },
      {
        type: 'Action.Submit',
        title: say(language, 'card.contact.skip'),
        associatedInputs: 'none',
        data: { frontline: 'contactSkip' },
      },
    ],
  };
}

/** P9.1: product quality, service attitude and efficiency of solving, each from 1 to 5. */
function surveyCard(language: Language, surveyId: string) {
  const score = (id: (typeof SURVEY_SCORES)[number]) => ({
    type: 'Input.ChoiceSet',
    id,
    label: say(language, `card.survey.${id}`),
    style: 'expanded',
    isRequired: true,
    errorMessage: say(language, 'card.survey.missing'),
    choices: MARKS.map((mark) => ({ title: mark, value: mark })),
  });
  const comment = {
    type: 'Input.Text',
    id: 'comment',
    label: say(language, 'card.survey.comment'),
    isMultiline: true,
    maxLength: 2000,
  };
  return {
    body: [heading(say(language, 'card.survey.title')), ...SURVEY_SCORES.map(score), comment],
    actions: [
      {
        type: 'Action.Submit',
        title: say(language, 'card.survey.send'),
        style: 'positive',
        data: { frontline: 'survey', surveyId },
      },
    ],
  };
}
