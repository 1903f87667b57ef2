import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browser, closeBrowser } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';

/** A Tuesday morning, the desk is open (Asia/Shanghai 10:00). */
const OPEN = '2026-11-24T02:00:00.000Z';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ at: OPEN });
});
afterAll(async () => {
  await closeBrowser();
  await product.close();
});

/** A person with a browser of their own. What the pages complain about is collected. */
async function person(complaints: string[], viewport = { width: 1280, height: 900 }): Promise<Page> {
  const context = await (await browser()).newContext({ locale: 'zh-CN', viewport, timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const expected = message.text().includes('401');
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  return page;
}

async function signIn(page: Page, path: string, login: string): Promise<void> {
  await page.goto(`${product.origin}${path}`);
  const form = page.getByTestId('sign-in-form');
  await form.getByLabel('用户名').fill(login);
  await form.getByLabel('密码', { exact: true }).fill(product.passwordOf(login));
  await form.getByRole('button', { name: /登\s*录/ }).click();
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('[data-id="webchat-sendbox-input"]').fill(text);
  await page.keyboard.press('Enter');
}

const bubble = (page: Page, text: string | RegExp) => page.locator('.webchat__bubble').getByText(text).first();
const figure = async (page: Page, name: string): Promise<string | null> =>
  page.locator(`[data-figure="${name}"]`).first().getAttribute('data-value');

test('one question goes its way from the website to the manager’s report', { timeout: 120_000 }, async () => {
  const complaints: string[] = [];

  const customer = await person(complaints, { width: 420, height: 860 });
  await customer.goto(`${product.origin}/chat`);
  await bubble(customer, /自动助手（机器人）/).waitFor();

  await say(customer, '次氯酸钠怎么储存？');
  await bubble(customer, /不得使用金属容器/).waitFor();
  await bubble(customer, /次氯酸钠溶液 10% 安全技术说明书.*第7部分.*修订版 3\.2/).waitFor();

  await say(customer, '你们食堂今天的菜单是什么');
  await bubble(customer, /没有找到答案/).waitFor();
  await bubble(customer, /工单号 AS-\d{6}：同事最迟在 .*15:30/).waitFor();

  await say(customer, '转人工');
  await bubble(customer, /排在第 1 位/).waitFor();

  await customer.reload();
  await bubble(customer, /排在第 1 位/).waitFor();

  const clerk = await person(complaints);
  await signIn(clerk, '/desk', 'clerk');
  await clerk.locator('[data-conversation-id]').first().click();
  await clerk.getByTestId('take-over').first().click();
  await bubble(customer, /客服 陈 已接入/).waitFor();
  const composer = clerk.getByTestId('composer-input');
  await composer.fill('您好，今天的菜单我帮您问了：番茄炒蛋。');
  await clerk.keyboard.press('Enter');
  await bubble(customer, '番茄炒蛋').waitFor();

  // The bot is silent while a person holds the conversation.
  await say(customer, '次氯酸钠怎么运输？');
  await clerk.getByTestId('message').filter({ hasText: '怎么运输' }).waitFor();
  await composer.fill('这个我来回答：运输请看标签。');
  await clerk.keyboard.press('Enter');
  await bubble(customer, '这个我来回答').waitFor();
  const said = (await customer.locator('.webchat__bubble').allInnerTexts()).join('\n');
  expect(said.split('次氯酸钠怎么运输')[1]).not.toContain('第14部分');

  await clerk.getByTestId('solve').click();
  await clerk.getByTestId('solve-confirm').click();
  await bubble(customer, /已标记为解决/).waitFor();

  product.clock.advance(3 * 60_000);
  await bubble(customer, '您满意吗？').waitFor();
  // Product quality, service attitude, efficiency.
  for (const [index, mark] of ['5', '5', '4'].entries()) {
    await customer.getByRole('radio', { name: mark, exact: true }).nth(index).check();
  }
  await customer.getByRole('button', { name: '提交评价' }).click();
  await bubble(customer, '感谢您的评价').waitFor();

  const manager = await person(complaints);
  await signIn(manager, '/reports?from=2026-11-24&to=2026-11-24', 'manager');
  await manager.getByTestId('report').waitFor();
  await expect.poll(() => figure(manager, 'satisfaction.attitude')).toBe('5');
  expect(await figure(manager, 'firstResponse.met')).toBe('1');
  expect(await figure(manager, 'overall.breached')).toBe('0');
  await manager.locator('a[data-figure="firstResponse.met"]').or(manager.locator('[data-figure="firstResponse.met"] a')).first().click();
  await expect.poll(() => manager.getByTestId('ticket-total').getAttribute('data-total')).toBe('1');

  expect(complaints).toEqual([]);
});
