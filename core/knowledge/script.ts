import { Converter } from 'opencc-js/cn2t';
import type { Passage } from './passage.ts';

/** Traditional script as it is written in Taiwan or in Hong Kong. */
export type ChineseScript = 'tw' | 'hk';

const CONVERTERS = { tw: Converter({ from: 'cn', to: 'tw' }), hk: Converter({ from: 'cn', to: 'hk' }) };
const converted: Record<ChineseScript, WeakMap<Passage, Passage>> = { tw: new WeakMap(), hk: new WeakMap() };

/** Simplified to Traditional, character for character and never word for word: a change of script is no paraphrase. */
export const toTraditional = (text: string, script: ChineseScript): string => CONVERTERS[script](text);

/** The same passage, shown in Traditional script and marked so. */
export function convertScript(passage: Passage, script: ChineseScript): Passage {
  const known = converted[script].get(passage);
  if (known !== undefined) return known;
  const [title, heading, text] = [passage.title, passage.heading, passage.text].map((t) => toTraditional(t, script));
  const shown = { ...passage, title: title ?? '', heading: heading ?? '', text: text ?? '', convertedScript: true };
  converted[script].set(passage, shown);
  return shown;
}
