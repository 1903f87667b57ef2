import type { DemoLogin } from './demo.ts';

/** Progress lines on standard output, with the seconds since the start. */
export function createScreen(): (line: string) => void {
  const start = performance.now();
  // The terminal may be gone before the last line: that is no reason to leave the work of stopping half done.
  process.stdout.on('error', () => undefined);
  return (line) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`[${seconds.padStart(5)} s] ${line}\n`);
  };
}

/** What is shown when all is ready: where to look, and whom to sign in as. */
export function welcome(address: string, logins: DemoLogin[], dataFolder: string): string {
  const width = Math.max(0, ...logins.map(({ login }) => login.length));
  return [
    '',
    `  Customer's chat   ${address}/chat`,
    `  Desk              ${address}/desk`,
    `  Reports           ${address}/reports`,
    ...(logins.length > 0
      ? [
          '',
          `  Sign in to the demo company (kept in ${dataFolder}/demo-logins.json):`,
          ...logins.map(({ login, password, role }) => `    ${login.padEnd(width)}  ${password}   ${role}`),
        ]
      : []),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}
