import { fileURLToPath } from 'node:url';
import { freePort } from './embedded-postgres.ts';
import { readScriptEnvironment, UserError } from './environment.ts';
import { launch } from './launcher/launch.ts';
import { createScreen } from './launcher/screen.ts';

const log = createScreen();

try {
  const env = readScriptEnvironment();
  process.exitCode = await launch({
    env: env.port === 0 ? { ...env, port: await freePort() } : env,
    log,
    show: (text) => process.stdout.write(`${text}\n`),
    modules: {
      bot: fileURLToPath(new URL('../bot/main.ts', import.meta.url)),
      worker: fileURLToPath(new URL('../worker/main.ts', import.meta.url)),
    },
    loadSeed: async () => (await import('#prisma/seed.ts')).seedDemo,
  });
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
