import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { browser } from '../support/browser.ts';
import type { Product } from '../support/product.ts';

/** A person with a browser of their own. */
export interface Person {
  page: Page;
  /** What the pages complained about on their consoles. */
  complaints: string[];
}

export interface Setting {
  locale?: string;
  viewport?: { width: number; height: number };
}

/** Being asked to sign in answers 401, which every browser reports. */
const EXPECTED = /401 \(Unauthorized\)/;

export async function person({
  locale = 'zh-CN',
  viewport = { width: 1280, height: 900 },
}: Setting = {}): Promise<Person> {
  const context: BrowserContext = await (await browser()).newContext({
    locale,
    viewport,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

export async function openChat(product: Product, page: Page, greeting: RegExp): Promise<void> {
  await page.goto(`${product.origin}/chat`);
  await bubble(page, greeting).waitFor();
}

/** The customer writes, on the chat's own page or in its frame. */
export async function say(page: Page | FrameLocator, text: string): Promise<void> {
  const box = page.locator('[data-id="webchat-sendbox-input"]');
  await box.fill(text);
  await box.press('Enter');
}

/** A line of the chat's transcript; Web Chat repeats each for screen readers, outside of the bubbles. */
export const bubble = (page: Page | FrameLocator, text: string | RegExp) =>
  page.locator('.webchat__bubble').getByText(text).first();

export async function signIn(
  product: Product,
  page: Page,
  path: string,
  login: string,
  password = product.passwordOf(login),
): Promise<void> {
  await page.goto(`${product.origin}${path}`);
  const form = page.getByTestId('sign-in-form');
  await form.locator('input').first().fill(login);
  await form.locator('input[type=password]').fill(password);
  await form.locator('button[type=submit]').click();
}

/** A figure of the report as the number behind it. */
export const figure = (page: Page, name: string): Promise<string | null> =>
  page.locator(`[data-figure="${name}"]`).first().getAttribute('data-value');

interface Violation {
  id: string;
  impact?: string | null;
  nodes: { html: string }[];
}

/** Passed rules are not reported node by node, which takes as long as finding them. */
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations' as const],
};

/** What axe finds that keeps somebody out, in frames too. */
export const faults = async (page: Page): Promise<string[]> =>
  serious((await new AxeBuilder({ page }).options(OPTIONS).analyze()).violations);

const serious = (violations: Violation[]) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
