import { searchPassages } from '#core/answering/search-passages.ts';
import { KnowledgeQuery } from '#core/contract/knowledge.ts';
import { productCatalogue } from '#core/customer/store.ts';
import { parseQuery } from '../http/body.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

export function mountKnowledge({ server, route, deps, knowledge }: Api): void {
  server.get(
    '/api/v1/knowledge/search',
    route(async (req) => {
      await callerWith(deps, req, 'knowledge.read');
      const { q, limit } = parseQuery(req, KnowledgeQuery);
      const catalogue = await productCatalogue(deps.db);
      return ok(searchPassages({ knowledge: knowledge.current, catalogue }, { q, limit }));
    }),
  );
}
