import { expect, test } from 'vitest';
import { withoutRawIndexes } from '#scripts/migrations/raw-indexes.ts';

test('only the removal of indexes named …_raw is taken from a computed migration', () => {
  const raw = '-- DropIndex\nDROP INDEX "message_text_raw";';
  const other = '-- DropIndex\nDROP INDEX "Message_text_idx";';
  expect(withoutRawIndexes(raw)).toBe('');
  expect(withoutRawIndexes(`${raw}\n\n${other}\n`)).toBe(other);
});
