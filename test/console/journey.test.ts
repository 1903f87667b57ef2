import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { bubble, figure, openChat, person, say, signIn } from './people.ts';

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

test('one question goes its way from the website to the manager’s report', { timeout: 240_000 }, async () => {
  const visitor = await person({ viewport: { width: 420, height: 860 } });
  const customer = visitor.page;
  await openChat(product, customer, /自动助手（机器人）/);

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

  const chen = await person();
  const clerk = chen.page;
  await signIn(product, clerk, '/desk', 'clerk');
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
  await customer.locator('.ac-adaptiveCard').last().getByRole('button', { name: '提交评价' }).click();
  await bubble(customer, '感谢您的评价').waitFor();

  const zhao = await person();
  const manager = zhao.page;
  await signIn(product, manager, '/reports?from=2026-11-24&to=2026-11-24', 'manager');
  await manager.getByTestId('report').waitFor();
  await expect.poll(() => figure(manager, 'satisfaction.attitude')).toBe('5');
  expect(await figure(manager, 'firstResponse.met')).toBe('1');
  expect(await figure(manager, 'overall.breached')).toBe('0');
  await manager
    .locator('a[data-figure="firstResponse.met"]')
    .or(manager.locator('[data-figure="firstResponse.met"] a'))
    .first()
    .click();
  await expect.poll(() => manager.getByTestId('ticket-total').getAttribute('data-total')).toBe('1');

  expect([visitor, chen, zhao].flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('a minute’s response time that nobody keeps is on the report once, also when the worker was away', {
  timeout: 240_000,
}, async () => {
  const zhao = await person();
  const manager = zhao.page;
  await signIn(product, manager, '/desk/settings', 'manager');
  const policy = manager.locator('[data-policy="normal"]');
  const firstResponse = manager.getByTestId('policy-normal-firstResponse').locator('input');
  await firstResponse.nth(0).fill('0');
  await firstResponse.nth(1).fill('1');
  await manager.getByTestId('save-policy-normal').click();
  await policy.getByText(/第 2 版/).waitFor();

  const visitor = await person({ viewport: { width: 420, height: 860 } });
  await openChat(product, visitor.page, /自动助手/);
  await say(visitor.page, '你们公司的吉祥物叫什么');
  await bubble(visitor.page, /工单号 AS-\d{6}/).waitFor();

  await product.stopWorker();
  product.clock.advance(2 * 60_000);
  const today = '/reports?from=2026-11-24&to=2026-11-24';
  product.startWorker();
  await manager.goto(`${product.origin}${today}`);
  await expect
    .poll(
      async () => {
        await manager.reload();
        await manager.getByTestId('report').waitFor();
        return figure(manager, 'firstResponse.openPastDue');
      },
      { timeout: 20_000 },
    )
    .toBe('1');
  await product.stopWorker();
  product.startWorker();
  await manager.goto(`${product.origin}/desk/tickets?metric=firstResponse&verdict=openPastDue`);
  await expect.poll(() => manager.getByTestId('ticket-total').getAttribute('data-total')).toBe('1');
  await manager.getByTestId('ticket-row').first().locator('a').first().click();
  // Two clocks, the first response and the promise of the same time; each told once, at the breach.
  await expect.poll(() => manager.locator('[data-testid=ledger] [data-event=escalated]').count()).toBe(2);
  expect([visitor, zhao].flatMap(({ complaints }) => complaints)).toEqual([]);
});
