import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FrontlineApi } from '#console/widget/api.ts';
import { bubble, type Person, person, type Setting } from '../people.ts';

declare global {
  interface Window {
    Frontline?: FrontlineApi;
  }
}

/** Of a test with a browser; generous, since a machine may be busy with others. */
export const LIMIT = { timeout: 120_000 };
/** What the documents answer, and a word of their answer. */
export const QUESTION = '次氯酸钠怎么储存？';
export const ANSWER = /不得使用金属容器/;

export const launcher = (page: Page) => page.locator('frontline-chat .launcher');
export const badge = (page: Page) => page.locator('frontline-chat .badge');
export const panel = (page: Page) => page.locator('frontline-chat .panel');
export const chatOn = (page: Page): FrameLocator => page.frameLocator('frontline-chat iframe');
export const sendBox = (chat: FrameLocator) => chat.locator('[data-id="webchat-sendbox-input"]');

/** Waits for it, also on a machine that is busy with others. */
export const seen = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });

/** Where the focus is, through shadow trees: a class or an id. */
export const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.id || at?.className || at?.tagName || '';
  });

/** A visitor on a page with the launcher. */
export async function visit(url: string, setting: Setting = {}): Promise<Person> {
  const visitor = await person(setting);
  await visitor.page.goto(url);
  await launcher(visitor.page).waitFor();
  return visitor;
}

export async function openChat(page: Page): Promise<FrameLocator> {
  await launcher(page).click();
  const chat = chatOn(page);
  await bubble(chat, /机器人/).waitFor();
  return chat;
}
