import type { Chat } from './deliveries.ts';

/** What came of a chat. */
export interface Outcome {
  /** Stored messages of the customer, by the sender's id, with how often each is stored. */
  stored: ReadonlyMap<string, number>;
  unfinished: number;
  /** The bot's messages, the welcome included; events of ours are none. */
  spoken: number;
  tickets: number;
  /** Teams: messages that reached the other side; the web chat's are rows, which are read. */
  arrived: number | undefined;
  /** The ids with which deliveries of a message were acknowledged, by the sender's id. */
  acknowledged: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the official client has shown, where one has watched: ids, in order. */
  shown: readonly string[] | undefined;
}

export const FAULTS = [
  'lost',
  'storedTwice',
  'acknowledgedDifferently',
  'unfinished',
  'replyMissing',
  'repliedTwice',
  'ticketMissing',
  'ticketTwice',
  'arrivedNotOnce',
  'shownNotOnce',
] as const;
export type Fault = (typeof FAULTS)[number];

const ticketsOf = ({ kind }: Chat): number => (kind === 'ask' ? 1 : 0);

/**
 * How often each fault is found in a chat that was delivered in many copies.
 * @param once what the bot says in such a chat where everything is delivered once, the welcome included
 */
export function findFaults(chat: Chat, outcome: Outcome, once: number): Partial<Record<Fault, number>> {
  const { stored, unfinished, spoken, tickets, arrived, acknowledged, shown } = outcome;
  const copies = chat.said.map(({ id }) => stored.get(id) ?? 0);
  const expected = chat.said.length;
  const found: Record<Fault, number> = {
    lost: copies.filter((count) => count === 0).length,
    storedTwice: copies.filter((count) => count > 1).length + Math.max(0, stored.size - expected),
    acknowledgedDifferently: chat.said.filter(({ id }) => (acknowledged.get(id)?.size ?? 0) > 1).length,
    unfinished,
    replyMissing: Math.max(0, once - spoken),
    repliedTwice: Math.max(0, spoken - once),
    ticketMissing: Math.max(0, ticketsOf(chat) - tickets),
    ticketTwice: Math.max(0, tickets - ticketsOf(chat)),
    arrivedNotOnce: arrived === undefined ? 0 : Math.abs(arrived - spoken),
    shownNotOnce:
      shown === undefined ? 0 : Math.abs(shown.length - spoken - expected) + shown.length - new Set(shown).size,
  };
  return Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0));
}
