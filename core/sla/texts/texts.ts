import type { DueStep, LocalTime } from '../due-steps.ts';
import type { NoticeWarningCode } from '../holidays/notice.ts';

export type StepOf<K extends DueStep['kind']> = Extract<DueStep, { kind: K }>;

/** What clocks and calendars say to people; one object for each language of the house. */
export interface SlaTexts {
  /** Why an input was refused; undefined where the words of the check itself serve. */
  problem(code: string): string | undefined;
  warning(code: NoticeWarningCode, params: Record<string, string | number>): string;
  explain: {
    /** `shownYear`: the year that goes without saying. */
    outside(step: StepOf<'outside'>, shownYear: number): string;
    /** `first`: the clock starts with it; `due`: it ends with it. */
    work(step: StepOf<'work'>, shownYear: number, place: { first: boolean; due: boolean }): string;
    off(step: StepOf<'off'>, shownYear: number): string;
    partOff(step: StepOf<'partOff'>, shownYear: number): string;
    pause(step: StepOf<'pause'>, shownYear: number): string;
    /** The pause lasts: the due time is what it would be if it ended now. */
    stillPaused: string;
    promised(dueAt: LocalTime, shownYear: number): string;
    /** A next response is not due before the first response is. */
    notBeforeFirst: string;
    dueOnly(dueAt: LocalTime, shownYear: number): string;
  };
}
