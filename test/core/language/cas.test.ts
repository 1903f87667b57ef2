import { describe, expect, test } from 'vitest';
import { findCasNumbers } from '#core/language/cas.ts';

describe('CAS numbers', () => {
  test.each([
    ['7681-52-9', [{ cas: '7681-52-9', valid: true }]],
    ['7681-52-8', [{ cas: '7681-52-8', valid: false }]],
    [
      '硫酸7664－93－9和盐酸 7647-01-0',
      [
        { cas: '7664-93-9', valid: true },
        { cas: '7647-01-0', valid: true },
      ],
    ],
    ['7664–93–9, again 7664-93-9', [{ cas: '7664-93-9', valid: true }]],
    ['50-00-0', [{ cas: '50-00-0', valid: true }]],
    ['batch 20250312-07, phone 021-5555-1234', []],
    ['12345678-12-1', []],
    ['7681-52-99', []],
  ])('%s', (text, expected) => {
    expect(findCasNumbers(text)).toEqual(expected);
  });
});
