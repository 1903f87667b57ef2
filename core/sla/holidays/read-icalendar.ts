import ICAL from 'ical.js';
import { refuse } from '../refusal.ts';
import type { Notice, NoticeDay, NoticeWarning, NoticeWarningCode } from './notice.ts';

const DAY_MS = 86_400_000;
/** Longer than any holiday; a slip of the pen would close the company for years. */
const LONGEST_DAYS = 62;
/** 班, 补班 and 调休上班 in either script; what Apple's calendar of China marks has a property of its own. */
const WORKING = /班|work(ing)?[ -]?day/iu;
const NOT_WORKING = /(不|免|无需|無需)上班|non-?work/iu;

type Component = InstanceType<typeof ICAL.Component>;

/** @throws SlaRefusal `unknown-form` where the text is no calendar */
function eventsOf(content: string): Component[] {
  try {
    const root = new ICAL.Component(ICAL.parse(content.replace(/^\uFEFF/, '')) as unknown[]);
    if (root.name === 'vcalendar') return root.getAllSubcomponents('vevent');
  } catch {
    // Told below: the library's words name lines of its own reading.
  }
  throw refuse('unknown-form', 'content', 'no iCalendar: BEGIN:VCALENDAR to END:VCALENDAR is expected');
}

const text = (event: Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '').trim();

function isWorking(event: Component, summary: string): boolean {
  const special = text(event, 'x-apple-special-day').toUpperCase();
  return special === '' ? WORKING.test(summary) && !NOT_WORKING.test(summary) : special.includes('WORKDAY');
}

/** The first day, and the day after the last one; null for anything but whole days. */
function rangeOf(event: Component): { from: number; to: number } | NoticeWarningCode {
  const start = event.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time)) return 'event-without-date';
  if (!start.isDate) return 'event-not-all-day';
  const { endDate } = new ICAL.Event(event);
  const from = Date.UTC(start.year, start.month - 1, start.day);
  const to = Math.max(from + DAY_MS, Date.UTC(endDate.year, endDate.month - 1, endDate.day));
  return to - from > LONGEST_DAYS * DAY_MS ? 'event-too-long' : { from, to };
}

function readEvent(event: Component, path: string): NoticeDay[] | NoticeWarning {
  const summary = text(event, 'summary');
  const warn = (code: NoticeWarningCode): NoticeWarning => ({ code, path, params: { name: summary } });
  if (text(event, 'status').toUpperCase() === 'CANCELLED') return warn('event-cancelled');
  if (event.hasProperty('rrule') || event.hasProperty('rdate')) return warn('event-recurs');
  const range = rangeOf(event);
  if (typeof range === 'string') return warn(range);
  const days: NoticeDay[] = [];
  for (let day = range.from; day < range.to; day += DAY_MS) {
    const date = new Date(day).toISOString().slice(0, 10);
    days.push({ date, off: !isWorking(event, summary), name: summary, path });
  }
  return days;
}

/**
 * Whole-day events of an iCalendar file. What is no whole day, recurs or was cancelled is passed over with a warning:
 * whether it closes the company is for a person to say.
 * @throws SlaRefusal `unknown-form`
 */
export function readICalendar(content: string): Notice {
  const notice: Notice = { days: [], warnings: [] };
  for (const [index, event] of eventsOf(content).entries()) {
    const read = readEvent(event, `events.${index}`);
    if (Array.isArray(read)) notice.days.push(...read);
    else notice.warnings.push(read);
  }
  if (notice.days.length === 0) notice.warnings.push({ code: 'no-dates', path: 'content', params: {} });
  return notice;
}
