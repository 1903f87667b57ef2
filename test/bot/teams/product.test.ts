import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { startMicrosoftCloud } from '../../support/microsoft-cloud.ts';
import { type Product, startProduct } from '../../support/product.ts';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const PASSWORD = 'password-of-the-tests';

let cloud: Awaited<ReturnType<typeof startMicrosoftCloud>>;
let product: Product;
beforeAll(async () => {
  cloud = await startMicrosoftCloud(APP_ID, PASSWORD);
  product = await startProduct({
    at: '2026-11-24T02:00:00.000Z',
    bot: { MICROSOFT_APP_ID: APP_ID, MICROSOFT_APP_PASSWORD: PASSWORD, BOT_FRAMEWORK_CLOUD: cloud.base },
  });
});
afterAll(async () => {
  await product.close();
  await cloud.close();
});

async function post(activity: unknown, token: string | undefined): Promise<number> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers: Record<string, string> = { 'content-type': 'application/json', ...authorization };
  return (await fetch(`${product.origin}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) }))
    .status;
}

const texts = (): string[] => cloud.sent.map(({ body }) => String(body.text ?? ''));

test('a question in Teams, sent three times, is answered once, after the welcome, from the document', async () => {
  const activity = cloud.activity({ id: 'teams-1' });
  for (let time = 0; time < 3; time++) expect(await post(activity, await cloud.token())).toBe(200);
  await eventually('the answer arrives', async () => texts().some((text) => text.includes('不得使用金属容器')));
  await post(cloud.activity({ id: 'teams-2', text: '转人工' }), await cloud.token());
  await eventually('the hand-off is told', async () => texts().some((text) => text.includes('AS-000001')));
  expect(texts()[0]).toContain('机器人');
  expect(texts().filter((text) => text.includes('不得使用金属容器'))).toHaveLength(1);
  expect(texts().findIndex((text) => text.includes('不得使用金属容器'))).toBeLessThan(
    texts().findIndex((text) => text.includes('AS-000001')),
  );
});

test('without Microsoft’s token nothing gets in', async () => {
  expect(await post(cloud.activity({ id: 'teams-3' }), undefined)).toBe(401);
});
