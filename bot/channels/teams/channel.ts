import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { DeliveryResult } from '#core/platform/delivery.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { Log } from '#core/platform/log.ts';
import { parseBody } from '../../http/body.ts';
import type { Reply } from '../../http/reply.ts';
import type { HttpServer } from '../../server.ts';
import type { ConversationPort, ConversationRow } from '../ports.ts';
import { type TeamsApp, teamsAuthentication } from './authentication.ts';
import { deliveryResultOf } from './delivery-result.ts';
import { GuardedCloudAdapter } from './guarded-adapter.ts';

/** Which of our conversations a Teams conversation is. */
export interface TeamsPort {
  findByChannelUser(channelUserId: string): Promise<ConversationRow | null>;
  /** The reference by which a message can be sent later; the newest is kept. */
  keepReference(conversationId: string, reference: unknown): Promise<void>;
}

export interface TeamsOptions {
  app: TeamsApp;
  conversations: ConversationPort;
  references: TeamsPort;
  log: Log;
}

export interface TeamsChannel {
  /** Sends to a stored conversation reference. Never throws: what came of it is the result. */
  sendActivityTo(reference: unknown, activity: Partial<Activity>): Promise<DeliveryResult>;
}

/** Teams' ids of a conversation are unique over all tenants. */
export const teamsChannelUserId = (conversationId: string): string => `teams:${conversationId}`;

/** Puts `POST /api/messages` on the server. What customers get goes out by deliveries, never within the request. */
export function mountTeams(http: HttpServer, options: TeamsOptions): TeamsChannel {
  const { app, log } = options;
  const adapter = new GuardedCloudAdapter(teamsAuthentication(app));
  // Without a handler of its own the adapter would tell customers of the fault, in English.
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const inTurn = serially();
  http.server.post(
    '/api/messages',
    http.route(async (req): Promise<Reply> => {
      const body = parseBody(req, z.unknown());
      const answer = await adapter.receive(body, req.headers.authorization ?? '', (context) =>
        inTurn(context.activity.conversation.id, () => receive(options, context.activity)),
      );
      return answer ?? { status: 200 };
    }),
  );
  return {
    sendActivityTo: async (reference, activity) => {
      try {
        await adapter.continueConversationAsync(
          app.appId,
          reference as Partial<ConversationReference>,
          async (context) => {
            await context.sendActivity(activity);
          },
        );
        return { sent: true };
      } catch (error) {
        log.warn({ err: error }, 'teams: a message was not sent');
        return deliveryResultOf(error);
      }
    },
  };
}

async function receive({ conversations, references }: TeamsOptions, activity: Activity): Promise<void> {
  if (activity.channelId !== 'msteams') throw new FrontlineError('badRequest', 'not from Teams');
  const reference = TurnContext.getConversationReference(activity);
  const locale = activity.locale ?? null;
  const id = await conversationOf({ conversations, references }, activity, reference);
  await conversations.opened(id, locale);
  if (activity.type === 'typing') return conversations.customerTyping(id);
  if (activity.type !== 'message') return;
  const text = (TurnContext.removeRecipientMention(activity) ?? '').trim();
  const value: unknown = activity.value ?? null;
  if (text === '' && value === null) return;
  // Teams sends again what was not acknowledged in 15 seconds, under the same id (msteams-docs #6084).
  const sourceId = `teams:${activity.id}`;
  await conversations.receive({ conversationId: id, sourceId, text, value, locale, clientActivityId: null });
}

async function conversationOf(
  { conversations, references }: Pick<TeamsOptions, 'conversations' | 'references'>,
  activity: Activity,
  reference: Partial<ConversationReference>,
): Promise<string> {
  const channelUserId = teamsChannelUserId(activity.conversation.id);
  const known = await references.findByChannelUser(channelUserId);
  if (known !== null) {
    await references.keepReference(known.id, reference);
    return known.id;
  }
  const locale = activity.locale ?? null;
  const { id } = await conversations.start({
    channel: 'teams',
    channelUserId,
    visitorId: null,
    contactId: null,
    locale,
    reference,
  });
  return id;
}

/** Of one key one after the other, so that two first messages do not begin two conversations. */
function serially(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(work, work);
    const tail = result
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return result;
  };
}
