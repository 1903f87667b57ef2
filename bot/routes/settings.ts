import { SettingsPatch } from '#core/contract/settings.ts';
import { readSettings, writeSettings } from '#core/settings/store.ts';
import { parseBody } from '../http/body.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

export function mountSettings({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/settings',
    route(async (req) => {
      await callerWith(deps, req, 'conversation.read');
      return ok(await readSettings(deps.db));
    }),
  );
  server.patch(
    '/api/v1/settings',
    route(async (req) => {
      await callerWith(deps, req, 'settings.write');
      const patch = parseBody(req, SettingsPatch);
      return ok(await deps.db.$transaction((tx) => writeSettings(tx, patch)));
    }),
  );
}
