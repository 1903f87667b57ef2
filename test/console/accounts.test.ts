import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { person, signIn } from './people.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ at: '2026-11-24T02:00:00.000Z' });
});
afterAll(async () => {
  await closeBrowser();
  await product.close();
});

test('an administrator adds somebody, who signs in; closes the account, and they are out', {
  timeout: 240_000,
}, async () => {
  const boss = await person();
  await signIn(product, boss.page, '/desk/settings?tab=accounts', 'admin');
  await boss.page.getByTestId('account').first().waitFor();
  await boss.page.getByTestId('account-new').click();
  const dialog = boss.page.getByTestId('account-dialog');
  await dialog.waitFor();
  await boss.page.getByTestId('account-save').click();
  await dialog.getByText('密码为 10 至 200 个字符').waitFor();
  await boss.page.getByTestId('account-login').fill('qian');
  await boss.page.getByTestId('account-name').fill('客服 钱');
  await boss.page.getByTestId('account-password').fill('correct horse battery');
  await boss.page.getByTestId('account-save').click();
  const row = boss.page.locator('[data-testid="account"][data-login="qian"]');
  await row.waitFor();

  const qian = await person();
  await signIn(product, qian.page, '/desk', 'qian', 'correct horse battery');
  await qian.page.getByTestId('user-menu').waitFor();

  await row.getByTestId('account-edit').click();
  await boss.page.getByTestId('account-active').click();
  await boss.page.getByTestId('account-save').click();
  await expect.poll(() => row.getAttribute('data-active')).toBe('false');
  await qian.page.reload();
  await qian.page.getByTestId('sign-in-form').waitFor();
  expect([boss.complaints, qian.complaints.filter((line) => !line.includes('401'))]).toEqual([[], []]);
});
