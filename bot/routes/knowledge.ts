import { KnowledgeQuery } from '#core/contract/knowledge.ts';
import { searchPassages } from '#core/knowledge/search-passages.ts';
import { parseQuery } from '../http/body.ts';
import { requestLanguage } from '../http/language.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

export function mountKnowledge({ server, route, deps, knowledge }: Api): void {
  server.get(
    '/api/v1/knowledge/search',
    route(async (req) => {
      await callerWith(deps, req, 'knowledge.read');
      const { q, limit } = parseQuery(req, KnowledgeQuery);
      return ok({ passages: searchPassages(knowledge.current, q, { limit, language: requestLanguage(req) }) });
    }),
  );
}
