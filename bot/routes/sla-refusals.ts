import type { Request } from 'restify';
import { z } from 'zod';
import { HTTP_STATUS } from '#core/contract/error.ts';
import type { SlaProblem } from '#core/contract/sla.ts';
import { parseSla, SlaRefusal } from '#core/sla/refusal.ts';
import { SLA_TEXTS } from '#core/sla/texts/index.ts';
import { parseBody } from '../http/body.ts';
import { requestLanguage } from '../http/language.ts';
import type { Reply } from '../http/reply.ts';
import type { Handler } from '../http/route.ts';

/** What is wrong with a calendar, policy or scenario: its own code and place, in the language of the request. */
export function problemReply(req: Request, { code, message, path }: SlaProblem): Reply {
  const told = SLA_TEXTS[requestLanguage(req)].problem(code) ?? message;
  return { status: HTTP_STATUS.unprocessable, body: { error: { code, message: told, path } } };
}

/** A handler whose refusals are told by their own codes. */
export const refusing =
  (handler: Handler): Handler =>
  async (req, res) => {
    try {
      return await handler(req, res);
    } catch (error) {
      if (error instanceof SlaRefusal) return problemReply(req, error.problem);
      throw error;
    }
  };

/** The body by its schema. @throws SlaRefusal, and what `parseBody` throws for a body that is no JSON */
export const slaBody = <T extends z.ZodType>(req: Request, schema: T): z.infer<T> =>
  parseSla(schema, parseBody(req, z.unknown()));
