import type { Clock } from '#core/platform/clock.ts';
import type { Db } from '#core/platform/db.ts';
import { type ClaimedDelivery, claimDelivery, type DeliveryResult, settleDelivery } from '#core/platform/delivery.ts';
import { every } from '#core/platform/every.ts';
import type { Live } from '#core/platform/live.ts';
import type { Log } from '#core/platform/log.ts';
import type { StoredMessage } from '../ports.ts';
import { toTeamsActivity } from './activity.ts';
import type { TeamsChannel } from './channel.ts';

/** The live event wakes it; this is the net for one that was lost, and for retries whose time has come. */
const LOOK_EVERY_MS = 2_000;

interface Deps {
  db: Db;
  clock: Clock;
  live: Live;
  log: Log;
  /** The message as the channels see it. */
  stored: (message: NonNullable<ClaimedDelivery['message']>) => Promise<StoredMessage>;
}

/** Sends what waits for Teams: claimed, sent, marked; of one conversation in its order. Any bot process does it. */
export function consumeTeamsDeliveries(deps: Deps, teams: TeamsChannel): { close(): Promise<void> } {
  const { db, clock, live, log } = deps;
  const work = every(
    LOOK_EVERY_MS,
    'teams deliveries',
    async () => {
      for (;;) {
        const delivery = await claimDelivery(db, 'teams', clock.now());
        if (delivery === null) return;
        await settleDelivery(db, delivery, await send(deps, teams, delivery), clock.now());
      }
    },
    log,
  );
  const unsubscribe = live.subscribe((event) => {
    if (event.kind === 'resync' || (event.kind === 'delivery' && event.channel === 'teams')) work.now();
  });
  return {
    close: async () => {
      unsubscribe();
      await work.close();
    },
  };
}

async function send(deps: Deps, teams: TeamsChannel, delivery: ClaimedDelivery): Promise<DeliveryResult> {
  const { message } = delivery;
  if (message === null) return { sent: false, retry: false, reason: 'the message is gone' };
  const activity = toTeamsActivity(await deps.stored(message), message.conversation.language);
  // Events of ours have no form in Teams: there is nothing to send.
  if (activity === undefined) return { sent: true };
  return teams.sendActivityTo(message.conversation.reference, activity);
}
