const SVG = 'http://www.w3.org/2000/svg';

/** No markup is parsed anywhere, so that a page with Trusted Types takes us too. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]>,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), props);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A drawing of one path, 24 by 24. */
export function icon(path: string): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
}

export const CHAT_ICON = 'M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5';
export const DOWN_ICON = 'M6 9l6 6 6-6';
export const CROSS_ICON = 'M6 6l12 12M18 6L6 18';
