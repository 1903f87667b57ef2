/** What a customer says once, and how often it arrives. */
export interface Said {
  id: string;
  text: string;
}

export interface Chat {
  /** `ask`: one message that opens a ticket. `talk`: questions that the documents answer. */
  kind: 'ask' | 'talk';
  channel: 'directLine' | 'teams';
  said: Said[];
}

/** Chats that say the same in the same channel come to the same. */
export const kindOf = ({ channel, said }: Chat): string => `${channel}: ${said.map(({ text }) => text).join(' / ')}`;

export interface Copy<C extends Chat = Chat> {
  chat: C;
  said: Said;
  /** The sender hangs up before the answer, as after a time-out of its own. */
  abandoned: boolean;
}

const ASKS = ['转人工', '我要投诉：上次送来的货少了两桶', '我要找人工客服，谢谢', '我要投訴，貨到得太晚了'];
const TALKS = [
  '次氯酸钠应该怎么储存？',
  '操作次氯酸钠需要戴什么防护用品？',
  '请问次氯酸钠的运输有什么要求',
  '次氯酸钠怎么废弃处置',
];

/** Copies of a message on average. */
const COPIES = 4;
/** Of all messages, those whose copies arrive at the same moment, in whichever process; the others' come anywhere. */
const BURSTS = 0.3;
const ABANDONED = 0.05;

/** Chats of both channels and kinds with about a quarter as many messages as there are to be deliveries. */
export function planChats(deliveries: number): Chat[] {
  const messages = Math.max(8, Math.round(deliveries / COPIES));
  const chats: Chat[] = [];
  for (let planned = 0; planned < messages; ) {
    const number = chats.length;
    const channel = number % 2 === 0 ? 'directLine' : 'teams';
    // As many messages in chats of one as in chats of several.
    const kind = Math.floor(number / 2) % (TALKS.length + 1) < TALKS.length ? 'ask' : 'talk';
    const texts = kind === 'ask' ? [ASKS[Math.floor(number / 2) % ASKS.length] ?? ''] : TALKS;
    chats.push({ kind, channel, said: texts.map((text, index) => ({ id: `once-${number}-${index}`, text })) });
    planned += texts.length;
  }
  return chats;
}

/**
 * Every message at least once, so many copies in all, in an order that chance makes. What stands together arrives
 * together.
 * @param random from 0 to below 1
 */
export function planCopies<C extends Chat>(chats: readonly C[], deliveries: number, random: () => number): Copy<C>[][] {
  const messages = chats.flatMap((chat) => chat.said.map((said) => ({ chat, said, copies: 1 })));
  for (let left = deliveries - messages.length; left > 0; left--) {
    const lucky = messages[Math.floor(random() * messages.length)];
    if (lucky !== undefined) lucky.copies += 1;
  }
  const groups = messages.flatMap(({ chat, said, copies }) => {
    const all = Array.from({ length: copies }, (_, index) => ({
      chat,
      said,
      abandoned: index > 0 && random() < ABANDONED,
    }));
    return random() < BURSTS ? [all] : all.map((copy) => [copy]);
  });
  return shuffled(groups, random);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
