const HOUR_MS = 3_600_000;

/** How far a zone's clocks are ahead of UTC at an instant, in ms. */
function offsetMs(instantMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(instantMs / 1000) * 1000;
}

/** The instant, in ms, at which a calendar day begins in a zone; where its midnight is skipped, the first hour. */
export function startOfDay(day: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  const near = asUtc - offsetMs(asUtc, timeZone);
  const exact = asUtc - offsetMs(near, timeZone);
  // A midnight that does not exist is read as an hour before itself.
  return offsetMs(exact, timeZone) === asUtc - exact ? exact : exact + HOUR_MS;
}
