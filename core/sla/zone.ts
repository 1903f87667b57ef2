/**
 * A time zone as pieces of constant offset. Where an offset jumps, the stretch in which local times are skipped
 * or repeated is a piece of its own, so that all the rest of time is plain arithmetic. The offset is always that of
 * the instant in question, never today's (Rocket.Chat #4898).
 */

export interface ZonePiece {
  /** UTC, ms; `endMs` is not part of it. */
  startMs: number;
  endMs: number;
  /** Offsets east of UTC before and after `jumpMs`, in ms; equal in a plain piece. */
  beforeMs: number;
  afterMs: number;
  jumpMs: number;
}

export interface Zone {
  name: string;
  pieceAt(ms: number): ZonePiece;
}

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;
/** No excursion of an offset is known that is shorter; Ramadan's, at about 30 days, are the shortest of today's. */
const PROBE_MS = 7 * DAY_MS;
/** The longest jump is a day (Samoa, 2011); pieces of a year look that far over its edges. */
const REACH_MS = 2 * DAY_MS;
/** Outside these years the offset of the edge holds; that bounds the work for absurd instants. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2499;

type Jump = Pick<ZonePiece, 'beforeMs' | 'afterMs' | 'jumpMs'>;

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

function offsetReader(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (ms) => {
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(format.format(ms)) ?? [];
    const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * SECOND_MS;
    return sign === '-' ? -size : size;
  };
}

/** The jump between two probes, to the second (all jumps fall on one). */
function findJump(offsetAt: (ms: number) => number, fromMs: number, toMs: number): Jump {
  const beforeMs = offsetAt(fromMs);
  let low = fromMs;
  let high = toMs;
  while (high - low > SECOND_MS) {
    const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
    if (offsetAt(middle) === beforeMs) low = middle;
    else high = middle;
  }
  return { beforeMs, afterMs: offsetAt(high), jumpMs: high };
}

function findJumps(offsetAt: (ms: number) => number, fromMs: number, toMs: number): Jump[] {
  const jumps: Jump[] = [];
  let probed = fromMs;
  let offset = offsetAt(fromMs);
  while (probed < toMs) {
    const next = Math.min(probed + PROBE_MS, toMs);
    const nextOffset = offsetAt(next);
    // Two jumps in one probe leave an offset that the first does not account for: look on behind it.
    while (nextOffset !== offset) {
      const jump = findJump(offsetAt, probed, next);
      jumps.push(jump);
      probed = jump.jumpMs;
      offset = jump.afterMs;
    }
    probed = next;
  }
  return jumps;
}

/** The pieces of [fromMs, toMs): around each jump the stretch whose local times exist twice or not at all. */
function piecesBetween(offsetAt: (ms: number) => number, fromMs: number, toMs: number): ZonePiece[] {
  const pieces: ZonePiece[] = [];
  let cursor = fromMs;
  let offset = offsetAt(fromMs - REACH_MS);
  const plainUntil = (endMs: number): void => {
    if (endMs > cursor) pieces.push({ startMs: cursor, endMs, beforeMs: offset, afterMs: offset, jumpMs: cursor });
    cursor = Math.max(cursor, endMs);
  };
  for (const jump of findJumps(offsetAt, fromMs - REACH_MS, toMs + REACH_MS)) {
    const size = Math.abs(jump.afterMs - jump.beforeMs);
    const from = jump.afterMs > jump.beforeMs ? jump.jumpMs : jump.jumpMs - size;
    plainUntil(Math.min(from, toMs));
    const endMs = Math.min(jump.jumpMs + size, toMs);
    if (endMs > cursor) pieces.push({ ...jump, startMs: cursor, endMs });
    cursor = Math.max(cursor, endMs);
    offset = jump.afterMs;
  }
  plainUntil(toMs);
  return pieces;
}

/** @throws RangeError when the name is unknown; `CalendarSpec` has checked it before */
function openZone(name: string): Zone {
  const offsetAt = offsetReader(name);
  const firstMs = Date.UTC(FIRST_YEAR, 0, 1);
  const lastMs = Date.UTC(LAST_YEAR + 1, 0, 1);
  const endless = (startMs: number, endMs: number, offset: number): ZonePiece => ({
    startMs,
    endMs,
    beforeMs: offset,
    afterMs: offset,
    jumpMs: startMs,
  });
  const past = endless(Number.NEGATIVE_INFINITY, firstMs, offsetAt(firstMs));
  const future = endless(lastMs, Number.POSITIVE_INFINITY, offsetAt(lastMs));
  const years = new Map<number, ZonePiece[]>();
  let latest = past;
  const find = (ms: number): ZonePiece => {
    if (ms < firstMs) return past;
    if (ms >= lastMs) return future;
    const year = new Date(ms).getUTCFullYear();
    let pieces = years.get(year);
    if (pieces === undefined) {
      pieces = piecesBetween(offsetAt, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
      years.set(year, pieces);
    }
    return pieces.find((piece) => ms < piece.endMs) ?? future;
  };
  return {
    name,
    pieceAt(ms) {
      if (ms < latest.startMs || ms >= latest.endMs) latest = find(ms);
      return latest;
    },
  };
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name; shared, since finding its jumps costs a tenth of a millisecond a year. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    if (zones.size > 1000) zones.clear();
    zone = openZone(name);
    zones.set(name, zone);
  }
  return zone;
}

export type Edge = 'start' | 'end';

/**
 * The instant of a local time near a piece's jump. A skipped local time moves forward by the length of the skip;
 * of a repeated one the first begins a frame and the last ends it.
 */
export function pieceInstant(piece: ZonePiece, localMs: number, edge: Edge): number {
  const boundary = edge === 'start' ? Math.max(piece.beforeMs, piece.afterMs) : piece.afterMs;
  return localMs - (localMs < piece.jumpMs + boundary ? piece.beforeMs : piece.afterMs);
}

/** The instant of any local time, as `pieceInstant`. */
export function localInstant(zone: Zone, localMs: number, edge: Edge): number {
  // No offset is beyond 15 hours; the jump that matters, if any, is in reach.
  for (let probe = localMs - REACH_MS; probe <= localMs + REACH_MS; ) {
    const piece = zone.pieceAt(probe);
    if (piece.beforeMs !== piece.afterMs) return pieceInstant(piece, localMs, edge);
    probe = piece.endMs;
  }
  return localMs - zone.pieceAt(localMs).beforeMs;
}
