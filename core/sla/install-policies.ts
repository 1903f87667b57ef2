import type { LocalizedText } from '#core/contract/language.ts';
import type { CalendarFrame } from '#core/contract/sla.ts';
import type { Tx } from '#core/platform/db.ts';
import { chinaHolidays } from './china-holidays.ts';
import { roundTheClock, STARTING_POLICIES } from './starting-policies.ts';
import { currentPolicies, insertCalendarRevision, insertPolicyRevision } from './store.ts';

const HOURS: CalendarFrame[] = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
];

const NAMES: Record<string, LocalizedText> = {
  business: { 'zh-Hans': '工作时间', 'zh-Hant': '上班時間', en: 'Business hours' },
  always: { 'zh-Hans': '全天候（7×24）', 'zh-Hant': '全天候（7×24）', en: 'Round the clock (24×7)' },
  critical: { 'zh-Hans': '紧急', 'zh-Hant': '緊急', en: 'Critical' },
  high: { 'zh-Hans': '高', 'zh-Hant': '高', en: 'High' },
  normal: { 'zh-Hans': '普通（默认）', 'zh-Hant': '一般（預設）', en: 'Normal (default)' },
  low: { 'zh-Hans': '低', 'zh-Hant': '低', en: 'Low' },
};

const nameOf = (key: string): LocalizedText => NAMES[key] ?? { 'zh-Hans': key, 'zh-Hant': key, en: key };

/**
 * The calendars and policies with which an installation starts (SEMANTICS "Starting targets"): Monday to Friday
 * with a lunch break, China's holidays and make-up days as far as they are published. Does nothing where
 * there are policies already.
 * @param now its year, the year before and the two after get their holidays, where published
 */
export async function installStartingPolicies(tx: Tx, options: { timeZone: string; now: Date }): Promise<void> {
  if ((await currentPolicies(tx)).length > 0) return;
  const year = options.now.getUTCFullYear();
  const exceptions = [year - 1, year, year + 1, year + 2].flatMap((each) => chinaHolidays(each, HOURS).exceptions);
  const week = { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS };
  const calendars = {
    business: await insertCalendarRevision(tx, {
      key: 'business',
      name: nameOf('business'),
      spec: { timeZone: options.timeZone, week, exceptions },
    }),
    always: await insertCalendarRevision(tx, {
      key: 'always',
      name: nameOf('always'),
      spec: roundTheClock(options.timeZone),
    }),
  };
  for (const { calendar, ...policy } of STARTING_POLICIES) {
    await insertPolicyRevision(tx, { ...policy, name: nameOf(policy.key), calendarId: calendars[calendar].id });
  }
}
