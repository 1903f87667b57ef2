import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One hash over the names and contents of files and folders; `without` names folders that do not count. */
export function hashOf(places, without = []) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesIn(place, without))) {
    const content = readFileSync(file);
    hash.update(`${path.basename(file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** To be written last, so that an interrupted step is done again. */
export function writeStamp(file, hash) {
  writeFileSync(file, hash);
}

function filesIn(place, without) {
  if (!existsSync(place) || without.includes(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name), without));
}
