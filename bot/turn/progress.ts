import type { DraftSink } from '#core/answering/query.ts';
import { stillWithBot, writeDraft } from '#core/conversation/draft-store.ts';
import type { OutsideStream } from './outside.ts';
import type { TurnContext, TurnDeps } from './turn.ts';

/** A reply that takes longer than this shows at once that one is coming. */
const TYPING_AFTER_MS = 500;
/** Clients take the sign away after some five seconds. */
const TYPING_AGAIN_MS = 3_000;

export interface Progress extends DraftSink {
  /** Whether anything may have been shown of an answer. */
  readonly drafted: boolean;
  /** Shows nothing more, and waits for what is on its way. */
  settle(): Promise<void>;
}

/**
 * What the customer sees of a turn before its end: that somebody is writing, and of a model's answer the sentences
 * that have passed the checks. Nothing of it is stored as said; the committed message takes its place. It stops as soon
 * as a person has the conversation (EDGE-CASES 26), and whatever fails here costs the sight of it, never the turn.
 */
export function showProgress(deps: TurnDeps, turn: TurnContext): Progress {
  const typing = showTyping(deps, turn);
  const draft = showDraft(deps, turn, () => typing.stop());
  return {
    begin: draft.begin,
    show: draft.show,
    get drafted() {
      return draft.begun() || turn.claim.attempts > 1;
    },
    settle: async () => {
      typing.stop();
      await draft.close();
    },
  };
}

function showTyping(deps: TurnDeps, { conversation }: TurnContext): { stop(): void } {
  const { id, holderVersion, channel } = conversation;
  const afterMs = deps.typingAfterMs ?? TYPING_AFTER_MS;
  let timer: NodeJS.Timeout | undefined;
  const tell = async (): Promise<void> => {
    if (!(await stillWithBot(deps.db, id, holderVersion))) return stop();
    if (channel === 'web') await deps.live.publish({ kind: 'typing', conversationId: id, sender: 'bot' });
    else await deps.outside?.(channel)?.typing(id);
  };
  const tick = (): void => {
    timer = setTimeout(tick, TYPING_AGAIN_MS);
    tell().catch((err: unknown) => deps.log.warn({ err }, 'typing was not shown'));
  };
  const stop = (): void => clearTimeout(timer);
  timer = setTimeout(tick, afterMs);
  return { stop };
}

function showDraft(deps: TurnDeps, turn: TurnContext, onText: () => void) {
  const { conversation, claim, language } = turn;
  const { id: conversationId, holderVersion, channel } = conversation;
  const outside = channel === 'web' ? undefined : deps.outside?.(channel);
  const streamId = channel === 'web' ? `${conversationId}|${claim.id}-${claim.attempts}` : null;
  const of = { conversationId, turnId: claim.id, attempts: claim.attempts, holderVersion };
  let begun = false;
  let closed = false;
  let wanted = '';
  let written: string | undefined;
  let running = Promise.resolve();
  let stream: OutsideStream | null = null;
  let opening: NodeJS.Timeout | undefined;

  const write = (text: string, id: string | null): Promise<boolean> =>
    writeDraft(deps.db, { ...of, text, streamId: id, at: deps.clock.now() });
  const started = async (id: string): Promise<void> => void (await write(written ?? '', id));
  const open = async (): Promise<void> => {
    clearTimeout(opening);
    if (stream !== null || outside === undefined || closed) return;
    if (!(await write('', null))) return stop();
    stream = await outside.openStream(conversationId, language, started);
  };
  const push = async (): Promise<void> => {
    if (closed || wanted === written) return;
    const text = wanted;
    if (outside !== undefined && stream === null) await open();
    if (closed || !(await write(text, streamId))) return stop();
    written = text;
    if (channel === 'web') await deps.live.publish({ kind: 'draft', conversationId });
    stream?.show(text);
  };
  const soon = (work: () => Promise<void>): void => {
    running = running.then(work).catch((err: unknown) => {
      stop();
      deps.log.warn({ err }, 'an answer under way is not shown');
    });
  };
  const stop = (): void => {
    closed = true;
    clearTimeout(opening);
  };
  return {
    begun: () => begun,
    begin: () => {
      if (outside === undefined) return;
      begun = true;
      // A channel outside tells that an answer is being looked up; a quick one needs no such sign.
      opening = setTimeout(() => soon(open), deps.typingAfterMs ?? TYPING_AFTER_MS);
    },
    show: (text: string) => {
      if (closed) return;
      begun = true;
      wanted = text;
      onText();
      soon(push);
    },
    close: async () => {
      stop();
      await running;
      await stream?.close();
    },
  };
}
