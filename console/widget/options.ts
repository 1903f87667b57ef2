import { chooseLocale, type Locale } from '../chat/locale.ts';
import { type Colours, coloursOf } from './colour.ts';

/** What the script tag asks for by its `data-` attributes. */
export interface Options {
  /** Where the script came from: everything else comes from there too. */
  origin: string;
  locale: Locale;
  colours: Colours;
  colour: string | undefined;
  side: 'left' | 'right';
  siteToken: string | undefined;
}

const COLOUR = '#0b6e6e';

export interface Page {
  /** `<html lang>` */
  language: string;
  browser: readonly string[];
  rightToLeft: boolean;
  /** What the visitor has chosen in the chat before. */
  chosen: string | undefined;
}

/**
 * @param data the script tag's dataset
 * @param complain told of what cannot be used; the launcher then looks as if it had not been given
 */
export function readOptions(
  src: string,
  data: Readonly<Record<string, string | undefined>>,
  page: Page,
  complain: (text: string) => void,
): Options {
  const colour = data.colour ?? data.color;
  const colours = coloursOf(colour);
  if (colour !== undefined && colours === undefined) complain('data-colour takes #rgb or #rrggbb');
  const end = page.rightToLeft ? 'left' : 'right';
  const sides = { left: 'left', right: 'right', end, start: end === 'left' ? 'right' : 'left' } as const;
  const position = data.position ?? 'end';
  const known = (name: string): name is keyof typeof sides => Object.hasOwn(sides, name);
  if (!known(position)) complain('data-position takes left, right, start or end');
  return {
    origin: new URL(src).origin,
    locale: localeOfPage(data.language, page),
    colours: colours ?? coloursOf(COLOUR) ?? { back: COLOUR, front: '#ffffff' },
    colour: colours?.back,
    side: known(position) ? sides[position] : end,
    siteToken: data.siteToken || undefined,
  };
}

/** The visitor's own choice, what the tag asks for, the page's language, the browser's languages. */
export const localeOfPage = (asked: string | undefined, page: Page): Locale =>
  chooseLocale([page.chosen, asked, page.language, ...page.browser]);
