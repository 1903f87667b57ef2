import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A mistake that the user can mend: shown as it is, without a stack. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserError';
  }
}

const unsetWhenEmpty = (value: unknown) => (value === '' ? undefined : value);
const text = z.preprocess(unsetWhenEmpty, z.string().optional());

const schema = z.object({
  PORT: z.preprocess(unsetWhenEmpty, z.coerce.number().int().min(0).max(65535).default(3978)),
  HOST: text,
  FRONTLINE_DATA: z.preprocess(unsetWhenEmpty, z.string().default('data')),
  DATABASE_URL: z.preprocess(unsetWhenEmpty, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  REDIS_URL: z.preprocess(unsetWhenEmpty, z.url({ protocol: /^rediss?$/ }).optional()),
  DIRECT_LINE_SECRET: text,
  SIGNING_KEY: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: z.preprocess(unsetWhenEmpty, z.url().optional()),
  TEST_DATABASE_URL: text,
  TEST_REDIS_URL: text,
  PATH: z.string().default('/usr/bin:/bin'),
});

/** What the launcher and the commands look at; `all` is everything, for the processes that they start. */
export type ScriptEnvironment = {
  port: number;
  host: string | undefined;
  dataFolder: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  directLineSecret: string | undefined;
  signingKey: string | undefined;
  openAiKey: string | undefined;
  openAiBaseUrl: string;
  testDatabaseUrl: string | undefined;
  testRedisUrl: string | undefined;
  searchPath: string[];
  all: Record<string, string | undefined>;
};

/**
 * The user's environment, with the file `.env` of the checkout below it. The servers have a schema of their own
 * (core/platform/env.ts), which needs a database: here there may be none yet.
 * Throws `UserError` naming each wrong variable, never its value.
 */
export function readScriptEnvironment(source?: Record<string, string | undefined>): ScriptEnvironment {
  const all = source ?? withEnvFile();
  const parsed = schema.safeParse(all);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new UserError(`These settings of the environment (or of the file .env) are not usable:\n${wrong.join('\n')}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: path.resolve(root, env.FRONTLINE_DATA),
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    directLineSecret: env.DIRECT_LINE_SECRET,
    signingKey: env.SIGNING_KEY,
    openAiKey: env.OPENAI_API_KEY,
    openAiBaseUrl: env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
    testDatabaseUrl: env.TEST_DATABASE_URL,
    testRedisUrl: env.TEST_REDIS_URL,
    searchPath: env.PATH.split(path.delimiter),
    all,
  };
}

function withEnvFile(): Record<string, string | undefined> {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}
