import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClientActivity, connectClient, type TestClient } from '#test/support/directline-client.ts';
import { eventually } from '#test/support/eventually.ts';
import { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';
import { type Product, startProduct } from '#test/support/product.ts';
import { type StreamingModel, startStreamingModel } from '#test/support/streaming-model.ts';
import { APP_ID, PASSWORD, personal, post, teamsSettings, thread } from '../teams/support.ts';

const QUESTION = '次氯酸钠怎么稀释到200ppm';
const TRUE_SENTENCE = '目标有效氯 200 mg/L（200 ppm）时，每 1 吨水（1000 L）加入 2.0 kg，约 1.7 L。';
const FALSE = TRUE_SENTENCE.replace('2.0 kg', '9.0 kg');
const sentence = (text: string) => JSON.stringify({ text, citation: 'p1' });
const OPENING = `{"answered":true,"sentences":[${sentence(TRUE_SENTENCE)}`;

/** The answer's end does not pass the checks, and neither does its repair. */
async function endFalsely(): Promise<void> {
  await scripted.say(`,${sentence(FALSE)}]}`);
  await scripted.end();
  await scripted.say(`{"answered":true,"sentences":[${sentence(FALSE)}]}`);
  await scripted.end();
}

let cloud: Awaited<ReturnType<typeof startMicrosoftCloud>>;
let scripted: StreamingModel;
let product: Product;

beforeAll(async () => {
  cloud = await startMicrosoftCloud(APP_ID, PASSWORD);
  scripted = await startStreamingModel();
  product = await startProduct({ at: '2026-11-24T02:00:00.000Z', model: scripted.model, bot: teamsSettings(cloud) });
});
afterAll(async () => {
  await product.close();
  await scripted.close();
  await cloud.close();
});

const isStream = ({ channelData }: ClientActivity) => typeof channelData?.streamType === 'string';
const streamOf = (client: TestClient) => client.activities.filter(isStream);

describe('an answer under way in the web chat', () => {
  let client: TestClient;
  let token: { token: string; conversationId: string };
  beforeEach(async () => {
    const answer = await fetch(`${product.origin}/chat/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locale: 'zh-CN' }),
    });
    token = (await answer.json()) as typeof token;
    client = connectClient(product.origin, { token: token.token });
    await client.untilStatus('Online');
    return () => client.end();
  });

  it('shows that it is coming, grows, and ends in the committed message', async () => {
    await client.say(QUESTION);
    const typing = await client.until((activity) => activity.type === 'typing' && !isStream(activity));
    expect(typing.from).toMatchObject({ id: 'bot', role: 'bot' });
    await scripted.say(OPENING);
    const first = await client.until(isStream);
    expect(first).toMatchObject({
      type: 'typing',
      text: TRUE_SENTENCE,
      channelData: { streamType: 'streaming', streamSequence: expect.any(Number), streamId: expect.any(String) },
      entities: [{ additionalType: ['AIGeneratedContent'] }],
    });
    await scripted.say(`,${sentence(TRUE_SENTENCE)}`);
    await client.untilText(TRUE_SENTENCE + TRUE_SENTENCE);
    await scripted.say(']}');
    await scripted.end();
    const final = await client.until((activity) => activity.channelData?.streamType === 'final');
    expect(final).toMatchObject({ type: 'message', channelData: { streamId: first.channelData?.streamId } });
    expect(final.text?.startsWith(TRUE_SENTENCE + TRUE_SENTENCE)).toBe(true);
    const answers = client.activities.filter(({ type, text }) => type === 'message' && text?.startsWith(TRUE_SENTENCE));
    expect(answers).toHaveLength(1);
    const sequences = streamOf(client)
      .map(({ channelData }) => channelData?.streamSequence)
      .slice(0, -1);
    expect(sequences).toEqual([...sequences].sort((a, b) => Number(a) - Number(b)));
    // Who missed it gets the message alone.
    const later = await fetch(`${product.origin}/v3/directline/conversations/${token.conversationId}/activities`, {
      headers: { authorization: `Bearer ${token.token}` },
    });
    const { activities } = (await later.json()) as { activities: ClientActivity[] };
    expect(activities.filter((activity) => activity.type === 'typing')).toEqual([]);
    expect(activities.filter(({ text }) => text?.startsWith(TRUE_SENTENCE))).toHaveLength(1);
  });

  it('whose end does not pass the checks is replaced by the document’s own words', async () => {
    await client.say(QUESTION);
    await scripted.say(OPENING);
    const first = await client.until(isStream);
    await endFalsely();
    const final = await client.until((activity) => activity.channelData?.streamType === 'final');
    expect(final).toMatchObject({ type: 'message', channelData: { streamId: first.channelData?.streamId } });
    expect(final.text).toContain('（来源：《');
    expect(JSON.stringify(client.activities)).not.toContain('9.0 kg');
  });

  it('is taken away as soon as a person has the conversation, and nothing more of it is shown', async () => {
    await client.say(QUESTION);
    await scripted.say(OPENING);
    const first = await client.until(isStream);
    const { post: desk } = await clerk(product);
    expect(await desk(`/conversations/${token.conversationId}/take-over`)).toBeLessThan(300);
    const end = await client.until((activity) => activity.channelData?.streamType === 'final');
    expect(end).toMatchObject({ type: 'typing', channelData: { streamId: first.channelData?.streamId } });
    expect(end.text).toBeUndefined();
    const shown = streamOf(client).length;
    await scripted.say(`,${sentence(TRUE_SENTENCE)}]}`);
    await scripted.end();
    await eventually('the turn is dropped', async () => (await turnStatus(token.conversationId)) === 'dropped');
    expect(streamOf(client)).toHaveLength(shown);
    expect(client.activities.filter(({ type, text }) => type === 'message' && text?.startsWith(TRUE_SENTENCE))).toEqual(
      [],
    );
  });

  const turnStatus = async (conversationId: string): Promise<string | undefined> => {
    const { get } = await clerk(product);
    const view = (await get(`/conversations/${conversationId}`)) as { turns: { status: string }[] };
    return view.turns[0]?.status;
  };
});

describe('an answer under way in Teams', () => {
  const sentTo = (id: string) => cloud.sent.filter(({ path }) => path.includes(encodeURIComponent(id)));
  const streamInfo = ({ body }: { body: Record<string, unknown> }) =>
    (
      body.entities as { type: string; streamType?: string; streamId?: string; streamSequence?: number }[] | undefined
    )?.find(({ type }) => type === 'streaminfo');
  const ask = async (conversation: ReturnType<typeof personal>, over: object = {}) =>
    post(
      product.origin,
      cloud.activity({ id: `ask-${conversation.id}`, text: QUESTION, conversation, ...over }),
      await cloud.token(),
    );

  it('is announced, grows, and ends in the committed message under one id', async () => {
    await ask(personal('a:stream'));
    await eventually('it is announced', async () =>
      sentTo('a:stream').some((sent) => streamInfo(sent)?.streamType === 'informative'),
    );
    const begun = sentTo('a:stream').find((sent) => streamInfo(sent) !== undefined);
    expect(streamInfo(begun as { body: Record<string, unknown> })).toEqual({
      type: 'streaminfo',
      streamType: 'informative',
      streamSequence: 1,
    });
    await scripted.say(OPENING);
    await eventually('it grows', async () =>
      sentTo('a:stream').some((sent) => streamInfo(sent)?.streamType === 'streaming'),
    );
    await scripted.say(']}');
    await scripted.end();
    await eventually('it ends', async () =>
      sentTo('a:stream').some((sent) => streamInfo(sent)?.streamType === 'final'),
    );
    const parts = sentTo('a:stream').filter((sent) => streamInfo(sent) !== undefined);
    expect(parts.map(({ body }) => body.type)).toEqual(['typing', 'typing', 'message']);
    expect(parts.slice(1).map((part) => streamInfo(part)?.streamId)).toEqual([begun?.id, begun?.id]);
    expect(streamInfo(parts[1] as { body: Record<string, unknown> })?.streamSequence).toBe(2);
    expect(parts[1]?.body.text).toBe(TRUE_SENTENCE);
    expect(String(parts[2]?.body.text).startsWith(TRUE_SENTENCE)).toBe(true);
    expect(
      sentTo('a:stream').filter(({ body }) => body.type === 'message' && String(body.text).startsWith(TRUE_SENTENCE)),
    ).toHaveLength(1);
  });

  it('whose end Teams does not take is taken away, and the message stands alone', async () => {
    await ask(personal('a:refused'));
    await scripted.say(OPENING);
    await eventually('it grows', async () =>
      sentTo('a:refused').some((sent) => streamInfo(sent)?.streamType === 'streaming'),
    );
    cloud.failWith(403);
    await endFalsely();
    await eventually('the message arrives', async () =>
      sentTo('a:refused').some(({ body }) => String(body.text).includes('（来源：《')),
    );
    const parts = sentTo('a:refused');
    const streamId = parts.find((sent) => streamInfo(sent) !== undefined)?.id;
    const removed = parts.findIndex(
      ({ method, path }) => method === 'DELETE' && path.endsWith(`/activities/${streamId}`),
    );
    const message = parts.findIndex(({ body }) => String(body.text).includes('（来源：《'));
    expect(removed).toBeGreaterThan(0);
    expect(message).toBe(removed + 1);
    expect(streamInfo(parts[message] as { body: Record<string, unknown> })).toBeUndefined();
    expect(JSON.stringify(parts)).not.toContain('9.0 kg');
  });

  it('is not streamed where several people read, but shows that it is coming', async () => {
    const conversation = thread('19:team@thread.tacv2', '77');
    const entities = [{ type: 'mention', text: '<at>bot</at>', mentioned: { id: `28:${APP_ID}`, name: 'bot' } }];
    await ask(conversation, { text: `<at>bot</at> ${QUESTION}`, entities });
    await eventually('typing is shown', async () => sentTo(conversation.id).some(({ body }) => body.type === 'typing'));
    await scripted.say(`${OPENING}]}`);
    await scripted.end();
    await eventually('the answer arrives', async () =>
      sentTo(conversation.id).some(({ body }) => String(body.text).startsWith(TRUE_SENTENCE)),
    );
    expect(sentTo(conversation.id).every((sent) => streamInfo(sent) === undefined)).toBe(true);
  });
});

/** A clerk at the desk, by the API. */
async function clerk({ origin, passwordOf }: Product) {
  const login = 'clerk';
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: passwordOf(login) }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const call = (method: string, path: string) => fetch(`${origin}/api/v1${path}`, { method, headers: { cookie } });
  return {
    post: async (path: string) => (await call('POST', path)).status,
    get: async (path: string) => (await call('GET', path)).json(),
  };
}
