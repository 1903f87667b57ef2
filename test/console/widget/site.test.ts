import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { type HostSite, startHostSite } from '../../support/host-site.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { EXE, PDF, PNG } from '../../support/sample-files.ts';
import { bubble, faults, person, say } from '../people.ts';
import { signInClerk } from './clerk.ts';
import {
  ANSWER,
  badge,
  chatOn,
  focusOf,
  LIMIT,
  launcher,
  openChat,
  panel,
  QUESTION,
  seen,
  sendBox,
  visit,
} from './visit.ts';

let product: Product;
let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
  product = await startProduct({ at: '2026-11-24T02:00:00.000Z', bot: { CHAT_ORIGINS: site.origin } });
  site.supportedBy(product.origin);
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await product.close();
  await site.close();
});
afterEach(() => {
  expect(site.violations.splice(0)).toEqual([]);
});

describe('one tag on a site with a strict policy', () => {
  test('by the keyboard alone: launcher, privacy notice, first message, answer, and back', LIMIT, async () => {
    // The page’s language goes before the browser’s.
    site.page('/', { lang: 'en' });
    const { page, complaints } = await visit(`${site.origin}/`, { locale: 'zh-CN' });
    expect(await launcher(page).getAttribute('aria-label')).toBe('Open support chat');
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toBe('before');
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toBe('launcher');
    await page.keyboard.press('Enter');

    const chat = chatOn(page);
    await chat.getByRole('button', { name: 'I have read this and agree' }).waitFor();
    await bubble(chat, /automatic assistant \(a bot\)/).waitFor();
    expect(await chat.locator('html').getAttribute('lang')).toBe('en');
    await seen(() => sendBox(chat).evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await faults(page)).toEqual([]);

    await page.keyboard.type('How should sodium hypochlorite solution be stored?');
    await page.keyboard.press('Enter');
    await bubble(chat, /Safety Data Sheet/i).waitFor();
    // Who sends has agreed, and is not asked again.
    await seen(() => chat.locator('#agree').count()).toBe(0);

    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    await seen(() => focusOf(page)).toBe('launcher');
    expect(complaints).toEqual([]);
  });

  test('a visitor is remembered: after a reload, in another tab, and in the list of conversations', LIMIT, async () => {
    site.page('/', { lang: 'zh-CN' });
    const { page, complaints } = await visit(`${site.origin}/`);
    const chat = await openChat(page);
    await chat.locator('#agree').click();
    await say(chat, QUESTION);
    await bubble(chat, ANSWER).waitFor();

    // What stood open in this tab stands open again.
    await page.reload();
    await bubble(chatOn(page), ANSWER).waitFor();
    expect(await chatOn(page).locator('#agree').count()).toBe(0);

    const other = await page.context().newPage();
    await other.goto(`${site.origin}/`);
    await launcher(other).click();
    const there = chatOn(other);
    await bubble(there, ANSWER).waitFor();
    await there.locator('#more').click();
    await there.locator('#fresh').click();
    await seen(() => bubble(there, ANSWER).count()).toBe(0);
    await bubble(there, /机器人/).waitFor();
    await there.locator('#past-button').click();
    await there.locator('.one').nth(1).waitFor();
    await there.locator('.one').filter({ hasNotText: '当前' }).click();
    await bubble(there, ANSWER).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a visitor is forgotten when the site says so: in the browser, and by the server', LIMIT, async () => {
    site.page('/', { lang: 'zh-CN' });
    const { page, complaints } = await visit(`${site.origin}/`);
    const chat = await openChat(page);
    await say(chat, QUESTION);
    await bubble(chat, ANSWER).waitFor();
    const credential = () =>
      page.evaluate(() => {
        const kept: unknown = JSON.parse(Object.values({ ...localStorage })[0] ?? '{}');
        return (kept as { visitor?: string }).visitor;
      });
    const before = await credential();
    const conversations = () =>
      fetch(`${product.origin}/chat/conversations`, { headers: { authorization: `Bearer ${before}` } });
    expect((await conversations()).status).toBe(200);

    await page.evaluate(() => window.Frontline?.forget());
    // The chat stands open and begins anew, for somebody unknown.
    await seen(async () => [undefined, before].includes(await credential())).toBe(false);
    expect((await conversations()).status).toBe(401);
    await bubble(chatOn(page), /机器人/).waitFor();
    expect(await bubble(chatOn(page), ANSWER).count()).toBe(0);
    await chatOn(page).locator('#agree').waitFor();
    expect(complaints).toEqual([]);
  });

  test('of a person at the desk: unread while closed, typing, and what has been read', LIMIT, async () => {
    site.page('/', { lang: 'zh-CN' });
    const { page, complaints } = await visit(`${site.origin}/`);
    const chat = await openChat(page);
    await say(chat, '转人工');
    await bubble(chat, /排在第 \d+ 位/).waitFor();
    await launcher(page).click();
    await panel(page).waitFor({ state: 'hidden' });

    const clerk = await signInClerk(product);
    const id = await eventually('somebody waits', () => clerk.waiting());
    await clerk.takeOver(id);
    await clerk.say(id, '您好，我是客服。');
    await badge(page).waitFor();
    await seen(() => launcher(page).getAttribute('aria-label')).toMatch(/^打开在线咨询 · [1-9]\d* 条未读消息$/);

    // Known before anything is pressed, after a reload too.
    await page.reload();
    await badge(page).waitFor();
    await launcher(page).click();
    await bubble(chatOn(page), '您好，我是客服。').waitFor();
    // A person looks like one, whoever spoke before.
    expect(await chatOn(page).locator('.avatar').last().innerText()).toBe('陈');
    await seen(() => badge(page).isHidden()).toBe(true);

    const own = chatOn(page).locator('.said.own').last();
    expect(await own.innerText()).toContain('已送达');
    await clerk.reads(id);
    await seen(() => own.innerText()).toContain('已读');
    await clerk.types(id);
    await chatOn(page)
      .getByText(/陈 正在输入/)
      .first()
      .waitFor();

    // Read here is read everywhere: the figure does not come back.
    await launcher(page).click();
    const looked = page.waitForResponse((answer) => answer.url().endsWith('/chat/conversations'));
    await page.reload();
    await looked;
    expect(await badge(page).isHidden()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('a file goes with its progress, and what is none is refused with a reason', LIMIT, async () => {
    site.page('/', { lang: 'zh-CN' });
    const { page, complaints } = await visit(`${site.origin}/`);
    const chat = await openChat(page);
    const picker = chat.locator('input[type=file]').first();
    await picker.setInputFiles({ name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: EXE });
    await chat
      .locator('#files')
      .getByText(/不能发送“setup\.exe”/)
      .waitFor();
    await chat.locator('#files button').click();
    await picker.setInputFiles({ name: '标签.png', mimeType: 'image/png', buffer: PNG });
    await chat.locator('#upload').evaluate((line) => {
      const shown: string[] = [];
      Object.assign(window, { shown });
      new MutationObserver(() => shown.push(line.textContent ?? '')).observe(line, { childList: true, subtree: true });
    });
    await chat.locator('#chosen').getByText('标签.png').waitFor();
    await picker.setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: PDF });
    await chat.getByRole('button', { name: '移除“说明.pdf”' }).click();
    await seen(() => chat.locator('#chosen li').count()).toBe(1);
    await say(chat, '这是桶上的标签');
    await chat.locator('#chosen').waitFor({ state: 'hidden' });
    await chat.locator('.webchat__stacked-layout--from-user .webchat__stacked-layout__attachment img').waitFor();
    await chat.locator('#upload').waitFor({ state: 'hidden' });
    const shown = await chat.locator('html').evaluate(() => (window as unknown as { shown: string[] }).shown);
    expect(shown[0]).toBe('正在上传 0%');
    expect(shown).toContain('正在上传 100%');
    expect(complaints).toEqual([]);
  });

  test('on a phone it fills the screen, scrolls no way but down, and gives the page back', LIMIT, async () => {
    site.page('/', { lang: 'zh-TW' });
    const { page, complaints } = await visit(`${site.origin}/`, { viewport: { width: 375, height: 667 } });
    await launcher(page).click();
    const chat = chatOn(page);
    await bubble(chat, /機器人/).waitFor();
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 667 });
    expect(await launcher(page).isVisible()).toBe(false);
    expect(await chat.locator('html').evaluate((page) => page.scrollWidth)).toBeLessThanOrEqual(375);
    expect(await faults(page)).toEqual([]);
    await chat.locator('#close').click();
    await panel(page).waitFor({ state: 'hidden' });
    await seen(() => focusOf(page)).toBe('launcher');
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('');
    expect(complaints).toEqual([]);
  });
});

describe('who may show it', () => {
  test('a site that is not listed is told so, and its visitor is shown a way', LIMIT, async () => {
    const stranger = await startHostSite();
    stranger.supportedBy(product.origin);
    stranger.page('/', { lang: 'en' });
    const { page } = await person();
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    try {
      await page.goto(`${stranger.origin}/`);
      await launcher(page).click();
      const host = new URL(stranger.origin).host;
      await panel(page).getByText(`not permitted to show on ${host}`).waitFor();
      const way = panel(page).getByRole('link', { name: 'Open it in a new window' });
      expect(await way.getAttribute('href')).toBe(`${product.origin}/chat`);
      expect(warnings.join()).toContain(`is ${stranger.origin} listed in its CHAT_ORIGINS?`);
      expect(await chatOn(page).locator('#chat').count()).toBe(0);
    } finally {
      await page.close();
      await stranger.close();
    }
  });

  test('a page whose own policy keeps the frame out is told which line it lacks', LIMIT, async () => {
    site.page('/own', { lang: 'en', policy: `default-src 'none'; script-src ${product.origin}` });
    const { page } = await person();
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.goto(`${site.origin}/own`);
    await launcher(page).click();
    await panel(page).getByText('The security settings of localhost').waitFor();
    expect(warnings.join()).toContain(`frame-src ${product.origin}`);
  });

  test('neither the page nor another frame can speak for launcher or chat', LIMIT, async () => {
    site.page('/other', { lang: 'en', policy: '' });
    site.page('/', { lang: 'zh-CN', policy: '', body: '<iframe src="/other" title="other"></iframe>' });
    const { page, complaints } = await visit(`${site.origin}/`);
    const chat = await openChat(page);
    await chat.locator('html').evaluate((html) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(html.getAttribute('lang') ?? '')).observe(html, {
        attributeFilter: ['lang'],
      });
    });
    const frames = page.frames().filter((frame) => frame.url().endsWith('/other'));
    await frames[0]?.evaluate(() => {
      const root = parent.document.querySelector('frontline-chat')?.shadowRoot;
      root?.querySelector('iframe')?.contentWindow?.postMessage({ frontline: 'locale', locale: 'en' }, '*');
    });
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('message', ({ data }) => data === 'last' && resolve());
          postMessage({ frontline: 'visitor', credential: 'forged' }, '*');
          postMessage({ frontline: 'unread', count: 7 }, '*');
          postMessage('last', '*');
        }),
    );
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('forged');
    expect(await page.evaluate(() => window.Frontline?.unread)).toBe(0);
    await page.evaluate(() => window.Frontline?.setLanguage('zh-TW'));
    await seen(() => chat.locator('html').evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
      'zh-TW',
    ]);
    expect(complaints).toEqual([]);
  });
});
