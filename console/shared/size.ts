const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A number of bytes for a reader: `340 KB`, `1.5 MB`. */
export function sizeInWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit > 1 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}
