import { ReportQuery } from '#core/contract/report.ts';
import { readReport } from '#core/report/read-report.ts';
import { parseQuery } from '../http/body.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

export function mountReports({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/reports/overview',
    route(async (req) => {
      await callerWith(deps, req, 'report.read');
      return ok(await readReport(deps.db, parseQuery(req, ReportQuery), deps.clock.now()));
    }),
  );
}
