import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { bubble, openChat, type Person, person, say, signIn } from './people.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ at: '2026-11-24T02:00:00.000Z' });
});
afterAll(async () => {
  await closeBrowser();
  await product.close();
});

async function atDesk(login: string): Promise<Person> {
  const somebody = await person();
  await signIn(product, somebody.page, '/desk', login);
  await somebody.page.getByTestId('presence').waitFor();
  return somebody;
}

test('a waiting customer is offered, missed, taken, passed on to an engineer, and taken by the manager', {
  timeout: 240_000,
}, async () => {
  const chen = await atDesk('clerk');
  const visitor = await person({ viewport: { width: 420, height: 860 } });
  await openChat(product, visitor.page, /自动助手（机器人）/);
  await say(visitor.page, '转人工');

  const offer = chen.page.getByTestId('offer');
  await offer.waitFor();
  await expect.poll(() => offer.innerText()).toContain('转人工');
  // Nobody answers: the clerk is away and says that they are back.
  product.clock.advance(31_000);
  await chen.page.getByTestId('i-am-back').click();
  await expect.poll(() => chen.page.getByTestId('presence').getAttribute('data-status')).toBe('available');
  // Who let it pass is asked again after a while; nobody else was there, so the customer was promised a time.
  await bubble(visitor.page, /暂时还没有同事能接待您/).waitFor();
  product.clock.advance(121_000);
  await offer.waitFor();
  await chen.page.getByTestId('offer-accept').click();
  await chen.page.getByTestId('conversation').waitFor();
  await bubble(visitor.page, /客服 陈 已接入/).waitFor();

  const engineer = await atDesk('engineer');
  await chen.page.getByTestId('transfer').click();
  await chen.page.getByTestId('transfer-dialog').waitFor();
  await chen.page.getByTestId('transfer-to').click();
  await chen.page.locator('.ant-select-item-option').filter({ hasText: '技术支持' }).last().dispatchEvent('click');
  await chen.page.getByTestId('transfer-note').fill('客户问的是技术问题，请接手。');
  await chen.page.getByTestId('transfer-confirm').click();
  await engineer.page.getByTestId('offer').waitFor();
  await engineer.page.getByTestId('offer-accept').click();
  await engineer.page.getByTestId('message').filter({ hasText: '请接手' }).waitFor();

  const zhao = await atDesk('manager');
  await zhao.page.goto(`${product.origin}/desk/team`);
  const seats = zhao.page.getByTestId('seat');
  await seats.first().waitFor();
  await expect.poll(() => zhao.page.locator('[data-testid="seat"][data-status="available"]').count()).toBe(3);
  await zhao.page.goto(engineer.page.url());
  await zhao.page.getByTestId('take-over').first().click();
  await zhao.page.getByTestId('transfer').waitFor();
  await engineer.page.getByTestId('take-over').first().waitFor();

  expect([visitor, chen, engineer, zhao].flatMap(({ complaints }) => complaints)).toEqual([]);
});
