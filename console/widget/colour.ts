export interface Colours {
  back: string;
  front: string;
}

const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/** Red, green and blue, each 0 to 1. */
function channels(hex: string): [number, number, number] {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => Number.parseInt(pair, 16) / 255);
  return [red, green, blue];
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The site's colour with black or white on it, whichever reads better; one of them always has 4.5 : 1.
 * @returns undefined for what is no `#rgb` or `#rrggbb`
 */
export function coloursOf(asked: string | undefined): Colours | undefined {
  const back = asked?.trim().toLowerCase() ?? '';
  if (!HEX.test(back)) return undefined;
  return { back, front: contrast(back, '#ffffff') >= 4.5 ? '#ffffff' : '#000000' };
}
