import { afterAll, beforeAll, expect, it } from 'vitest';
import { solve } from '#core/survey/solve-conversation.ts';
import { buildTicket, buildUser, ledgerOf, ticketNow } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { recordingQueue, roundOfDuties, workerDeps } from './support.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('the sweep closes a solved ticket after seven silent days, and finds it closed the next time', async () => {
  const { id } = await buildTicket(world);
  await solve(world, await buildUser(world), id);
  const deps = workerDeps(world, recordingQueue());
  await roundOfDuties(deps);
  expect(await ticketNow(world, id)).toMatchObject({ status: 'solved' });
  world.clock.advance(7 * 24 * 3_600_000);
  await roundOfDuties(deps);
  await roundOfDuties(deps);
  expect(await ticketNow(world, id)).toMatchObject({ status: 'closed', closedAt: world.clock.now() });
  expect((await ledgerOf(world, id)).filter((type) => type === 'closed')).toHaveLength(1);
});
