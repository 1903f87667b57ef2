import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '#core/access/rules.ts';
import type { Role } from '#core/contract/vocabulary.ts';
import { close } from '#core/conversation/close-own-ticket.ts';
import { merge } from '#core/conversation/merge-own-ticket.ts';
import { forwardTicket } from '#core/handoff/forward-ticket.ts';
import { returnTicket } from '#core/handoff/return-ticket.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { pauseTicket } from '#core/ticket/pause-ticket.ts';
import { resumeTicket } from '#core/ticket/resume-ticket.ts';
import { setPriority } from '#core/ticket/set-priority.ts';
import { buildTicket, buildUser, ledgerOf, ticketNow } from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

let world: World;
const users = {} as Record<Role, Principal>;
beforeAll(async () => {
  world = await openWorld();
  for (const role of ['clerk', 'engineer', 'qualityControl', 'manager', 'administrator'] as const)
    users[role] = await buildUser(world, { role });
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

type Act = (id: string, by: Principal) => Promise<void>;

const ACTIONS = {
  pauseForCustomer: (id, by) => pauseTicket(world, by, id, { reason: 'pendingCustomer' }),
  pauseForThirdParty: (id, by) => pauseTicket(world, by, id, { reason: 'pendingThirdParty' }),
  resume: (id, by) => resumeTicket(world, by, id),
  raise: (id, by) => setPriority(world, by, id, { priority: 'high' }),
  forward: (id, by) => forwardTicket(world, by, id, { team: 'technical', note: '请看一下' }),
  merge: async (id, by) => merge(world, by, id, (await buildTicket(world)).id),
  mergeInto: async (id, by) => merge(world, by, (await buildTicket(world)).id, id),
  close: (id, by) => close(world, by, id, '误建'),
} satisfies Record<string, Act>;

/** How a ticket comes into each state, by the product's own commands. */
const STATES: Record<string, (id: string, by: Principal) => Promise<unknown>> = {
  open: async () => {},
  pendingCustomer: ACTIONS.pauseForCustomer,
  pendingThirdParty: ACTIONS.pauseForThirdParty,
  solved: (id, by) => solve(world, by, id),
  closed: ACTIONS.close,
  merged: ACTIONS.merge,
};

const outcomeOf = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act;
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `broken: ${error}`;
  }
};

describe('what the desk may do with a ticket, by its status', () => {
  const no = 'conflict';
  const ok = 'done';
  // Columns: open, pendingCustomer, pendingThirdParty, solved, closed, merged
  const TABLE: [keyof typeof ACTIONS, string, string, string, string, string, string][] = [
    ['pauseForCustomer', ok, no, ok, no, no, no],
    ['pauseForThirdParty', ok, ok, no, no, no, no],
    ['resume', no, ok, ok, no, no, no],
    ['raise', ok, ok, ok, no, no, no],
    ['forward', ok, ok, ok, no, no, no],
    ['merge', ok, ok, ok, ok, no, no],
    ['mergeInto', ok, ok, ok, no, no, no],
    ['close', ok, ok, ok, ok, no, no],
  ];
  const cases = TABLE.flatMap(([action, ...outcomes]) =>
    Object.keys(STATES).map((state, column) => [action, state, outcomes[column] ?? ''] as const),
  );

  it.each(cases)('%s of a ticket that is %s: %s', async (action, state, meant) => {
    const { id } = await buildTicket(world);
    await STATES[state]?.(id, users.clerk);
    const before = { ticket: await ticketNow(world, id), ledger: await ledgerOf(world, id) };
    expect(await outcomeOf(ACTIONS[action](id, users.clerk))).toBe(meant);
    // What is refused leaves no trace.
    if (meant !== 'done')
      expect({ ticket: await ticketNow(world, id), ledger: await ledgerOf(world, id) }).toEqual(before);
  });

  it.each(Object.keys(STATES))('solving one that is %s: only what is unfinished', async (state) => {
    const { id } = await buildTicket(world);
    await STATES[state]?.(id, users.clerk);
    const unfinished = ['open', 'pendingCustomer', 'pendingThirdParty'].includes(state);
    expect(await outcomeOf(solve(world, users.clerk, id))).toBe(unfinished ? 'done' : 'conflict');
  });
});

describe('a critical ticket', () => {
  const reason = '客户要求等样品';
  const without = (path: string) => ({ code: 'unprocessable', path });

  it.each(['clerk', 'engineer'] as const)('is not paused, lowered or closed unsolved by a %s', async (role) => {
    const { id } = await buildTicket(world, { priority: 'critical' });
    const by = users[role];
    const attempts = [
      () => pauseTicket(world, by, id, { reason: 'pendingCustomer', note: reason }),
      () => pauseTicket(world, by, id, { reason: 'pendingThirdParty', note: reason }),
      () => setPriority(world, by, id, { priority: 'high', reason }),
      () => setPriority(world, by, id, { priority: 'low', reason }),
      () => close(world, by, id, reason),
    ];
    for (const attempt of attempts) expect(await outcomeOf(attempt())).toBe('forbidden');
    expect(await ticketNow(world, id)).toMatchObject({ priority: 'critical', status: 'open' });
  });

  it.each(['manager', 'administrator'] as const)('is by a %s, but only with a reason', async (role) => {
    const { id } = await buildTicket(world, { priority: 'critical' });
    const by = users[role];
    await expect(pauseTicket(world, by, id, { reason: 'pendingCustomer' })).rejects.toMatchObject(without('note'));
    await expect(pauseTicket(world, by, id, { reason: 'pendingCustomer', note: '' })).rejects.toMatchObject(
      without('note'),
    );
    await pauseTicket(world, by, id, { reason: 'pendingCustomer', note: reason });
    expect(await ticketNow(world, id)).toMatchObject({ status: 'pendingCustomer' });
    await expect(setPriority(world, by, id, { priority: 'high' })).rejects.toMatchObject(without('reason'));
    await setPriority(world, by, id, { priority: 'high', reason });
    expect(await ticketNow(world, id)).toMatchObject({ priority: 'high', status: 'pendingCustomer' });
  });

  it('that is solved already is closed by a clerk, since no clock is lost', async () => {
    const { id } = await buildTicket(world, { priority: 'critical' });
    await solve(world, users.clerk, id);
    expect(await outcomeOf(close(world, users.clerk, id, reason))).toBe('done');
  });

  it('is made by anybody of the desk, without a reason', async () => {
    const { id } = await buildTicket(world);
    await setPriority(world, users.clerk, id, { priority: 'critical' });
    expect(await ticketNow(world, id)).toMatchObject({ priority: 'critical' });
  });

  it('the same priority again is no change and needs no reason', async () => {
    const { id } = await buildTicket(world, { priority: 'critical' });
    await setPriority(world, users.clerk, id, { priority: 'critical' });
    expect(await ledgerOf(world, id)).not.toContain('priorityChanged');
  });
});

describe('a return', () => {
  const states = ['open', 'pendingCustomer', 'pendingThirdParty', 'solved'] as const;
  it.each(states)('of what a team was asked is taken while the ticket is %s', async (state) => {
    const { id } = await buildTicket(world);
    await ACTIONS.forward(id, users.clerk);
    await STATES[state]?.(id, users.clerk);
    expect(await outcomeOf(returnTicket(world, users.engineer, id, '方案'))).toBe('done');
  });

  it.each(['closed', 'merged'] as const)('is refused once the ticket is %s', async (state) => {
    const { id } = await buildTicket(world);
    await ACTIONS.forward(id, users.clerk);
    await STATES[state]?.(id, users.clerk);
    expect(await outcomeOf(returnTicket(world, users.engineer, id, '方案'))).toBe('conflict');
  });

  it.each([
    ['engineer', 'done'],
    ['qualityControl', 'forbidden'],
    ['clerk', 'forbidden'],
    ['manager', 'done'],
    ['administrator', 'done'],
  ] as const)('of what the technical team was asked, by a %s: %s', async (role, meant) => {
    const { id } = await buildTicket(world);
    await ACTIONS.forward(id, users.clerk);
    expect(await outcomeOf(returnTicket(world, users[role], id, '方案'))).toBe(meant);
  });

  it('without anybody having been asked is refused', async () => {
    const { id } = await buildTicket(world);
    expect(await outcomeOf(returnTicket(world, users.engineer, id, '方案'))).toBe('conflict');
  });
});
