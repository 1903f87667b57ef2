import pino, { type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on standard output. Customers' words and secrets are never logged; these paths are a net. */
export function createLog(name: string, level: string): Log {
  return pino({
    name,
    level,
    base: { name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.text', '*.token', '*.authorization', '*.password', '*.cookie', 'req.headers', '*.payload'],
    serializers: { err: describeError },
  });
}

/** Name, code, message and stack alone: errors of libraries carry whole requests with them. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = (error as { code?: unknown }).code;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { name: error.name, code, message: error.message, stack: error.stack, cause };
}
