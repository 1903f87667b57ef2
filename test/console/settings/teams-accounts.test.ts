import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seenTeamsAccount } from '#core/customer/teams-account-store.ts';
import { type Db, openDb } from '#core/platform/db.ts';
import { closeBrowser } from '#test/support/browser.ts';
import { type Product, startProduct } from '#test/support/product.ts';
import { person, signIn } from '../people.ts';

const TENANT = '0f3c4a9e-1111-4222-8333-944445555666';
let product: Product;
let db: Db;
beforeAll(async () => {
  product = await startProduct({ at: '2026-11-24T02:00:00.000Z' });
  db = openDb(product.databaseUrl, 1);
});
afterAll(async () => {
  await closeBrowser();
  await db.$disconnect();
  await product.close();
});

const LANGUAGES = [
  { language: 'zh-Hans', locale: 'zh-CN', ok: '是的', nobody: '未指定' },
  { language: 'zh-Hant', locale: 'zh-TW', ok: '是的', nobody: '未指定' },
  { language: 'en', locale: 'en', ok: 'Yes, it does', nobody: 'Nobody' },
];

describe.each(LANGUAGES)('the settings’ Teams accounts in $locale', ({ language, locale, ok, nobody }) => {
  test('an administrator says whose an account is, and takes it back', { timeout: 90_000 }, async () => {
    const userId = `6d1f0000-2222-4333-8444-${locale.replace('-', '').padEnd(12, '0')}`;
    await seenTeamsAccount(db, { tenantId: TENANT, userId }, '陈立', product.clock.now());
    const contact = await db.contact.findFirstOrThrow({
      where: { customerId: { not: null } },
      orderBy: { name: 'asc' },
    });
    await db.user.update({ where: { login: 'admin' }, data: { locale: language } });
    const { page, complaints } = await person({ locale });
    page.setDefaultTimeout(30_000);
    await signIn(product, page, '/desk/settings?tab=teams', 'admin');
    const row = page.locator(`[data-account="${userId}"]`);
    await row.getByText(nobody).waitFor();
    await row.getByRole('combobox').click();
    await row.getByRole('combobox').fill(contact.name);
    // The first that is found stands ready.
    await page.locator('.ant-select-item-option-active', { hasText: contact.name }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: ok }).click();
    await row.getByText(contact.name).waitFor();
    const ownerOf = async () =>
      (await db.teamsAccount.findUniqueOrThrow({ where: { tenantId_userId: { tenantId: TENANT, userId } } })).contactId;
    expect(await ownerOf()).toBe(contact.id);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/teams-${locale}.png` });
    await row.locator('.ant-select').hover();
    await row.locator('.ant-select-clear').click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await row.getByText(nobody).waitFor();
    expect(await ownerOf()).toBeNull();
    expect(complaints).toEqual([]);
  });
});
