import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readScriptEnvironment, UserError } from '#scripts/environment.ts';
import { holdDataFolder, stoppingNote } from '#scripts/launcher/data-folder.ts';
import { forScreen } from '#scripts/launcher/logs.ts';
import { checkPortFree } from '#scripts/launcher/port.ts';
import { ensureSecrets } from '#scripts/launcher/secrets.ts';
import { temporaryFolder } from './support.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the data folder', () => {
  test('is made, held, and free again when it is released', async () => {
    const dataFolder = path.join(folder, 'new', 'data');
    const lock = await holdDataFolder(dataFolder);
    expect(statSync(dataFolder).isDirectory()).toBe(true);
    lock.release();
    (await holdDataFolder(dataFolder)).release();
  });

  test('refuses a second Frontline and names the first, with its address', async () => {
    const lock = await holdDataFolder(folder);
    lock.annotate('http://localhost:3978');
    const second = holdDataFolder(folder, 0);
    await expect(second).rejects.toThrow(UserError);
    await expect(second).rejects.toThrow(`process ${process.pid}, http://localhost:3978`);
    lock.release();
  });

  test('is waited for while the first Frontline stops', async () => {
    const lock = await holdDataFolder(folder);
    lock.annotate(stoppingNote);
    const second = holdDataFolder(folder, 0);
    lock.release();
    (await second).release();
  });

  test('says what to do when it cannot be written to', async () => {
    // Below a file nothing can be made, not even by root.
    writeFileSync(path.join(folder, 'file'), '');
    const attempt = holdDataFolder(path.join(folder, 'file', 'data'));
    await expect(attempt).rejects.toThrow(UserError);
    await expect(attempt).rejects.toThrow('choose another folder: FRONTLINE_DATA=/some/folder npm start');
  });
});

describe('the port', () => {
  const listen = (server: Server, host: string) =>
    new Promise<number>((resolve) => {
      server.listen(0, host, () => resolve((server.address() as { port: number }).port));
    });

  test.each(['127.0.0.1', '0.0.0.0'])(
    'is refused, with what to do, while another program holds it on %s',
    async (host) => {
      const other = createServer();
      const port = await listen(other, host);
      const attempt = checkPortFree(port, undefined);
      await expect(attempt).rejects.toThrow(UserError);
      await expect(attempt).rejects.toThrow(
        `Port ${port} is in use by another program. Stop that one, or choose another port`,
      );
      await new Promise((resolve) => other.close(resolve));
      await expect(checkPortFree(port, undefined)).resolves.toBeUndefined();
    },
  );

  test('is waited for when whoever holds it is about to leave', async () => {
    const leaving = createServer();
    const port = await listen(leaving, '127.0.0.1');
    const attempt = checkPortFree(port, undefined, 10_000);
    leaving.close();
    await expect(attempt).resolves.toBeUndefined();
  });

  test('is not waited for on an address that this machine does not have', async () => {
    await expect(checkPortFree(3978, '192.0.2.1', 10_000)).rejects.toThrow('HOST=192.0.2.1 is not an address');
  });
});

describe('the secrets', () => {
  const env = (more: Record<string, string> = {}) => readScriptEnvironment({ FRONTLINE_DATA: folder, ...more });

  test('are made once, for the eyes of their owner alone', () => {
    const secrets = ensureSecrets(env());
    expect(secrets.SIGNING_KEY.length).toBeGreaterThanOrEqual(32);
    expect(secrets.SIGNING_KEY).not.toBe(secrets.DIRECT_LINE_SECRET);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(ensureSecrets(env())).toEqual(secrets);
  });

  test('of the environment come first and are not written down', () => {
    const given = 'given-by-the-environment-0123456789';
    expect(ensureSecrets(env({ SIGNING_KEY: given })).SIGNING_KEY).toBe(given);
    expect(readFileSync(path.join(folder, 'secrets.json'), 'utf8')).not.toContain(given);
  });

  test('that are damaged are named, not replaced', () => {
    writeFileSync(path.join(folder, 'secrets.json'), '{');
    expect(() => ensureSecrets(env())).toThrow('secrets.json is damaged');
  });
});

describe('the environment', () => {
  test('has defaults, and takes an empty value for none', () => {
    const env = readScriptEnvironment({ PORT: '', DATABASE_URL: '', FRONTLINE_DATA: '' });
    expect(env).toMatchObject({ port: 3978, databaseUrl: undefined, redisUrl: undefined });
    expect(env.dataFolder.endsWith('/data')).toBe(true);
  });

  test('names what is wrong, never its value', () => {
    const read = () => readScriptEnvironment({ PORT: '70000', DATABASE_URL: 'mysql://user:hidden@host/db' });
    expect(read).toThrow(/PORT: .*\n.*DATABASE_URL: /);
    expect(read).not.toThrow('hidden');
  });
});

describe('a line of a log', () => {
  test.each([
    ['{"level":30,"msg":"turn done"}', undefined],
    ['{"level":40,"msg":"slow"}', 'warning: slow'],
    ['{"level":50,"msg":"turn failed","err":{"message":"timeout"}}', 'error: turn failed: timeout'],
    ['Error: not JSON', 'Error: not JSON'],
    ['', undefined],
  ])('%s is shown as %s', (line, shown) => {
    expect(forScreen(line)).toBe(shown);
  });
});
