import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Principal } from '#core/access/rules.ts';
import type { OwnPresence } from '#core/contract/routing.ts';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { acceptOffer, declineOffer } from '#core/handoff/answer-offer.ts';
import { returnToBot } from '#core/handoff/return-to-bot.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { leaveDesk, seeAtDesk, setPresence } from '#core/routing/presence.ts';
import { readOwnPresence } from '#core/routing/read-seats.ts';
import { buildUser } from '#test/support/factories.ts';
import type { World } from '#test/support/world.ts';
import { persist } from '../faults/story.ts';

const LOOK_MS = 120;
/** Longer than the time after which somebody counts as gone. */
const AWAY_MS = 7_000;

export interface Shift {
  /** What was not as it should be, in words. */
  faults: string[];
  accepted: { conversationId: string; at: number }[];
  missed: number;
  declined: number;
  disconnected: number;
  signedOut: number;
}

/** Works at the desk until told: answers offers, or does not; talks; loses the connection; signs out and in. */
export async function workShift(world: World, random: () => number, isOver: () => boolean): Promise<Shift> {
  const clerk = await persist(() => buildUser(world));
  const shift: Shift = { faults: [], accepted: [], missed: 0, declined: 0, disconnected: 0, signedOut: 0 };
  await delay(random() * 2_000);
  while (!isOver()) {
    await persist(() => seeAtDesk(world, clerk.userId));
    const presence = await look(world, clerk);
    checkCapacity(presence, clerk, shift);
    if (presence.missed) await persist(() => setPresence(world, clerk.userId, 'available'));
    if (presence.offer !== null) await answer(world, clerk, presence.offer, random, shift);
    await talk(world, clerk, random);
    await sometimesLeave(world, clerk, random, shift);
    await delay(LOOK_MS * (0.5 + random()));
  }
  return shift;
}

/** Of one moment: a worker may take something away from who is gone between two reads. */
const look = (world: World, clerk: Principal) =>
  persist(() =>
    world.db.$transaction((tx) => readOwnPresence(tx, clerk.userId, world.clock.now()), {
      isolationLevel: 'RepeatableRead',
    }),
  );

/** What is held and what is offered are one load: nothing is offered that would not find room. */
function checkCapacity({ load, capacity, offer }: OwnPresence, clerk: Principal, shift: Shift): void {
  if (load > capacity) shift.faults.push(`${clerk.displayName} holds ${load} of ${capacity}`);
  if (offer !== null && load >= capacity) shift.faults.push(`${clerk.displayName} has no room, but was offered more`);
}

async function answer(
  world: World,
  clerk: Principal,
  offer: NonNullable<OwnPresence['offer']>,
  random: () => number,
  shift: Shift,
): Promise<void> {
  const mood = random();
  if (mood < 0.06) {
    shift.missed++;
    await delay(offer.leftMs + 100);
  } else if (mood < 0.12) {
    shift.declined++;
    await persist(() => declineOffer(world, clerk, offer.id));
  } else if (await unlessTooLate(() => acceptOffer(world, clerk, offer.id))) {
    shift.accepted.push({ conversationId: offer.conversationId, at: world.clock.now().getTime() });
    checkCapacity(await look(world, clerk), clerk, shift);
  }
}

/** A word to somebody who is in their hands; some talks end with it. */
async function talk(world: World, clerk: Principal, random: () => number): Promise<void> {
  const held = await persist(() =>
    world.db.conversation.findMany({ where: { holder: 'human', assigneeId: clerk.userId } }),
  );
  for (const { id } of held) {
    if (random() < 0.6) continue;
    const words = { conversationId: id, text: '您好', clientId: randomUUID(), internal: false };
    await unlessTooLate(() => clerkSpeaks(world, clerk, words));
    if (random() < 0.5) await unlessTooLate(() => returnToBot(world, clerk, id));
  }
}

async function sometimesLeave(world: World, clerk: Principal, random: () => number, shift: Shift): Promise<void> {
  const mood = random();
  if (mood < 0.015) {
    shift.disconnected++;
    await delay(AWAY_MS);
  } else if (mood < 0.025) {
    shift.signedOut++;
    await persist(() => leaveDesk(world, clerk.userId));
    await delay(AWAY_MS / 2);
  }
}

/** What somebody does who was away meanwhile may come too late; they are told so. @returns whether it was in time */
function unlessTooLate(act: () => Promise<unknown>): Promise<boolean> {
  return persist(async () => {
    try {
      await act();
      return true;
    } catch (error) {
      if (error instanceof FrontlineError && ['conflict', 'gone', 'notFound'].includes(error.code)) return false;
      throw error;
    }
  });
}
