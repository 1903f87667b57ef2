import { z } from 'zod';
import { parseSla, refuse } from '../refusal.ts';
import type { Notice } from './notice.ts';

/** The form of github.com/NateScarlet/holiday-cn, made from the State Council's notices. */
const HolidayCn = z.object({
  year: z.int(),
  days: z.array(z.object({ name: z.string(), date: z.iso.date(), isOffDay: z.boolean() })).max(400),
});

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw refuse('invalid-json', 'content', 'not JSON');
  }
}

/**
 * A year's file of holiday-cn.
 * @throws SlaRefusal `unknown-form` for anything else, or for the first day that cannot be read
 */
export function readHolidayCn(content: string): Notice {
  const input = parseJson(content);
  if (typeof input !== 'object' || input === null || !('year' in input) || !('days' in input))
    throw refuse('unknown-form', 'content', 'an object with year and days is expected');
  const { year, days } = parseSla(HolidayCn, input);
  const warnings: Notice['warnings'] =
    days.length === 0 ? [{ code: 'holidays-not-published', path: 'year', params: { year } }] : [];
  return {
    days: days.map(({ date, isOffDay, name }, index) => ({ date, off: isOffDay, name, path: `days.${index}` })),
    warnings,
  };
}
