import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zhHans } from '#console/messages/zh-Hans.ts';
import { problemsOf } from '#console/settings/problems.ts';
import { DURATION_FAULTS } from '#core/contract/duration.ts';
import { EscalationPlan } from '#core/contract/escalation.ts';
import { CalendarSpec } from '#core/contract/sla.ts';

const HOURS: CalendarSpec['week']['mon'] = [['09:00', '12:00']];
const calendar = (part: object) =>
  problemsOf(CalendarSpec, { timeZone: 'Asia/Shanghai', week: { mon: HOURS }, ...part });

describe('what is wrong with what is being edited', () => {
  test('nothing, where the contract has nothing against it', () => {
    expect(calendar({})).toEqual([]);
  });

  test.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'unknown-time-zone'],
    [{ week: {} }, 'week', 'no-working-frame'],
    [{ week: { mon: [...HOURS, ['11:00', '13:00']] } }, 'week.mon.1', 'overlapping-frames'],
    [{ week: { mon: [['9:00', '12:00']] } }, 'week.mon.0.0', 'invalid_format'],
    [{ exceptions: [1, 2].map(() => ({ date: '2026-10-01', hours: [] })) }, 'exceptions.1.date', 'duplicate-exception'],
  ])('%j at its path', (part, path, code) => {
    expect(calendar(part)).toContainEqual({ path, code });
  });

  test('a step to nobody, and one without a delay, at theirs', () => {
    const step = { key: 'a', at: { kind: 'afterBreach', delay: 'PT0S', hours: 'wall' }, to: [], channels: ['desk'] };
    const found = problemsOf(EscalationPlan, { critical: [step], high: [], normal: [], low: [] });
    expect(found).toContainEqual({ path: 'critical.0.at.delay', code: 'zero-duration' });
    expect(found).toContainEqual({ path: 'critical.0.to', code: 'too_small' });
  });

  test('every code that the contract of calendars, policies and scenarios refuses by has words', () => {
    const folder = new URL('../../../core/contract/', import.meta.url);
    const sources = readdirSync(folder)
      .filter((name) => name.startsWith('sla'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const quoted = sources.flatMap((source) =>
      [...source.matchAll(/(?:refuse\(ctx, |return \[)'([a-z-]+)'/g)].map(([, code]) => code),
    );
    const codes = [...new Set([...quoted, ...Object.keys(DURATION_FAULTS)])];
    expect(codes.length).toBeGreaterThan(12);
    expect(codes.filter((code) => !Object.hasOwn(zhHans, `problem.${code}`))).toEqual([]);
  });
});
