import type { IncomingMessage } from 'node:http';
import { sameSecret } from '#core/access/secrets.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { ConversationPort, ConversationRow, VisitorPort } from '../ports.ts';
import type { TokenClaims, Tokens } from './tokens.ts';

/** Who calls: a server that holds the secret, or a client with the token of one conversation. */
export type Caller = { kind: 'server' } | { kind: 'client'; claims: TokenClaims };

export interface Auth {
  /** @throws FrontlineError `unauthenticated` without credentials, `forbidden` with wrong or expired ones */
  caller(req: IncomingMessage): Promise<Caller>;
  /** The conversation, where the caller may use it. @throws FrontlineError `forbidden`, `notFound` */
  conversation(caller: Caller, id: string): Promise<ConversationRow>;
  /**
   * The same for whoever is to get a new token: not after the visitor's credential was revoked, or short tokens would
   * live for ever. @throws FrontlineError `forbidden`, `notFound`
   */
  renewable(caller: Caller, id: string): Promise<ConversationRow>;
}

export function createAuth(options: {
  secret: string;
  tokens: Tokens;
  conversations: Pick<ConversationPort, 'find'>;
  visitors: Pick<VisitorPort, 'isRevoked'>;
}): Auth {
  const conversation: Auth['conversation'] = async (caller, id) => {
    if (caller.kind === 'client' && caller.claims.conv !== id)
      throw new FrontlineError('forbidden', 'the token is for another conversation');
    const row = await options.conversations.find(id);
    if (row === null) throw new FrontlineError('notFound', 'conversation not found');
    return row;
  };
  return {
    conversation,
    renewable: async (caller, id) => {
      const row = await conversation(caller, id);
      if (caller.kind === 'client' && row.visitorId !== null && (await options.visitors.isRevoked(row.visitorId)))
        throw new FrontlineError('forbidden', 'the visitor is revoked');
      return row;
    },
    caller: async (req) => {
      const bearer = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
      if (bearer === undefined) throw new FrontlineError('unauthenticated', 'no bearer token');
      if (sameSecret(bearer, options.secret)) return { kind: 'server' };
      return { kind: 'client', claims: await options.tokens.verify(bearer) };
    },
  };
}
