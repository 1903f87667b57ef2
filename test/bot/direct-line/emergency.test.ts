import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectClient } from '#test/support/directline-client.ts';
import { eventually } from '#test/support/eventually.ts';
import { type Product, startProduct } from '#test/support/product.ts';

const UNDERSTATED = '眼睛里进了点你们的环氧固化剂，用水冲一下应该就没事了吧？';
const WAIT_MS = 30_000;

let product: Product;
beforeAll(async () => {
  product = await startProduct({ at: '2026-11-24T18:30:00.000Z' });
});
afterAll(() => product.close());

/** A customer with the official client, and what the bot says to them, in order. */
async function customer() {
  const response = await fetch(`${product.origin}/chat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locale: 'zh-CN' }),
  });
  const { token, conversationId } = (await response.json()) as { token: string; conversationId: string };
  const client = connectClient(product.origin, { token });
  const said = () =>
    client.activities.flatMap(({ type, from, text }) =>
      type === 'message' && from.role === 'bot' && text ? [text] : [],
    );
  return { client, conversationId, said };
}

async function signIn(login: string): Promise<string> {
  const response = await fetch(`${product.origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.origin },
    body: JSON.stringify({ login, password: product.passwordOf(login) }),
  });
  expect(response.status).toBe(200);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** What is said from the safety action on; the greeting stands before it. */
const replyIn = (said: readonly string[]): string[] =>
  said.slice(said.findIndex((text) => text.startsWith('立即撑开眼睑')));

/** Flush and how long, the public number; the company's line; who is called; the sheet word for word; then a question. */
function expectSafetyFirst(parts: readonly string[]): void {
  const [act = '', line = '', paging = '', sheet = '', question = ''] = parts;
  expect(parts).toHaveLength(5);
  expect(act).toMatch(/^立即撑开眼睑，用大量流动清水冲洗眼睛[\s\S]*至少冲洗 15 分钟[\s\S]*120/);
  expect(line).toMatch(/^公司24小时应急电话：\S+/);
  expect(paging).toContain('呼叫值班人员');
  expect(sheet).toContain('《环氧地坪固化剂 B 组分 安全技术说明书》第4部分');
  expect(sheet).toContain('立即撑开眼睑，用大量流动清水冲洗至少15分钟，最好30分钟，冲洗时转动眼球。');
  expect(sheet).not.toContain('皮肤接触');
  expect(question).toContain('还有其他人接触到吗');
  expect(parts.join()).not.toMatch(/没事(?!故)|不要紧|放心/);
}

it('understated at night, is answered in the order of the safety rule', async () => {
  const { client, said } = await customer();
  await client.say(UNDERSTATED);
  await client.until(({ text }) => text?.includes('还有其他人接触到吗') ?? false, WAIT_MS);
  expectSafetyFirst(replyIn(said()));
  client.end();
});

it('while a clerk holds the conversation, is answered in the same order, and the clerk keeps it', async () => {
  const { client, conversationId, said } = await customer();
  await client.say('你好');
  await eventually('a greeting', async () => said().length > 0);
  const cookie = await signIn('clerk');
  const api = (path: string, method = 'GET') =>
    fetch(`${product.origin}/api/v1/conversations/${conversationId}${path}`, {
      method,
      headers: { cookie, origin: product.origin },
    });
  expect((await api('/take-over', 'POST')).status).toBe(200);
  await client.say(UNDERSTATED);
  await client.until(({ text }) => text?.includes('还有其他人接触到吗') ?? false, WAIT_MS);
  expectSafetyFirst(replyIn(said()));
  const now = (await (await api('')).json()) as { holder?: string; conversation?: { holder: string } };
  expect(now.holder ?? now.conversation?.holder).toBe('human');
  client.end();
});
