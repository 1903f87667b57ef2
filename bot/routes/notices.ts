import { userNames } from '#core/access/store.ts';
import { acknowledgeNotice } from '#core/notice/acknowledge-notice.ts';
import { listNotices, viewNotice } from '#core/notice/read-notices.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

export function mountNotices({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/notices',
    route(async (req) => ok(await listNotices(deps.db, await callerWith(deps, req, 'notice.read')))),
  );
  server.post(
    '/api/v1/notices/:id/acknowledge',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'notice.acknowledge');
      const notice = await acknowledgeNotice(deps, caller, String(req.params.id));
      return ok(viewNotice(notice, await userNames(deps.db, [notice.acknowledgedById])));
    }),
  );
}
