import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, type Palette } from '#console/shared/palette.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: [keyof Palette, keyof Palette][] = [
  ['text', 'page'],
  ['text', 'surface'],
  ['text', 'note'],
  ['text', 'infoSoft'],
  ['text', 'accentSoft'],
  ['muted', 'page'],
  ['muted', 'surface'],
  ['muted', 'raised'],
  ['muted', 'accentSoft'],
  ['accentText', 'accentSoft'],
  ['accent', 'surface'],
  ['good', 'goodSoft'],
  ['good', 'surface'],
  ['warn', 'warnSoft'],
  ['warn', 'surface'],
  ['bad', 'badSoft'],
  ['bad', 'surface'],
  ['bad', 'page'],
  ['info', 'infoSoft'],
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_, palette) => {
  test.each(PAIRS)('%s on %s can be read (4.5 : 1)', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('white on the alarm bar can be read', () => {
    expect(contrast('#ffffff', palette.alarm)).toBeGreaterThanOrEqual(4.5);
  });
});
