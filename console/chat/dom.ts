export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
}

export function button(label: string, act: () => void, props: Partial<HTMLButtonElement> = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: label, ...props });
  made.addEventListener('click', act);
  return made;
}

/** A choice with its label. */
export function choice<T extends string>(options: {
  id: string;
  label: string;
  value: T;
  choices: readonly { value: T; text: string; lang?: string }[];
  change: (value: T) => void;
}): [HTMLLabelElement, HTMLSelectElement] {
  const select = element('select', { id: options.id });
  for (const { value, text, lang = '' } of options.choices)
    select.append(element('option', { value, lang, selected: value === options.value }, text));
  select.addEventListener('change', () => options.change(select.value as T));
  return [element('label', { htmlFor: options.id }, options.label), select];
}

export function need(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page lacks #${id}`);
  return found;
}
