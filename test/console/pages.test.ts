import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { bubble, faults, openChat, person, say, signIn } from './people.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ at: '2026-11-24T02:00:00.000Z' });
});
afterAll(async () => {
  await closeBrowser();
  await product.close();
});

const LANGUAGES = [
  {
    locale: 'zh-CN',
    greeting: /自动助手（机器人）/,
    question: '盐酸溅到眼睛里了！',
    action: /冲洗/,
    number: /120/,
    tag: 'zh-Hans',
  },
  {
    locale: 'zh-TW',
    greeting: /自動助理（機器人）/,
    question: '鹽酸濺到眼睛裡了！',
    action: /沖洗/,
    number: /119/,
    tag: 'zh-Hant',
  },
  {
    locale: 'en-US',
    greeting: /automatic assistant \(a bot\)/,
    question: 'hydrochloric acid splashed into my eyes!',
    action: /[Rr]inse|[Ff]lush/,
    number: /120/,
    tag: 'en',
  },
] as const;

const PAGES = [
  '/desk/tickets',
  '/desk/team',
  '/reports',
  ...['sla', 'try', 'calendars', 'escalation', 'notify', 'mails', 'general', 'accounts'].map(
    (tab) => `/desk/settings?tab=${tab}`,
  ),
];

describe.each(LANGUAGES)('in $tag', ({ locale, greeting, question, action, number, tag }) => {
  test('the chat speaks the visitor’s language, an emergency gets first what to do and whom to call', {
    timeout: 120_000,
  }, async () => {
    const visitor = await person({ locale, viewport: { width: 420, height: 860 } });
    await openChat(product, visitor.page, greeting);
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe(tag === 'en' ? 'en' : locale);
    await say(visitor.page, question);
    await bubble(visitor.page, action).waitFor();
    await bubble(visitor.page, number).waitFor();
    expect(await faults(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  describe('no page of the console has a serious fault for people with disabilities', () => {
    let boss: Awaited<ReturnType<typeof person>>;
    beforeAll(async () => {
      boss = await person({ locale });
      await signIn(product, boss.page, '/desk', 'admin');
      await boss.page.getByTestId('language-switch').waitFor();
    }, 120_000);

    test('a conversation at the desk', { timeout: 120_000 }, async () => {
      const { page, complaints } = boss;
      await page.locator('[data-conversation-id]').first().click();
      await page.getByTestId('conversation').waitFor();
      await page.getByTestId('ticket-policy').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await faults(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });

    test.each(PAGES)('%s', { timeout: 120_000 }, async (path) => {
      const { page, complaints } = boss;
      await page.goto(`${product.origin}${path}`);
      await page.locator('main').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await faults(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});
