import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { type AppFacts, appFiles, COLOR_ICON, OUTLINE_ICON } from './manifest.ts';

/** ZIP knows no earlier year; the same facts make the same bytes. */
const MADE_AT = new Date(1980, 0, 1);

const icon = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url));

/** The app package that Teams takes: the manifest, its translations and two icons. */
export function appPackage(facts: AppFacts): Uint8Array {
  const texts = Object.entries(appFiles(facts)).map(([name, value]): [string, Uint8Array] => [
    name,
    strToU8(`${JSON.stringify(value, null, 2)}\n`),
  ]);
  const icons = [COLOR_ICON, OUTLINE_ICON].map((name): [string, Uint8Array] => [name, icon(name)]);
  return zipSync(Object.fromEntries([...texts, ...icons]), { mtime: MADE_AT });
}
