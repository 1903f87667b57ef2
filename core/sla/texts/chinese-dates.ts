import type { LocalTime } from '../due-steps.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Dates and durations as either Chinese script writes them. */
export function chineseDates(units: { hours: string; minutes: string }) {
  const date = ({ year, month, day }: LocalTime, shownYear: number): string =>
    `${year === shownYear ? '' : `${year}年`}${month}月${day}日`;
  return {
    instant: (at: LocalTime, shownYear: number): string => `${date(at, shownYear)} ${at.time}`,
    until: (at: LocalTime): string => at.time,
    /** `10月1日至7日`, `9月30日至10月2日` */
    days: (from: LocalTime, to: LocalTime, shownYear: number): string => {
      if (from.year !== to.year || from.month !== to.month) return `${date(from, shownYear)}至${date(to, from.year)}`;
      return from.day === to.day ? date(from, shownYear) : `${date(from, shownYear)}至${to.day}日`;
    },
    list: (days: LocalTime[], shownYear: number): string => days.map((day) => date(day, shownYear)).join('、'),
    duration: (ms: number): string => {
      const hours = Math.floor(ms / HOUR_MS);
      const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
      const seconds = (ms % MINUTE_MS) / 1000;
      const parts = [
        hours > 0 ? `${hours} ${units.hours}` : '',
        minutes > 0 ? `${minutes} ${units.minutes}` : '',
        seconds > 0 ? `${seconds} 秒` : '',
      ];
      return parts.filter((part) => part !== '').join(' ');
    },
  };
}
