import { describe, expect, it } from 'vitest';
import { checkFiles, megabytes } from '#console/chat/attachments.ts';
import { typeNames } from '#console/chat/files.ts';

const LIMITS = { maxBytes: 1000, maxFiles: 2, types: ['image/png', 'application/pdf'], endings: ['png', 'pdf', 'csv'] };
const file = (name: string, size: number, type = 'image/png') => ({
  blob: new File([new Uint8Array(size)], name, { type }),
});

describe('files before they are sent', () => {
  it.each([
    ['at the limit', [file('a.png', 1000)], ['a.png'], []],
    ['a byte beyond it', [file('a.png', 1001)], [], ['tooLarge']],
    ['an empty one', [file('a.png', 0)], [], ['empty']],
    ['of a type that is not taken', [file('a.exe', 5, 'application/x-msdownload')], [], ['wrongType']],
    ['of a type that the browser does not know', [file('a.pdf', 5, '')], ['a.pdf'], []],
    ['of a type that is called by another name here', [file('a.CSV', 5, 'application/vnd.ms-excel')], ['a.CSV'], []],
    ['of an unknown type and ending', [file('a.exe', 5, '')], [], ['wrongType']],
    ['out of the clipboard', [file('image', 5)], ['image'], []],
    ['as many as may go', [file('a.png', 1), file('b.png', 1)], ['a.png', 'b.png'], []],
    ['one too many', [file('a.png', 1), file('b.png', 1), file('c.png', 1)], ['a.png', 'b.png'], ['tooMany']],
    ['a bad one among good ones', [file('a.png', 1), file('b.png', 2000)], ['a.png'], ['tooLarge']],
  ])('%s', (_, files, good, problems) => {
    const checked = checkFiles(files, LIMITS);
    expect(checked.good.map(({ blob }) => blob.name)).toEqual(good);
    expect(checked.problems.map(({ kind }) => kind)).toEqual(problems);
  });

  it('a size is never told as more than it is', () => {
    expect([megabytes(10 * 1024 * 1024), megabytes(10 * 1024 * 1024 - 1)]).toEqual(['10 MB', '9.9 MB']);
  });

  it('types have the names that people know', () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(typeNames(['image/png', 'image/jpeg', 'application/pdf', word, 'application/msword', 'text/plain'])).toBe(
      'PNG, JPEG, PDF, Word, TXT',
    );
  });
});
