/** The colours, once: for our own styles (as custom properties), for antd (as tokens) and for the charts. */
export interface Palette {
  page: string;
  surface: string;
  raised: string;
  line: string;
  text: string;
  muted: string;
  accent: string;
  accentSoft: string;
  accentText: string;
  good: string;
  goodSoft: string;
  warn: string;
  warnSoft: string;
  bad: string;
  badSoft: string;
  info: string;
  infoSoft: string;
  note: string;
  noteLine: string;
  alarm: string;
}

/** Each text colour has at least 4.5 : 1 on the surfaces that it stands on (WCAG 2.2 AA). */
export const LIGHT: Palette = {
  page: '#f3f5f6',
  surface: '#ffffff',
  raised: '#f7f9f9',
  line: '#dde3e5',
  text: '#17232a',
  muted: '#54646c',
  accent: '#0b6e6e',
  accentSoft: '#e0f1f0',
  accentText: '#075656',
  good: '#1a6d3b',
  goodSoft: '#e3f4e8',
  warn: '#8a4b00',
  warnSoft: '#fff0d6',
  bad: '#b3201f',
  badSoft: '#fdeaea',
  info: '#2257a8',
  infoSoft: '#e6effb',
  note: '#fff8dc',
  noteLine: '#e3cf82',
  alarm: '#b3201f',
};

export const DARK: Palette = {
  page: '#0f1518',
  surface: '#172024',
  raised: '#1e292e',
  line: '#32414a',
  text: '#e6edef',
  muted: '#a3b3ba',
  accent: '#3fb5b0',
  accentSoft: '#123a3b',
  accentText: '#86dcd7',
  good: '#6fd394',
  goodSoft: '#143423',
  warn: '#f2b75c',
  warnSoft: '#3d2b0d',
  bad: '#ff8f8a',
  badSoft: '#451c1c',
  info: '#8db8f7',
  infoSoft: '#16294a',
  note: '#332d14',
  noteLine: '#6b5d22',
  alarm: '#a51d1c',
};

/** Makes the palette known to the style sheet. CSSOM, not a style element: it passes any content security policy. */
export function applyPalette(palette: Palette): void {
  for (const [name, colour] of Object.entries(palette)) {
    document.documentElement.style.setProperty(`--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, colour);
  }
}
