import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export type LogFile = { file: string; write: (line: string) => void };

const maxBytes = 20_000_000;

/** Appends lines to `<folder>/<name>.log`; a full file becomes `<name>.log.1`, and one such is kept. */
export function openLogFile(folder: string, name: string): LogFile {
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  const file = path.join(folder, `${name}.log`);
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return {
    file,
    write: (line) => {
      if (bytes > maxBytes) {
        renameSync(file, `${file}.1`);
        bytes = 0;
      }
      appendFileSync(file, `${line}\n`, { mode: 0o640 });
      bytes += Buffer.byteLength(line) + 1;
    },
  };
}

const warnLevel = 40;

/** What of a log line belongs on the screen: warnings and errors, in a few words; undefined for the rest. */
export function forScreen(line: string): string | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return line.trim() === '' ? undefined : line;
  }
  if (typeof entry !== 'object' || entry === null) return line;
  const { level, msg, err } = entry as { level?: unknown; msg?: unknown; err?: { message?: unknown } };
  if (typeof level !== 'number' || level < warnLevel) return undefined;
  const cause = typeof err?.message === 'string' && err.message !== msg ? `: ${err.message}` : '';
  return `${level > warnLevel ? 'error' : 'warning'}: ${typeof msg === 'string' ? msg : ''}${cause}`;
}
