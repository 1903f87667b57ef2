import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../environment.ts';

const pollMs = 100;

/**
 * Throws `UserError` when the bot could not listen on this port, before anything is started. Looks at the loopback
 * address too: on macOS a program that holds only that one would go unnoticed otherwise. A port in use is looked at
 * again for `patienceMs`.
 */
export async function checkPortFree(port: number, host: string | undefined, patienceMs = 0): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const problem = await findProblem(port, host);
    if (problem === undefined) return;
    if (problem !== 'EADDRINUSE' || performance.now() >= giveUpAt) throw new UserError(explain(problem, port, host));
    await delay(pollMs);
  }
}

async function findProblem(port: number, host: string | undefined): Promise<string | undefined> {
  for (const address of host === undefined ? ['127.0.0.1', undefined] : [host]) {
    const problem = await tryListen(port, address);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function tryListen(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

function explain(problem: string, port: number, host: string | undefined): string {
  const another = 'choose another port: PORT=3979 npm start';
  if (problem === 'EADDRINUSE') return `Port ${port} is in use by another program. Stop that one, or ${another}`;
  if (problem === 'EACCES')
    return `Your user may not listen on port ${port}. Ports from 1024 on are open to all; ${another}`;
  if (problem === 'EADDRNOTAVAIL')
    return `HOST=${host} is not an address of this machine. Unset it to listen on all of them.`;
  return `Port ${port} cannot be listened on (${problem}). Mend that, or ${another}`;
}
