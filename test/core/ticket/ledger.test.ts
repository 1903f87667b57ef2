import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '#core/access/rules.ts';
import { Priority } from '#core/contract/vocabulary.ts';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { close } from '#core/conversation/close-own-ticket.ts';
import { ensureTicket } from '#core/conversation/ensure-ticket.ts';
import { merge } from '#core/conversation/merge-own-ticket.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { cancelHandoff } from '#core/handoff/cancel-handoff.ts';
import { forwardTicket } from '#core/handoff/forward-ticket.ts';
import { requestHandoff } from '#core/handoff/request-handoff.ts';
import { returnTicket } from '#core/handoff/return-ticket.ts';
import { returnToBot } from '#core/handoff/return-to-bot.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { inUnit } from '#core/platform/unit.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { assignTicket } from '#core/ticket/assign-ticket.ts';
import { closeQuietTickets } from '#core/ticket/close-quiet-tickets.ts';
import { pauseTicket } from '#core/ticket/pause-ticket.ts';
import { promiseReply } from '#core/ticket/promise-reply.ts';
import { resumeTicket } from '#core/ticket/resume-ticket.ts';
import { setPriority } from '#core/ticket/set-priority.ts';
import { eventsOf } from '#core/ticket/store.ts';
import { triage } from '#core/triage/triage.ts';
import { HOUR, MINUTE, seeded } from '#test/core/sla/support.ts';
import { buildTicket, buildUser, conversationNow, customerSays, ticketNow } from '#test/support/factories.ts';
import { noteAndTell } from '#test/support/note-and-tell.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { replayedClocks, storedClocks, type Told } from './replay.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Scene {
  conversationId: string;
  ticketId: string;
  clerk: Principal;
  manager: Principal;
  random: () => number;
}

const note = '原因';
const anyOf = <T>({ random }: Scene, options: readonly T[]): T =>
  options[Math.floor(random() * options.length)] ?? (options[0] as T);

const inConversation = (
  { conversationId }: Scene,
  change: (unit: Parameters<Parameters<typeof inUnit>[1]>[0], row: never) => Promise<unknown>,
) =>
  inUnit(world, async (unit) => {
    await change(unit, (await lockConversation(unit.tx, conversationId)) as never);
  });

/** What may befall a ticket, each as the product does it. */
const STEPS: Record<string, (scene: Scene) => Promise<unknown>> = {
  customerWrites: (scene) => customerSays(world, scene.conversationId, '还没有收到回复'),
  customerThanks: (scene) => customerSays(world, scene.conversationId, '谢谢'),
  clerkTakesOver: (scene) => takeOver(world, scene.clerk, scene.conversationId),
  clerkReplies: (scene) => say(scene, false),
  clerkNotes: (scene) => say(scene, true),
  clerkReturns: (scene) => returnToBot(world, scene.clerk, scene.conversationId),
  clerkSolves: (scene) => solve(world, scene.clerk, scene.ticketId),
  assigned: (scene) => assignTicket(world, scene.ticketId, scene.clerk.userId),
  promised: (scene) => inUnit(world, (unit) => promiseReply(unit, scene.ticketId)),
  handoff: (scene) =>
    inConversation(scene, (unit, row) =>
      requestHandoff(unit, row, {
        triage: triage('转人工'),
        messageId: '',
        subject: '',
        reason: 'r',
        productCode: null,
      }),
    ),
  handoffCancelled: (scene) => inConversation(scene, (unit, row) => cancelHandoff(unit, row, '')),
  raised: (scene) =>
    inConversation(scene, (unit, row) =>
      ensureTicket(unit, row, {
        kind: 'complaint',
        priority: scene.random() < 0.3 ? 'critical' : 'high',
        subject: '',
        actor: 'bot',
        messageId: null,
      }),
    ),
  pausedForCustomer: (scene) => pauseTicket(world, scene.manager, scene.ticketId, { reason: 'pendingCustomer', note }),
  pausedForThird: (scene) => pauseTicket(world, scene.manager, scene.ticketId, { reason: 'pendingThirdParty', note }),
  resumed: (scene) => resumeTicket(world, scene.clerk, scene.ticketId),
  prioritySet: (scene) =>
    setPriority(world, scene.manager, scene.ticketId, { priority: anyOf(scene, Priority.options), reason: note }),
  forwarded: (scene) =>
    forwardTicket(world, scene.clerk, scene.ticketId, {
      team: anyOf(scene, ['technical', 'quality']),
      duration: 'PT6H',
      note,
    }),
  returned: (scene) => returnTicket(world, scene.manager, scene.ticketId, note),
  mergedAway: async (scene) => {
    if (scene.random() < 0.5) await merge(world, scene.clerk, scene.ticketId, (await buildTicket(world)).id);
  },
  mergedInto: async (scene) => merge(world, scene.clerk, (await buildTicket(world)).id, scene.ticketId),
  closedFor: async (scene) => {
    if (scene.random() < 0.5) await close(world, scene.manager, scene.ticketId, note);
  },
  quietClosed: () => closeQuietTickets(world),
  breachesNoted: () => noteAndTell(world),
};

const say = (scene: Scene, internal: boolean) =>
  clerkSpeaks(world, scene.clerk, {
    conversationId: scene.conversationId,
    text: '…',
    clientId: `c-${scene.random()}`,
    internal,
  });

/** A step that the product refuses in this state changes nothing, which is then checked like all else. */
async function step(name: string, scene: Scene): Promise<string> {
  try {
    await STEPS[name]?.(scene);
    return name;
  } catch (error) {
    if (error instanceof Error && error.name === 'FrontlineError') return `(${name})`;
    throw error;
  }
}

/** The status as the ledger alone tells it. */
function statusOf(events: { type: string; data: unknown }[]): string {
  let status = 'open';
  for (const { type, data } of events) {
    if (type === 'paused') status = String((data as { reason: string }).reason);
    else if (type === 'resumed' || type === 'reopened') status = 'open';
    else if (type === 'solved') status = 'solved';
    else if (type === 'closed' || type === 'merged') status = 'closed';
  }
  return status;
}

/** A conversation's own ticket is one of its own and not closed; of several that are owed, it is one. */
async function checkOwnTicket({ conversationId }: Scene, where: string): Promise<void> {
  const { openTicketId } = await conversationNow(world, conversationId);
  if (openTicketId === null) return;
  const own = await ticketNow(world, openTicketId);
  expect(own.conversationId, where).toBe(conversationId);
  expect(own.status, where).not.toBe('closed');
}

const PAUSES = [0, 1, 30_000, 3 * MINUTE, 50 * MINUTE, 4 * HOUR, 26 * HOUR, 170 * HOUR];

async function play(seed: number, steps: number): Promise<void> {
  const random = seeded(seed);
  world.clock.set(new Date(Date.parse('2026-09-28T00:00:00Z') + Math.floor(random() * 48 * HOUR)));
  const opened = await buildTicket(world);
  const scene = {
    conversationId: opened.conversationId ?? '',
    ticketId: opened.id,
    clerk: await buildUser(world),
    manager: await buildUser(world, { role: 'manager' }),
    random,
  };
  const names = Object.keys(STEPS);
  const story: string[] = [];
  for (let n = 0; n < steps; n++) {
    world.clock.advance(PAUSES[Math.floor(random() * PAUSES.length)] ?? 0);
    story.push(await step(names[Math.floor(random() * names.length)] ?? '', scene));
    // After "thanks" the matter is closed; what follows is another ticket's story.
    scene.ticketId = (await conversationNow(world, scene.conversationId)).openTicketId ?? scene.ticketId;
    const where = `seed ${seed}: ${story.join(' ')}`;
    const stored = await storedClocks(world, scene.ticketId);
    const replayed = await replayedClocks(world, scene.ticketId);
    const ended = (clock: { status: string; metAt: string | null }) =>
      clock.metAt !== null || clock.status === 'cancelled';
    // While it pauses, a clock's due time is that of the asking; the row has that of its last event.
    const verdict = ({ elapsed: _, dueAt, ...rest }: (typeof stored)[number]) =>
      rest.status === 'paused' ? rest : { ...rest, dueAt };
    expect(stored.map(verdict), where).toEqual(replayed.map(verdict));
    expect(stored.filter(ended), where).toEqual(replayed.filter(ended));
    const running = stored.filter((clock) => clock.status === 'running').map((clock) => Date.parse(clock.dueAt));
    const next = running.length === 0 ? null : new Date(Math.min(...running));
    const ticket = await ticketNow(world, scene.ticketId);
    expect(ticket.nextDueAt, where).toEqual(next);
    expect(ticket.status, where).toBe(statusOf(await eventsOf(world.db, scene.ticketId)));
    await checkOwnTicket(scene, where);
  }
}

describe('the stored clocks', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'are what the ledger says, replayed by the simulation (seed %i)',
    async (seed) => {
      await play(seed, 24);
    },
  );

  it('follow the ledger also when two machines disagree on what time it is', async () => {
    const ticket = await buildTicket(world);
    const clerk = await buildUser(world);
    await takeOver(world, clerk, ticket.conversationId ?? '');
    world.clock.advance(5_000);
    const conversationId = ticket.conversationId ?? '';
    const scene = { conversationId, ticketId: ticket.id, clerk, manager: clerk, random: seeded(99) };
    await say(scene, false);
    // The other process took its instant before, and had to wait for the lock.
    world.clock.advance(-4_000);
    await customerSays(world, scene.conversationId, '好的，还有一个问题');
    const instants = (await eventsOf(world.db, ticket.id)).map((event) => event.at.getTime());
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    const timeless = (clocks: Told[]) => clocks.map(({ elapsed: _, ...rest }) => rest);
    expect(timeless(await storedClocks(world, ticket.id))).toEqual(timeless(await replayedClocks(world, ticket.id)));
    expect((await storedClocks(world, ticket.id)).find((clock) => clock.metric === 'firstResponse')?.status).toBe(
      'met',
    );
  });

  it('are never moved by a later look alone: a ledger without new events stays as it was', async () => {
    world.clock.set('2026-11-24T02:00:00.000Z');
    const ticket = await buildTicket(world);
    const before = await storedClocks(world, ticket.id);
    world.clock.advance(30 * 24 * HOUR);
    expect(await storedClocks(world, ticket.id)).toEqual(before);
  });
});
