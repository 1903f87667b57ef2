import { PresenceBody, SkillsBody } from '#core/contract/routing.ts';
import { readConversation } from '#core/conversation/read-conversations.ts';
import { acceptOffer, declineOffer } from '#core/handoff/answer-offer.ts';
import { setPresence } from '#core/routing/presence.ts';
import { readOwnPresence, readSeats } from '#core/routing/read-seats.ts';
import { setSkills } from '#core/routing/set-skills.ts';
import { parseBody } from '../http/body.ts';
import { noContent, ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

/** Who is at the desk, and what routing offers them. */
export function mountPresence({ server, route, deps }: Api): void {
  const own = async (userId: string) => ok(await readOwnPresence(deps.db, userId, deps.clock.now()));
  server.get(
    '/api/v1/presence',
    route(async (req) => own((await callerWith(deps, req, 'conversation.reply')).userId)),
  );
  server.put(
    '/api/v1/presence',
    route(async (req) => {
      const { userId } = await callerWith(deps, req, 'conversation.reply');
      await setPresence(deps, userId, parseBody(req, PresenceBody).status);
      return own(userId);
    }),
  );
  server.post(
    '/api/v1/offers/:id/accept',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'conversation.reply');
      const conversationId = await acceptOffer(deps, caller, String(req.params.id));
      return ok(await readConversation(deps.db, conversationId, 0));
    }),
  );
  server.post(
    '/api/v1/offers/:id/decline',
    route(async (req) => {
      await declineOffer(deps, await callerWith(deps, req, 'conversation.reply'), String(req.params.id));
      return noContent();
    }),
  );
  server.get(
    '/api/v1/seats',
    route(async (req) => {
      await callerWith(deps, req, 'conversation.reply');
      return ok(await readSeats(deps.db, deps.clock.now()));
    }),
  );
  server.put(
    '/api/v1/seats/:id',
    route(async (req) => {
      await callerWith(deps, req, 'conversation.supervise');
      await setSkills(deps, String(req.params.id), parseBody(req, SkillsBody));
      return ok(await readSeats(deps.db, deps.clock.now()));
    }),
  );
}
