import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { ATTACHMENTS_AT_MOST, type AttachmentFact, type RefusedFile } from '#core/contract/attachment.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { Log } from '#core/platform/log.ts';
import type { AttachmentPort } from '../ports.ts';
import type { ConnectorTokens } from './connector-token.ts';
import { type FileSource, filesIn, mayFetch } from './file-source.ts';

/** Teams sends a message again that is not acknowledged within 15 seconds: all its files have to be there before. */
const WITHIN_MS = 10_000;
const REDIRECTS_AT_MOST = 3;

export interface TakenFiles {
  /** Stored, and free to be taken by a message. */
  taken: AttachmentFact[];
  refused: RefusedFile[];
}

export interface TeamsFiles {
  /** Fetches what hangs on a message. What cannot be had costs that file alone, and is named. */
  take(activity: Activity, conversationId: string): Promise<TakenFiles>;
  /** Those that no message has taken. */
  discard(files: readonly AttachmentFact[]): Promise<void>;
}

interface Deps {
  attachments: AttachmentPort;
  tokens: ConnectorTokens;
  log: Log;
  /** Tests: a stand-in for Microsoft's cloud, and less patience. */
  cloud?: string | undefined;
  withinMs?: number;
}

export function teamsFiles(deps: Deps): TeamsFiles {
  return {
    take: async (activity, conversationId) => {
      const sources = filesIn(activity);
      const result: TakenFiles = { taken: [], refused: [] };
      if (sources.length === 0) return result;
      const limitBytes = await deps.attachments.limitBytes();
      const signal = AbortSignal.timeout(deps.withinMs ?? WITHIN_MS);
      for (const [index, source] of sources.entries()) {
        if (index >= ATTACHMENTS_AT_MOST) {
          result.refused.push({ name: source.name, reason: 'tooMany' });
          continue;
        }
        try {
          const content = await open(deps, source, { serviceUrl: activity.serviceUrl, limitBytes, signal });
          result.taken.push(await deps.attachments.save({ conversationId, name: source.name, content, limitBytes }));
        } catch (error) {
          const reason = reasonOf(error);
          // Addresses carry the right to read the file: the host alone may stand in a log.
          deps.log.warn({ host: hostOf(source.url), reason, cause: causeOf(error) }, 'teams: a file was not taken');
          result.refused.push({ name: source.name, reason });
        }
      }
      return result;
    },
    discard: (files) => deps.attachments.discard(files.map(({ id }) => id)),
  };
}

interface Terms {
  serviceUrl: string;
  limitBytes: number;
  signal: AbortSignal;
}

/** @throws FrontlineError `tooLarge`; Error where it cannot be had */
async function open(deps: Deps, source: FileSource, { serviceUrl, limitBytes, signal }: Terms): Promise<Readable> {
  const answer = await request(deps, source, serviceUrl, signal);
  if (!answer.ok || answer.body === null) {
    await answer.body?.cancel();
    throw new Error(`answered ${answer.status}`);
  }
  if (Number(answer.headers.get('content-length') ?? 0) > limitBytes) {
    await answer.body.cancel();
    throw new FrontlineError('tooLarge', 'the file is too large');
  }
  return Readable.fromWeb(answer.body as ReadableStream);
}

/** Each address is looked at before it is dialled, also where one leads on to another. */
async function request(deps: Deps, source: FileSource, serviceUrl: string, signal: AbortSignal): Promise<Response> {
  let url = source.url;
  for (let hops = 0; hops <= REDIRECTS_AT_MOST; hops++) {
    if (!mayFetch(url, source.kind, { serviceUrl, cloud: deps.cloud }))
      throw new Error('an address that is not dialled');
    const answer = await ask(deps, url, source.kind === 'inline', signal);
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || next === null) return answer;
    await answer.body?.cancel();
    // A redirect would take our token elsewhere.
    if (source.kind === 'inline') throw new Error('leads elsewhere');
    url = new URL(next, url).href;
  }
  throw new Error('leads on and on');
}

async function ask({ tokens }: Deps, url: string, withToken: boolean, signal: AbortSignal): Promise<Response> {
  if (!withToken) return fetch(url, { redirect: 'manual', signal });
  const token = await tokens.get();
  const first = await fetch(url, { redirect: 'manual', signal, headers: { authorization: `Bearer ${token}` } });
  if (first.status !== 401) return first;
  await first.body?.cancel();
  tokens.forget(token);
  return fetch(url, { redirect: 'manual', signal, headers: { authorization: `Bearer ${await tokens.get()}` } });
}

function reasonOf(error: unknown): RefusedFile['reason'] {
  if (!(error instanceof FrontlineError)) return 'unreachable';
  switch (error.code) {
    case 'tooLarge':
      return 'tooLarge';
    case 'unsupportedMediaType':
      return 'unsupported';
    case 'badRequest':
      return 'empty';
    default:
      return 'unreachable';
  }
}

const hostOf = (url: string): string | undefined => URL.parse(url)?.host;

function causeOf(error: unknown): string {
  const parsed = z.looseObject({ cause: z.looseObject({ code: z.string() }) }).safeParse(error);
  if (parsed.success) return parsed.data.cause.code;
  return error instanceof FrontlineError ? error.code : error instanceof DOMException ? error.name : String(error);
}
