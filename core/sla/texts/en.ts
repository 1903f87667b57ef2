import type { LocalTime } from '../due-steps.ts';
import type { NoticeWarningCode } from '../holidays/notice.ts';
import type { SlaTexts } from './texts.ts';

const WARNINGS: Record<NoticeWarningCode, (params: Record<string, string | number>) => string> = {
  'date-twice': ({ date }) => `${date} stands in the notice twice`,
  'date-contradictory': ({ date }) =>
    `${date} is both a holiday and a working day in the notice: not taken, please decide`,
  'holidays-not-published': ({ year }) => `the holidays of ${year} are not published yet: the file has no dates`,
  'exception-replaced': ({ date, name }) => `the exception of ${date}${name === '' ? '' : ` (${name})`} is replaced`,
  'event-not-all-day': ({ name }) => `“${name}” is not a whole-day event: not taken`,
  'event-recurs': ({ name }) => `“${name}” recurs: not taken`,
  'event-without-date': ({ name }) => `“${name}” has no date: not taken`,
  'event-cancelled': ({ name }) => `“${name}” is cancelled: not taken`,
  'event-too-long': ({ name }) => `“${name}” is longer than 62 days: not taken`,
  'no-dates': () => 'the file has no dates that could be taken',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const date = ({ year, month, day }: LocalTime, shownYear: number): string =>
  `${day} ${MONTHS[month - 1]}${year === shownYear ? '' : ` ${year}`}`;
const instant = (at: LocalTime, shownYear: number): string => `${date(at, shownYear)} ${at.time}`;
const isOneDay = (from: LocalTime, to: LocalTime): boolean => date(from, 0) === date(to, 0);

/** `1–7 Oct`, `30 Sep–2 Oct` */
function days(from: LocalTime, to: LocalTime, shownYear: number): string {
  if (isOneDay(from, to)) return date(from, shownYear);
  return from.year === to.year && from.month === to.month
    ? `${from.day}–${date(to, shownYear)}`
    : `${date(from, shownYear)}–${date(to, shownYear)}`;
}

function duration(ms: number): string {
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const seconds = (ms % MINUTE_MS) / 1000;
  const parts = [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '', seconds > 0 ? `${seconds} s` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

const named = (names: string[]): string => (names.length === 0 ? '' : ` (${names.join(', ')})`);

/** What clocks and calendars say, in English. A refusal's own words are English already. */
export const en: SlaTexts = {
  problem: () => undefined,
  warning: (code, params) => WARNINGS[code](params),
  explain: {
    outside: ({ at }, year) => `Started ${instant(at, year)}, outside working hours`,
    work: (step, year, { first, due }) => {
      const sameDay = isOneDay(step.from, step.to);
      const begin = first ? `Counted from ${instant(step.from, year)}` : `From ${instant(step.from, year)}`;
      const count = `${duration(step.ms)}${first ? '' : ' more'}`;
      const told = sameDay
        ? `${begin}: ${count}${first && !due ? ' on that day' : ''}`
        : `${begin} to ${instant(step.to, year)}: ${count} within working hours`;
      const makeUp =
        step.makeUp.length === 0
          ? ''
          : ` (${step.makeUp.map((day) => date(day, year)).join(', ')}: make-up working day)`;
      const folded = step.folded ? ' (days off, holidays and pauses in between do not count)' : '';
      return `${told}${makeUp}${folded}${due ? `, due ${sameDay ? step.to.time : instant(step.to, year)}` : ''}`;
    },
    off: ({ from, to, holiday, names }, year) =>
      `${days(from, to, year)}: ${holiday ? 'holiday' : 'no working time'}${named(names)}`,
    partOff: ({ from, to, names }, year) =>
      `${instant(from, year)} to ${instant(to, year)}: no working time${named(names)}`,
    pause: ({ from, to }, year) => `Paused from ${instant(from, year)} to ${instant(to, year)}`,
    stillPaused: 'The pause lasts; the due time is what it would be if it ended now',
    promised: (dueAt, year) =>
      `A reply by ${instant(dueAt, year)} was promised to the customer; no calendar, policy or pause moves that time`,
    notBeforeFirst: 'Until the first reply, a next response is not due before the first response is',
    dueOnly: (dueAt, year) => `Due ${instant(dueAt, year)}`,
  },
};
