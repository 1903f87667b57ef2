import { afterAll, beforeAll, expect, it } from 'vitest';
import { inUnit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket } from '#core/ticket/store.ts';
import { MINUTE } from '#test/core/sla/support.ts';
import { buildTicket, clockNamed } from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type NewEvent = Parameters<typeof recordEvents>[2][number];

it('of every metric are stored when they happen, by the wall and by the calendar', async () => {
  world.clock.set(TUESDAY_MORNING);
  const { id } = await buildTicket(world);
  /** At a time in Shanghai on the 24th or the day after; the desk has lunch from 12:00 to 13:30. */
  const at = (time: string, event: NewEvent) => {
    world.clock.set(new Date(`2026-11-${time.replace(' ', 'T')}:00+08:00`));
    return inUnit(world, async (unit) => {
      await lockTicket(unit.tx, id);
      await recordEvents(unit, id, [event]);
    });
  };
  await at('24 11:30', { type: 'handoff', actor: 'customer' });
  await at('24 11:45', { type: 'accepted', actor: 'clerk' });
  await at('24 11:50', { type: 'promised', actor: 'clerk', data: { dueAt: '2026-11-24T08:00:00Z' } });
  await at('24 11:50', { type: 'forwarded', actor: 'clerk', data: { team: 'technical', duration: 'PT8H' } });
  await at('24 14:00', { type: 'returned', actor: 'clerk', data: { team: 'technical' } });
  await at('24 14:30', { type: 'clerkReply', actor: 'clerk' });
  await at('24 15:00', { type: 'paused', actor: 'clerk', data: { reason: 'pendingCustomer' } });
  await at('25 10:00', { type: 'resumed', actor: 'clerk' });
  await at('25 11:00', { type: 'solved', actor: 'clerk' });
  const minutes = async (metric: string) => {
    const { metAt, wallMs, workingMs } = await clockNamed(world, id, metric);
    return { met: metAt !== null, wall: Number(wallMs) / MINUTE, working: Number(workingMs) / MINUTE };
  };
  expect(await minutes('pickup')).toEqual({ met: true, wall: 15, working: 15 });
  expect(await minutes('internal')).toEqual({ met: true, wall: 130, working: 40 });
  expect(await minutes('firstResponse')).toEqual({ met: true, wall: 270, working: 180 });
  expect(await minutes('nextResponse')).toEqual({ met: true, wall: 270, working: 180 });
  expect(await minutes('promise')).toEqual({ met: true, wall: 160, working: 70 });
  // From 15:00 to 10:00 the next day it was paused.
  expect(await minutes('resolution')).toEqual({ met: true, wall: 1500, working: 270 });
});
