/** Teams' mark of a message that is still growing, or has just ended. */
export const streamEntity = (
  streamType: 'informative' | 'streaming' | 'final',
  at: { streamId?: string | undefined; streamSequence?: number },
): { type: string; [key: string]: unknown } => ({ type: 'streaminfo', streamType, ...at });

/** The committed message, which takes the place of what was streamed. */
export const finalOfStream = (streamId: string) => streamEntity('final', { streamId });
