import type { FrontlineApi } from './api.ts';
import { startLauncher } from './launcher.ts';
import { openMemory } from './memory.ts';
import { readOptions } from './options.ts';

declare global {
  interface Window {
    Frontline?: FrontlineApi;
  }
}

const complain = (text: string): void => console.warn(`Frontline: ${text}`);

/** `currentScript` knows the tag of a classic script, deferred and async ones included; a module's is looked for. */
function ownTag(): HTMLScriptElement | undefined {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement) return current;
  return [...document.querySelectorAll('script')].find(({ src }) => src.split(/[?#]/)[0]?.endsWith('/widget.js'));
}

function start(tag: HTMLScriptElement): void {
  // A second tag, or a page that runs its scripts again, must not make a second launcher.
  if (window.Frontline !== undefined) return;
  const memory = openMemory(new URL(tag.src).origin);
  const page = {
    language: document.documentElement.lang,
    browser: navigator.languages,
    rightToLeft: getComputedStyle(document.documentElement).direction === 'rtl',
    chosen: memory.read().locale,
  };
  const options = readOptions(tag.src, tag.dataset, page, complain);
  window.Frontline = startLauncher(options, memory, complain, () => {
    window.Frontline = undefined;
  });
  dispatchEvent(new CustomEvent('frontline:ready', { detail: window.Frontline }));
}

const tag = ownTag();
if (tag === undefined) complain('the script tag of /widget.js is not found');
// The launcher belongs behind what the page says, also in the order of the tab key.
else if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => start(tag), { once: true });
else start(tag);
