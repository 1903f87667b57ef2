/**
 * A message that failed and is sent again must arrive once (DirectLineJS #188). Web Chat gives each try a
 * `clientActivityID` of its own, and the server knows a message by that; so here every try of one message goes out
 * under the id of its first, and the echo of that id comes back as the one of the latest.
 */
export interface Sending {
  /** The key of a message, kept through its tries; a new one where it has none. */
  keyOf(activity: { channelData?: ChannelData | undefined }): string;
  /** A try begins. */
  tried(key: string, clientId: string): void;
  /** @returns the id under which the server knows this try */
  wireId(clientId: string): string;
  /** @returns the id by which Web Chat knows what the server calls so */
  clientId(wireId: string): string;
  failed(clientId: string): void;
  /** @returns whether it counted as failed although it has arrived */
  arrived(clientId: string): boolean;
}

export interface ChannelData {
  clientActivityID?: string;
  [KEY]?: string;
  [other: string]: unknown;
}

/** Where a message keeps its key; it goes to the server with it and means nothing there. */
export const KEY = 'frontline:message';

export function createSending(newKey: () => string = () => crypto.randomUUID()): Sending {
  const first = new Map<string, string>();
  const latest = new Map<string, string>();
  const wire = new Map<string, string>();
  const failed = new Set<string>();
  return {
    keyOf: (activity) => activity.channelData?.[KEY] ?? newKey(),
    tried: (key, clientId) => {
      const original = first.get(key) ?? clientId;
      first.set(key, original);
      wire.set(clientId, original);
      latest.set(original, clientId);
    },
    wireId: (clientId) => wire.get(clientId) ?? clientId,
    clientId: (wireId) => latest.get(wireId) ?? wireId,
    failed: (clientId) => void failed.add(clientId),
    arrived: (clientId) => failed.delete(clientId),
  };
}
