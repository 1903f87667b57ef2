import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { CardSubmission } from '#core/contract/chat.ts';
import { noteUndelivered } from '#core/conversation/note-undelivered.ts';
import { findConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import { type ClaimedDelivery, claimDelivery, type DeliveryResult, settleDelivery } from '#core/platform/delivery.ts';
import type { Deps } from '#core/platform/deps.ts';
import { every } from '#core/platform/every.ts';
import { inUnit } from '#core/platform/unit.ts';
import { renderFilledCard } from '../cards.ts';
import { languageOf } from '../direct-line/activity.ts';
import type { StoredMessage } from '../ports.ts';
import { toTeamsActivity } from './activity.ts';
import type { Connector, Sent } from './connector.ts';
import { TeamsReference } from './reference.ts';
import { finalOfStream } from './stream-entity.ts';

/** The live event wakes it; this is the net for one that was lost, and for retries whose time has come. */
const LOOK_EVERY_MS = 2_000;
/** So many are under way at once in this process: a slow conversation must not hold up the others. */
const SIDE_BY_SIDE = 4;

/** What is sent: the message that the row names, unless it says otherwise. */
const Task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message') }),
  /** A card is drawn again as what was entered. */
  z.object({ kind: z.literal('update'), activityId: z.string(), submission: CardSubmission }),
  /** Nothing came of what was streamed. */
  z.object({ kind: z.literal('endStream'), conversationId: z.string(), streamId: z.string() }),
]);
type Task = z.infer<typeof Task>;
const taskOf = ({ payload }: ClaimedDelivery): Task => Task.catch({ kind: 'message' }).parse(payload);

interface Consumer extends Deps {
  /** The message as the channels see it. */
  stored: (message: NonNullable<ClaimedDelivery['message']>) => Promise<StoredMessage>;
}

/** Sends what waits for Teams: claimed, sent, marked; of one conversation in its order. Any bot process does it. */
export function consumeTeamsDeliveries(deps: Consumer, connector: Connector): { close(): Promise<void> } {
  const { live, log } = deps;
  const workers = Array.from({ length: SIDE_BY_SIDE }, () =>
    every(
      LOOK_EVERY_MS,
      'teams deliveries',
      async () => {
        for (;;) {
          const delivery = await claimDelivery(deps.db, 'teams', deps.clock.now());
          if (delivery === null) return;
          await settle(deps, delivery, await deliver(deps, connector, delivery));
        }
      },
      log,
    ),
  );
  const unsubscribe = live.subscribe((event) => {
    if (event.kind === 'resync' || (event.kind === 'delivery' && event.channel === 'teams'))
      for (const worker of workers) worker.now();
  });
  return {
    close: async () => {
      unsubscribe();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** Never throws: what came of it is the result. */
async function deliver(deps: Consumer, connector: Connector, delivery: ClaimedDelivery): Promise<DeliveryResult> {
  try {
    const task = taskOf(delivery);
    // Its process died between sending and marking. Said twice would be worse than shown as unsure; drawing a card
    // or ending a stream twice is the same as once.
    if (delivery.abandoned && task.kind === 'message')
      return { sent: false, retry: false, unsure: true, reason: 'the process ended while sending' };
    return await perform(deps, connector, delivery, task);
  } catch (error) {
    // Nothing was sent: the connector does not throw.
    deps.log.error({ err: error, delivery: delivery.id }, 'teams: a delivery could not be made');
    return { sent: false, retry: true, reason: 'could not be made' };
  }
}

async function perform(
  deps: Consumer,
  connector: Connector,
  delivery: ClaimedDelivery,
  task: Task,
): Promise<DeliveryResult> {
  const conversation =
    delivery.message?.conversation ??
    (task.kind === 'endStream' ? await findConversation(deps.db, task.conversationId) : null);
  if (conversation === null) return { sent: false, retry: false, reason: 'the message is gone' };
  const reference = TeamsReference.safeParse(conversation.reference);
  if (!reference.success) return { sent: false, retry: false, reason: 'no way to the conversation is known' };
  const language = languageOf(conversation.language);
  if (task.kind === 'endStream') {
    const text = say(language, 'stream.stopped');
    const entities = [finalOfStream(task.streamId)];
    const sent = await connector.send(reference.data, { type: 'message', text, entities });
    // Refused: Teams has ended the stream itself.
    return sent.kind === 'refused' ? { sent: true } : againUnlessRefused(sent);
  }
  if (delivery.message === null) return { sent: false, retry: false, reason: 'the message is gone' };
  const message = await deps.stored(delivery.message);
  if (task.kind === 'update') {
    const { card } = message.payload;
    if (card === undefined) return { sent: true };
    const drawn = renderFilledCard(card, task.submission, languageOf(message.payload.language ?? language));
    const activity = { type: 'message', text: message.text, attachments: [drawn] };
    return againUnlessRefused(await connector.update(reference.data, task.activityId, activity));
  }
  const activity = toTeamsActivity(message, language, conversation.shared);
  // Events of ours have no form in Teams: there is nothing to send.
  if (activity === undefined) return { sent: true };
  return resultOf(await sendMessage(connector, reference.data, activity, message.payload.streamId));
}

/**
 * A message that was streamed ends its stream. Where Teams does not take it so (it has ended the stream itself after
 * two minutes, or these are not the words that were streamed), what was streamed goes and the message stands alone.
 */
async function sendMessage(
  connector: Connector,
  reference: TeamsReference,
  activity: Partial<Activity>,
  streamId: string | undefined,
): Promise<Sent> {
  const sent = await connector.send(reference, activity);
  if (streamId === undefined || sent.kind !== 'refused') return sent;
  await connector.remove(reference, streamId);
  const entities = (activity.entities ?? []).filter(({ type }) => type !== 'streaminfo');
  return connector.send(reference, { ...activity, entities: entities.length > 0 ? entities : undefined });
}

/** Teams does not recognise a message that is sent twice, so one whose fate is unknown is not sent again. */
function resultOf(sent: Sent): DeliveryResult {
  switch (sent.kind) {
    case 'done':
      return { sent: true, externalId: sent.id };
    case 'later':
      return { sent: false, retry: true, reason: sent.reason, ...wait(sent.retryAfterMs) };
    case 'refused':
      return { sent: false, retry: false, reason: sent.reason };
    case 'unknown':
      return { sent: false, retry: false, unsure: true, reason: sent.reason };
  }
}

/** What is the same when it is done twice may be tried again whatever became of the first try. */
const againUnlessRefused = (sent: Sent): DeliveryResult =>
  sent.kind === 'unknown' ? { sent: false, retry: true, reason: sent.reason } : resultOf(sent);

const wait = (retryAfterMs: number | undefined) => (retryAfterMs === undefined ? {} : { retryAfterMs });

/** Marked, and told to the desk where the customer has not got it, in one transaction. */
async function settle(deps: Consumer, delivery: ClaimedDelivery, result: DeliveryResult): Promise<void> {
  await inUnit(deps, async (unit) => {
    const status = await settleDelivery(unit.tx, delivery, result, unit.now);
    if (result.sent || status === 'sent' || status === 'pending' || status === 'elsewhere') return;
    deps.log.warn({ delivery: delivery.id, status, reason: result.reason }, 'teams: a message was not delivered');
    if (delivery.message !== null && taskOf(delivery).kind === 'message')
      await noteUndelivered(unit, delivery.message, status, result.reason);
  });
}
