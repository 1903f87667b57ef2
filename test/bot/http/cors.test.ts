import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { createOrigins, parseOrigins } from '#bot/http/cors.ts';

const allows = (list: string, origin: string): boolean => {
  const origins = createOrigins({ listed: parseOrigins(list), publicUrl: 'https://support.example.com' });
  return origins.allows({ headers: { origin, host: 'support.example.com' } } as IncomingMessage);
};

it.each([
  ['', 'https://support.example.com', true],
  ['', 'https://www.example.com', false],
  ['https://www.example.com/', 'https://www.example.com', true],
  ['https://www.example.com', 'http://www.example.com', false],
  ['https://www.example.com', 'https://www.example.com:8443', false],
  ['https://a.example, https://b.example', 'https://b.example', true],
  ['https://*.example.org', 'https://www.example.org', true],
  ['https://*.example.org', 'https://a.b.example.org', true],
  ['https://*.example.org', 'https://example.org', false],
  ['https://*.example.org', 'https://evilexample.org', false],
  ['https://*.example.org', 'http://www.example.org', false],
  ['https://*.example.org', 'https://www.example.org.evil.com', false],
  ['*', 'https://anywhere.example', true],
  ['https://*.example.org', 'null', false],
])('with %j listed, %s may: %s', (list, origin, expected) => {
  expect(allows(list, origin)).toBe(expected);
});
