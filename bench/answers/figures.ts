import type { Grade } from './grade.ts';

export type Figures = Record<string, number>;

/** Shares between 0 and 1. `falseAlarms`, `needlessHandoffs`: the less the better; of all others, the more. */
export const LESS_IS_BETTER: ReadonlySet<string> = new Set(['falseAlarms', 'needlessHandoffs']);

export function figuresOf(grades: readonly Grade[]): Figures {
  const critical = grades.filter(({ question }) => question.expected.urgency === 'critical');
  const calm = grades.filter(({ question }) => question.expected.urgency !== 'critical');
  const needNone = grades.filter(({ question }) => question.expected.must_handoff === false);
  const needOne = grades.filter(({ question }) => question.expected.must_handoff === true);
  const mustCite = grades.filter(({ cited }) => cited !== undefined);
  const refusals = needOne.filter(({ question }) => question.expected.outcome?.includes('promise'));
  const isEmergency = ({ reply }: Grade) => reply.outcome === 'emergency';
  return {
    criticalRecall: share(critical, isEmergency),
    falseAlarms: share(calm, isEmergency),
    needlessHandoffs: share(needNone, ({ handoff }) => handoff === 'needless'),
    handoffRecall: share(needOne, ({ handoff }) => handoff === 'right'),
    refusalOfUnanswerable: share(refusals, ({ reply }) => reply.outcome !== 'answer'),
    citationRecall: share(mustCite, ({ cited }) => cited === true),
    citationValidity: share(grades, ({ valid }) => valid),
    groundedNumbers: share(grades, ({ grounded }) => grounded),
    language: share(grades, ({ language }) => language),
    intent: share(grades, ({ intent }) => intent),
    urgency: share(grades, ({ urgency }) => urgency),
    outcome: share(grades, ({ outcome, handoff }) => outcome && handoff === 'right'),
    ...byIntent(grades),
  };
}

/** Of each intent, how many questions had the outcome that they should have. */
function byIntent(grades: readonly Grade[]): Figures {
  const intents = [...new Set(grades.map(({ question }) => question.expected.intent))].sort();
  return Object.fromEntries(
    intents.map((intent) => {
      const own = grades.filter(({ question }) => question.expected.intent === intent);
      return [`outcome.${intent}`, share(own, ({ outcome, handoff }) => outcome && handoff === 'right')];
    }),
  );
}

/** What there is none of cannot have gone wrong. */
const share = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length === 0 ? 1 : Math.round((all.filter(is).length / all.length) * 10_000) / 10_000;

/** Which figures are worse than their baseline. */
export function fallenBelow(figures: Figures, baseline: Figures): string[] {
  return Object.entries(baseline)
    .filter(([name, floor]) => {
      const figure = figures[name];
      if (figure === undefined) return true;
      return LESS_IS_BETTER.has(name) ? figure > floor : figure < floor;
    })
    .map(([name, floor]) => `${name}: ${figures[name] ?? 'missing'}, baseline ${floor}`);
}

/** What went wrong with each question, one line each, for whoever mends it. */
export function faultsOf(grades: readonly Grade[]): string[] {
  return grades.flatMap((grade) => {
    const { question, reply, handoff } = grade;
    const wrong = [
      ...(['intent', 'urgency', 'language', 'outcome', 'valid', 'grounded'] as const).filter((name) => !grade[name]),
      ...(grade.cited === false ? ['cited'] : []),
      ...(handoff === 'right' ? [] : [handoff]),
    ];
    if (wrong.length === 0) return [];
    const cited = reply.citations.map(({ kind, section, product }) => `${kind}-${section}@${product ?? ''}`);
    return [
      `${question.id} ${wrong.join(',')} | ${question.text} | ${reply.triage.intent}/${reply.triage.urgency}/${reply.triage.language}/${reply.outcome} | ${[...new Set(cited)].join(' ')}`,
    ];
  });
}
