import { describe, expect, it } from 'vitest';
import { readEnv } from '#core/platform/env.ts';

const NEEDED = {
  DATABASE_URL: 'postgresql://localhost/frontline',
  DIRECT_LINE_SECRET: 'x'.repeat(16),
  SIGNING_KEY: 'x'.repeat(32),
};

describe('CHAT_ORIGINS', () => {
  it.each([
    'https://www.example.com',
    'https://www.example.com/',
    ' https://a.example , http://localhost:8080 ,',
    'https://*.example.com',
    'http://[::1]:3000',
    '*',
    '',
  ])('%j is taken', (list) => {
    expect(() => readEnv({ ...NEEDED, CHAT_ORIGINS: list })).not.toThrow();
  });

  it.each([
    'www.example.com',
    'https://www.example.com/shop',
    'https://*',
    'https://a.*.com',
    'ftp://example.com',
    'https://a.example; script-src *',
    'https://a.example https://b.example',
  ])('%j is refused by name, without its value', (list) => {
    expect(() => readEnv({ ...NEEDED, CHAT_ORIGINS: list })).toThrow(/CHAT_ORIGINS: must be origins by comma/);
  });
});
