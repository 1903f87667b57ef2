import { describe, expect, it } from 'vitest';
import { CalendarSpec, PolicyCondition, PolicyTargets } from '#core/contract/sla.ts';
import { addWorkingTime, compileCalendar } from '#core/sla/calendar.ts';
import { selectPolicy } from '#core/sla/rules.ts';
import { roundTheClock, STARTING_POLICIES } from '#core/sla/starting-policies.ts';

const rule = (key: string, condition: unknown, more: { rank?: number; isDefault?: boolean } = {}) => ({
  key,
  rank: 0,
  isDefault: false,
  condition,
  ...more,
});
const choose = (rules: ReturnType<typeof rule>[], facts: Parameters<typeof selectPolicy>[1]) => {
  const chosen = selectPolicy(rules, facts);
  return chosen === null ? null : [chosen.policy.key, ...chosen.why];
};

describe('the policy of a ticket', () => {
  const facts = { kind: 'complaint', priority: 'high', channel: 'web', customerTier: null, team: 'clerks' };

  it('is the one with most conditions satisfied, and says which', () => {
    const rules = [
      rule('one', { priority: ['high'] }),
      rule('two', { kind: ['complaint', 'inquiry'], priority: ['high'] }),
      rule('other', { kind: ['inquiry'], priority: ['high'], channel: ['web'] }),
    ];
    expect(choose(rules, facts)).toEqual(['two', 'kind', 'priority']);
  });

  it('is decided by rank, then by key, where matches are equally good', () => {
    const equal = (rank: number) => [rule('b', { priority: ['high'] }), rule('a', { channel: ['web'] }, { rank })];
    expect(choose(equal(1), facts)).toEqual(['b', 'priority']);
    expect(choose(equal(0), facts)).toEqual(['a', 'channel']);
    expect(choose(equal(-1), facts)).toEqual(['a', 'channel']);
  });

  it('is never one with an empty condition by accident, only the declared default', () => {
    expect(choose([rule('empty', {}), rule('lists', { kind: [] })], facts)).toBeNull();
    expect(choose([rule('empty', {}), rule('fallback', {}, { isDefault: true, rank: 99 })], facts)).toEqual([
      'fallback',
      'default',
    ]);
    expect(choose([rule('fallback', {}, { isDefault: true }), rule('match', { team: ['clerks'] })], facts)).toEqual([
      'match',
      'team',
    ]);
  });

  it('asks for facts that are there: an unknown tier satisfies no condition on tiers', () => {
    expect(choose([rule('gold', { customerTier: ['gold'] })], facts)).toBeNull();
    expect(choose([rule('gold', { customerTier: ['gold'] })], { ...facts, customerTier: 'gold' })).not.toBeNull();
  });

  it('is not one whose condition cannot be read', () => {
    for (const broken of [null, 'priority', { prioritty: ['high'] }, { priority: 'high' }]) {
      expect(choose([rule('broken', broken, { isDefault: true })], facts)).toBeNull();
    }
  });
});

describe('the policies that an installation starts with', () => {
  it.each([
    ['critical', 'PT5M', 'PT4H', 'always', 'priority'],
    ['high', 'PT1H', 'PT8H', 'business', 'priority'],
    ['normal', 'PT4H', 'PT24H', 'business', 'default'],
    ['low', 'PT8H', 'PT40H', 'business', 'priority'],
  ])('%s', (priority, response, resolution, calendar, why) => {
    const chosen = selectPolicy(STARTING_POLICIES, { priority });
    expect(chosen).toMatchObject({
      why: [why],
      policy: {
        key: priority,
        calendar,
        targets: { pickup: 'PT2M', firstResponse: response, nextResponse: response, resolution },
      },
    });
  });

  it('are valid, with one default', () => {
    for (const policy of STARTING_POLICIES) {
      expect(PolicyTargets.safeParse(policy.targets).success).toBe(true);
      expect(PolicyCondition.safeParse(policy.condition).success).toBe(true);
    }
    expect(STARTING_POLICIES.filter((policy) => policy.isDefault)).toHaveLength(1);
  });

  it('run round the clock where they say so', () => {
    const calendar = compileCalendar(CalendarSpec.parse(roundTheClock('Asia/Shanghai')));
    expect(addWorkingTime(calendar, Date.parse('2026-10-01T20:00:00Z'), 300_000)).toBe(
      Date.parse('2026-10-01T20:05:00Z'),
    );
  });
});
