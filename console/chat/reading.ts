import type { ChatApi, PastConversation } from './api.ts';

/** How often a closed or resting chat looks for news; one small request. */
const LOOK_MS = 30_000;
/** Several lines at once are one reading. */
const SETTLE_MS = 400;

export interface Reading {
  /** A stored line has come, of whomever. */
  came(seq: number): void;
  /** The chat came to be seen, or was put away. */
  changed(): void;
  /** Looks for news soon. */
  look(): void;
  conversations(): readonly PastConversation[];
}

export interface ReadingOptions {
  api: ChatApi;
  current(): { conversationId: string; token: string } | undefined;
  /** Whether the visitor has the conversation before them. */
  isSeen(): boolean;
  onNews(conversations: readonly PastConversation[]): void;
}

/**
 * Tells the server what has been on the screen, and asks it what has not: so that the figure on the launcher is the
 * same in every tab, and after a reload.
 */
export function createReading({ api, current, isSeen, onNews }: ReadingOptions): Reading {
  let known: readonly PastConversation[] = [];
  let latest: { conversationId: string; seq: number } | undefined;
  let told: typeof latest;
  let timer: number | undefined;
  let pace: number | undefined;

  const look = async (): Promise<void> => {
    window.clearTimeout(pace);
    pace = window.setTimeout(() => void look(), LOOK_MS);
    if (document.visibilityState !== 'visible') return;
    try {
      known = await api.conversations();
      onNews(known);
    } catch {
      // The next look tells.
    }
  };
  const settle = async (): Promise<void> => {
    const conversation = current();
    const unsaid =
      latest !== undefined &&
      latest.conversationId === conversation?.conversationId &&
      (told?.conversationId !== latest.conversationId || told.seq < latest.seq);
    if (isSeen() && unsaid && conversation !== undefined && latest !== undefined) {
      const before = told;
      told = latest;
      await api.read(conversation.token, latest.seq).catch(() => {
        told = before;
      });
    }
    await look();
  };
  const soon = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void settle(), SETTLE_MS);
  };
  document.addEventListener('visibilitychange', soon);
  return {
    came: (seq) => {
      const conversationId = current()?.conversationId;
      if (conversationId === undefined) return;
      const before = latest?.conversationId === conversationId ? latest.seq : 0;
      latest = { conversationId, seq: Math.max(before, seq) };
      soon();
    },
    changed: soon,
    look: soon,
    conversations: () => known,
  };
}
