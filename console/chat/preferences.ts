import { applyPalette, DARK, LIGHT, type Palette } from '../shared/palette.ts';
import { coloursOf, contrast } from '../widget/colour.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const SIZES = ['100', '125', '150', '200'] as const;
export type Theme = (typeof THEMES)[number];
export type Size = (typeof SIZES)[number];

export interface Preferences {
  theme: Theme;
  /** Percent. */
  size: Size;
}

const KEY = 'frontline.chat';

/** In a frame on a foreign page browsers may refuse storage; the choice then lasts as long as the page. */
export function readPreferences(): Preferences {
  let stored: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {}
  return {
    theme: THEMES.find((theme) => theme === stored.theme) ?? 'auto',
    size: SIZES.find((size) => size === stored.size) ?? '100',
  };
}

export function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {}
}

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

/** @returns the palette that is in force, with the site's colour as the accent where it can be read on our surfaces */
export function applyPreferences({ theme, size }: Preferences, siteColour: string | undefined): Palette {
  const dark = theme === 'dark' || (theme === 'auto' && systemDark.matches);
  const base = dark ? DARK : LIGHT;
  const site = coloursOf(siteColour);
  const reads =
    site !== undefined && contrast(site.back, base.surface) >= 4.5 && contrast(site.back, base.raised) >= 4.5;
  const palette = reads ? { ...base, accent: site.back, accentText: site.back } : base;
  applyPalette(palette);
  const { documentElement } = document;
  const bar = site ?? (dark ? { back: DARK.accentSoft, front: DARK.text } : { back: LIGHT.accent, front: '#ffffff' });
  documentElement.style.setProperty('--bar', bar.back);
  documentElement.style.setProperty('--bar-text', bar.front);
  documentElement.style.setProperty('--on-accent', contrast(palette.accent, '#ffffff') >= 4.5 ? '#ffffff' : '#000000');
  documentElement.style.fontSize = `${size}%`;
  documentElement.style.colorScheme = dark ? 'dark' : 'light';
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', bar.back);
  return palette;
}

export const onSystemTheme = (changed: () => void): void => systemDark.addEventListener('change', changed);
