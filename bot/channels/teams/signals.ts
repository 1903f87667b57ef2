import type { Activity } from 'botbuilder';
import type { Language } from '#core/contract/language.ts';
import { findConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import type { Db } from '#core/platform/db.ts';
import type { Log } from '#core/platform/log.ts';
import type { OutsideChannel, OutsideStream } from '../../turn/outside.ts';
import { teamsMessageEntity } from '../citations.ts';
import type { Connector, Sent } from './connector.ts';
import { TeamsReference } from './reference.ts';
import { streamEntity } from './stream-entity.ts';

/** Teams takes about one request a second for a stream, and ends it by itself after two minutes. */
const PACE_MS = 1_100;
const LONGEST_MS = 110_000;

interface Deps {
  db: Db;
  log: Log;
  connector: Connector;
  /** Tests: the pause between two requests of a stream. */
  paceMs?: number | undefined;
}

/** What Teams shows of an answer under way: that somebody is writing, and in a chat of two the answer as it grows. */
export function teamsSignals(deps: Deps): OutsideChannel {
  const referenceOf = async (conversationId: string) => {
    const row = await findConversation(deps.db, conversationId);
    const reference = TeamsReference.safeParse(row?.reference);
    return row === null || !reference.success ? undefined : { reference: reference.data, shared: row.shared };
  };
  return {
    typing: async (conversationId) => {
      const found = await referenceOf(conversationId);
      if (found !== undefined) await deps.connector.send(found.reference, { type: 'typing' });
    },
    openStream: async (conversationId, language, started) => {
      const found = await referenceOf(conversationId);
      if (found === undefined || found.shared) return null;
      return openStream(deps, found.reference, language, started);
    },
  };
}

/**
 * @returns null where Teams did not take the beginning. Whether a beginning whose answer was lost is shown, nobody can
 *   tell; Teams takes it away after two minutes.
 */
async function openStream(
  { connector, log, paceMs = PACE_MS }: Deps,
  reference: TeamsReference,
  language: Language,
  started: (streamId: string) => Promise<void>,
): Promise<OutsideStream | null> {
  let sequence = 1;
  const looking = {
    text: say(language, 'stream.looking'),
    entities: [streamEntity('informative', { streamSequence: 1 })],
  };
  const first = await connector.send(reference, { type: 'typing', ...looking });
  const streamId = first.kind === 'done' ? first.id : undefined;
  if (streamId === undefined) {
    log.warn({ came: first.kind }, 'teams: a stream was not begun');
    return null;
  }
  await started(streamId);

  const label = teamsMessageEntity([], true, language);
  const part = (text: string): Partial<Activity> => {
    sequence += 1;
    const at = streamEntity('streaming', { streamId, streamSequence: sequence });
    return { type: 'typing', text, entities: [at, ...(label ? [label as { type: string }] : [])] };
  };
  return paced(paceMs, (text) => connector.send(reference, part(text)));
}

/** Sends the newest text, one at a time and no faster than the channel takes it, until it is refused or closed. */
function paced(paceMs: number, send: (text: string) => Promise<Sent>): OutsideStream {
  const openedAt = performance.now();
  let freeAt = openedAt + paceMs;
  let wanted: string | undefined;
  let over = false;
  let under: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const go = async (): Promise<void> => {
    const text = wanted;
    wanted = undefined;
    if (text === undefined || over || performance.now() - openedAt > LONGEST_MS) return;
    const sent = await send(text);
    freeAt = performance.now() + (sent.kind === 'later' ? Math.max(sent.retryAfterMs ?? 0, paceMs) : paceMs);
    if (sent.kind === 'refused') over = true;
    // Put off, not given up, unless something newer has come.
    else if (sent.kind === 'later') wanted ??= text;
  };
  const schedule = (): void => {
    if (over || wanted === undefined || under !== undefined || timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        under = go().finally(() => {
          under = undefined;
          schedule();
        });
      },
      Math.max(0, freeAt - performance.now()),
    );
  };
  return {
    show: (text) => {
      wanted = text;
      schedule();
    },
    close: async () => {
      over = true;
      clearTimeout(timer);
      await under;
    },
  };
}
