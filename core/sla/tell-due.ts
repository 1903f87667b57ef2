import type { Language } from '#core/contract/language.ts';
import type { CalendarSpec } from '#core/contract/sla.ts';
import type { Target } from './clock.ts';
import { type DueStep, dueSteps, localReader } from './due-steps.ts';
import type { ExplanationSpan } from './explain.ts';
import { SLA_TEXTS } from './texts/index.ts';

const STOP: Record<Language, string> = { 'zh-Hans': '。', 'zh-Hant': '。', en: '.' };

/**
 * Why a clock is due when it is, in sentences, each of them whole.
 * @param spec the calendar that the clock ran by
 * @param options.raised whether the due time is the first response's, because its own would come before
 */
export function tellDue(
  target: Target,
  spans: readonly ExplanationSpan[],
  spec: CalendarSpec,
  language: Language,
  options: { raised: boolean } = { raised: false },
): string[] {
  const { explain } = SLA_TEXTS[language];
  const local = localReader(spec.timeZone);
  const { year } = local(target.startedAt);
  const dueAt = local(target.dueAt);
  // A promise was told as an instant: working time has no part in it.
  if (target.metric === 'promise') return [explain.promised(dueAt, year) + STOP[language]];
  const steps = dueSteps(spans, spec);
  const firstWork = steps.findIndex((step) => step.kind === 'work');
  const said = steps.map((step, index) => sentence(step, index === firstWork, index === steps.length - 1));
  if (steps.at(-1)?.kind !== 'work') said.push(explain.dueOnly(dueAt, year));
  if (target.status === 'paused') said.push(explain.stillPaused);
  if (options.raised) said.push(explain.notBeforeFirst);
  return said.map((text) => text + STOP[language]);

  function sentence(step: DueStep, isFirst: boolean, isLast: boolean): string {
    switch (step.kind) {
      case 'work':
        return explain.work(step, year, { first: isFirst, due: isLast });
      case 'outside':
        return explain.outside(step, year);
      case 'off':
        return explain.off(step, year);
      case 'partOff':
        return explain.partOff(step, year);
      case 'pause':
        return explain.pause(step, year);
    }
  }
}
