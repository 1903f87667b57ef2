import type { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';
import type { Chat, Copy, Said } from './deliveries.ts';

type Cloud = Awaited<ReturnType<typeof startMicrosoftCloud>>;

/** A chat with what its sender needs to know of it. */
export interface OpenChat extends Chat {
  /** Direct Line's id of the conversation, or Teams'. */
  id: string;
  /** Direct Line alone. */
  token: string;
}

export interface Senders {
  open(chat: Chat, name: string): Promise<OpenChat>;
  /**
   * One delivery of one copy to one bot process.
   * @returns the id with which it was acknowledged; undefined where the sender has hung up, or the channel gives none
   * @throws Error where it was not acknowledged
   */
  deliver(origin: string, copy: Copy<OpenChat>): Promise<string | undefined>;
}

/** A copy that is given up is given up at once or a little later: before it is read, or while it is stored. */
const HANGS_UP_WITHIN_MS = 12;

export async function senders(
  cloud: Cloud,
  directLine: { origin: string; secret: string },
  random: () => number,
): Promise<Senders> {
  const teamsToken = await cloud.token();

  const post = async (url: string, token: string, body: object, abandoned: boolean): Promise<Response | undefined> => {
    const signal = AbortSignal.timeout(abandoned ? 1 + Math.floor(random() * HANGS_UP_WITHIN_MS) : 60_000);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    try {
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
      if (answer.ok) return answer;
      throw new Error(`answered ${answer.status}: ${await answer.text()}`);
    } catch (error) {
      if (abandoned && signal.aborted) return undefined;
      throw error;
    }
  };
  return {
    open: async (chat, name) => {
      if (chat.channel === 'teams') return { ...chat, id: `a:${name}`, token: teamsToken };
      const answer = await post(`${directLine.origin}/v3/directline/conversations`, directLine.secret, {}, false);
      if (answer === undefined) throw new Error('nobody hung up');
      const { conversationId, token } = (await answer.json()) as { conversationId: string; token: string };
      return { ...chat, id: conversationId, token };
    },
    deliver: async (origin, { chat, said, abandoned }) => {
      if (chat.channel === 'teams') {
        await post(`${origin}/api/messages`, chat.token, teamsActivity(cloud, chat, said), abandoned);
        return undefined;
      }
      const url = `${origin}/v3/directline/conversations/${chat.id}/activities`;
      const answer = await post(url, chat.token, directLineActivity(said), abandoned);
      if (answer === undefined) return undefined;
      try {
        return ((await answer.json()) as { id: string }).id;
      } catch (error) {
        if (abandoned) return undefined;
        throw error;
      }
    },
  };
}

/** As the official client posts what Web Chat gives it. */
const directLineActivity = ({ id, text }: Said) => ({
  type: 'message',
  text,
  textFormat: 'plain',
  locale: 'zh-CN',
  localTimezone: 'Asia/Shanghai',
  from: { id: 'someone', role: 'user' },
  channelData: { clientActivityID: id, clientTimestamp: '2026-11-24T02:00:00.000Z' },
});

const teamsActivity = (cloud: Cloud, { id }: OpenChat, said: Said) =>
  cloud.activity({
    id: said.id,
    text: said.text,
    conversation: { id, conversationType: 'personal', tenantId: 't1' },
    from: { id: `29:${id}`, name: 'Customer', aadObjectId: `aad-${id}` },
  });
