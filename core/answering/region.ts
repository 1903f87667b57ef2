import type { Settings } from '#core/contract/settings.ts';
import type { ChineseScript } from '#core/knowledge/script.ts';
import type { NumbersToCall } from './texts/texts.ts';

export type Region = Settings['region'];

/** The public emergency numbers of a region; the company's own where none is known. */
export function numbersOf(settings: Settings, region: Region | undefined): NumbersToCall {
  const { medical, fire, police, chemical, poison, psychological } =
    settings.emergencyNumbers[region ?? settings.region];
  return { medical, fire, police, chemical, poison, psychological };
}

export const scriptOf = (region: Region | undefined): ChineseScript => (region === 'HK' ? 'hk' : 'tw');
