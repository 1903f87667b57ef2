import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CalendarSpec } from '#core/contract/sla.ts';
import { saveCalendar } from '#core/sla/save-calendar.ts';
import { currentCalendar } from '#core/sla/store.ts';
import { buildTicket, clockNamed, ledgerOf } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { recordingQueue, roundOfDuties, workerDeps } from './support.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the sweep', () => {
  it('brings along the tickets of a calendar whose edit was cut off after the saving, once', async () => {
    const ticket = await buildTicket(world);
    const spec = CalendarSpec.parse((await currentCalendar(world.db, 'business'))?.spec);
    const exceptions = [...(spec.exceptions ?? []), { date: '2026-11-24', hours: [], name: '停电' }];
    await saveCalendar(world, 'business', { spec: { ...spec, exceptions } }, 'en');
    expect(await ledgerOf(world, ticket.id)).not.toContain('calendarChanged');
    const deps = workerDeps(world, recordingQueue());
    await roundOfDuties(deps);
    await roundOfDuties(deps);
    expect(await ledgerOf(world, ticket.id)).toEqual(['opened', 'customerMessage', 'calendarChanged']);
    const { dueAt } = await clockNamed(world, ticket.id, 'firstResponse');
    expect(dueAt.toISOString()).toBe('2026-11-25T06:30:00.000Z');
  });
});
