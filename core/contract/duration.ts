/**
 * Durations on the wire: ISO 8601 in hours, minutes and seconds. Days and longer units are refused, since a
 * "working day" has no fixed length (SEMANTICS "Clocks").
 */

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
/** Eleven years of clock time; longer is a slip of the pen, and keeps every deadline a representable instant. */
const LONGEST_MS = 100_000 * HOUR_MS;

/** ISO 8601 lets the smallest unit that is given have a fraction: `PT1.5H`, `PT0.250S`. */
const SHAPE =
  /^PT(?=\d)(?:(\d{1,9}(?:[.,]\d{1,9}(?=H$))?)H)?(?:(\d{1,9}(?:[.,]\d{1,9}(?=M$))?)M)?(?:(\d{1,12}(?:[.,]\d{1,9})?)S)?$/;
const decimal = (digits: string | undefined): number => Number((digits ?? '0').replace(',', '.'));
const NEGATIVE = /^[-−]|[-−]\d/;
const WITH_DATE_PART = /^P(?:\d+(?:[.,]\d+)?[YMWD])+/;

export type DurationFault =
  | 'invalid-duration'
  | 'negative-duration'
  | 'zero-duration'
  | 'day-unit-refused'
  | 'duration-too-long';

export type ReadDuration = { ms: number } | { fault: DurationFault };

/** What the people who set a policy are told; for logs and the API's `message`. */
export const DURATION_FAULTS: Record<DurationFault, string> = {
  'invalid-duration': 'not an ISO 8601 duration of hours, minutes and seconds, such as PT1H30M',
  'negative-duration': 'a duration must be positive',
  'zero-duration': 'a duration must be at least one millisecond',
  'day-unit-refused': 'days and longer units are refused, since a working day has no fixed length: say hours (PT24H)',
  'duration-too-long': 'a duration of more than 100000 hours',
};

/** Reads a duration into whole milliseconds. Zero is a value here; whether it makes sense is the caller's to say. */
export function readDuration(text: string): ReadDuration {
  const parts = SHAPE.exec(text);
  if (parts === null) {
    if (NEGATIVE.test(text)) return { fault: 'negative-duration' };
    return { fault: WITH_DATE_PART.test(text) ? 'day-unit-refused' : 'invalid-duration' };
  }
  const ms = Math.round(decimal(parts[1]) * HOUR_MS + decimal(parts[2]) * MINUTE_MS + decimal(parts[3]) * SECOND_MS);
  return ms > LONGEST_MS ? { fault: 'duration-too-long' } : { ms };
}

/** As `readDuration`, for a target: zero is refused too. */
export function readPositiveDuration(text: string): ReadDuration {
  const read = readDuration(text);
  return 'ms' in read && read.ms === 0 ? { fault: 'zero-duration' } : read;
}

/**
 * Milliseconds of a duration that has been checked before.
 * @throws RangeError when the text is no such duration
 */
export function durationMs(text: string): number {
  const read = readDuration(text);
  if ('fault' in read) throw new RangeError(`${text}: ${DURATION_FAULTS[read.fault]}`);
  return read.ms;
}

/** ISO 8601 in hours, minutes, seconds: `PT24H`, `PT1H30M`, `-PT0.001S`, `PT0S`. */
export function formatDuration(ms: number): string {
  const size = Math.abs(Math.round(ms));
  if (size === 0) return 'PT0S';
  const hours = Math.floor(size / HOUR_MS);
  const minutes = Math.floor((size % HOUR_MS) / MINUTE_MS);
  const seconds = (size % MINUTE_MS) / SECOND_MS;
  const parts = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', seconds > 0 ? `${seconds}S` : ''];
  return `${ms < 0 ? '-' : ''}PT${parts.join('')}`;
}
