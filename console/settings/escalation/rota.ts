import type { OnCallRota } from '#core/contract/escalation.ts';

const HOUR_MS = 3_600_000;

export interface Turn {
  userId: string;
  fromMs: number;
  toMs: number;
}

/** The turn that is under way and those after it; none while nobody is on the rota. */
export function turnsFrom(rota: OnCallRota, nowMs: number, count: number): Turn[] {
  const { userIds, turnHours } = rota;
  const start = Date.parse(rota.startsAt);
  const length = turnHours * HOUR_MS;
  if (userIds.length === 0 || Number.isNaN(start) || !(length > 0)) return [];
  const first = Math.max(0, Math.floor((nowMs - start) / length));
  return Array.from({ length: count }, (_, index) => {
    const turn = first + index;
    const fromMs = start + turn * length;
    return { userId: userIds[turn % userIds.length] ?? '', fromMs, toMs: fromMs + length };
  });
}

/** The same list with one entry a place up or down. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...list];
  const [entry] = next.splice(index, 1);
  if (entry !== undefined) next.splice(index + by, 0, entry);
  return next;
}
