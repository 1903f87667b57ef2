import type { Language } from '#core/contract/language.ts';

/** What a channel outside can show of an answer that is still under way. */
export interface OutsideChannel {
  typing(conversationId: string): Promise<void>;
  /**
   * Begins to show an answer that grows.
   * @param started hears the channel's own id of it, by which it is ended later, in whichever process
   * @returns null where this conversation cannot be streamed to
   */
  openStream(
    conversationId: string,
    language: Language,
    started: (streamId: string) => Promise<void>,
  ): Promise<OutsideStream | null>;
}

export interface OutsideStream {
  /** The text so far. At the channel's own pace: what is overtaken meanwhile is left out. */
  show(text: string): void;
  /** Shows nothing more, and waits for what is on its way. The committed message ends the stream. */
  close(): Promise<void>;
}
