import { fileTypeFromBuffer } from 'file-type';
import { describe, expect, it } from 'vitest';
import { createFileLinks } from '#core/attachment/file-links.ts';
import { fileName, OFFERED, takenType } from '#core/attachment/rules.ts';
import { docx, EXE, HTML, OLD_OFFICE, PDF, PNG, SVG, zip } from '#test/support/sample-files.ts';

const taken = async (content: Buffer, name: string) => {
  const found = (await fileTypeFromBuffer(content))?.mime;
  return takenType(found, name, content.subarray(0, 4096));
};
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('what a file is, by its content', () => {
  it.each<[string, Buffer, string, string | undefined]>([
    ['a picture', PNG, 'photo.png', 'image/png'],
    ['a picture under another name', PNG, 'photo.html', 'image/png'],
    ['a PDF', PDF, '检验报告.pdf', 'application/pdf'],
    ['a Word document', docx(), '申请.docx', WORD],
    ['an old Word document', OLD_OFFICE, '申请.DOC', 'application/msword'],
    ['an old workbook', OLD_OFFICE, 'a.xls', 'application/vnd.ms-excel'],
    ['an installer in the old container', OLD_OFFICE, 'setup.msi', undefined],
    ['a program', EXE, 'photo.png', undefined],
    ['a page', HTML, 'photo.png', undefined],
    ['a page that says it is text', HTML, 'notes.txt', undefined],
    ['a drawing that may hold scripts', SVG, 'a.svg', undefined],
    ['a drawing that says it is text', SVG, 'a.txt', undefined],
    ['any archive', zip({ 'a.txt': 'a' }), 'a.docx', undefined],
    ['plain text', Buffer.from('批号,结果\nA1,合格\n'), '结果.csv', 'text/csv'],
    ['text of an old Windows', Buffer.from([0xc5, 0xfa, 0xba, 0xc5, 0x0a]), 'a.txt', 'text/plain'],
    ['a script', Buffer.from('alert(1)'), 'a.js', undefined],
    ['bytes', Buffer.from([1, 2, 3, 0, 255]), 'a.txt', undefined],
  ])('%s', async (_what, content, name, type) => expect(await taken(content, name)).toBe(type));
});

describe('what a client may offer', () => {
  it('is what is taken, whatever a browser calls it', () => {
    expect(OFFERED.types).toEqual(expect.arrayContaining(['image/png', 'application/msword', 'text/csv', WORD]));
    expect(OFFERED.endings).toEqual(expect.arrayContaining(['jpg', 'heic', 'pdf', 'docx', 'et', 'csv', 'txt']));
    expect(OFFERED.endings).not.toContain('');
  });
});

describe('a file’s name', () => {
  it.each([
    ['检验报告.pdf', '检验报告.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\a b.png', 'a b.png'],
    ['a\r\nSet-Cookie: x.png', 'aSet-Cookie: x.png'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['', 'file'],
    ['..', 'file'],
    ['\ud800.png', '\ufffd.png'],
  ])('%j is kept as %j', (given, kept) => expect(fileName(given)).toBe(kept));

  it('that is missing is "file", and a long one keeps its ending', () => {
    expect(fileName(undefined)).toBe('file');
    const long = fileName(`${'长'.repeat(300)}.docx`);
    expect([...long]).toHaveLength(120);
    expect(long).toMatch(/….docx$/);
  });
});

describe('a signed address', () => {
  const links = createFileLinks('k'.repeat(32));
  const at = new Date('2026-11-23T08:20:00Z');
  const queryOf = (text: string) => Object.fromEntries(new URLSearchParams(text));

  it('holds for that file until its end, and is the same within the hour', () => {
    const query = queryOf(links.query('f1', at));
    expect(links.holds('f1', query, at)).toBe(true);
    expect(links.holds('f2', query, at)).toBe(false);
    expect(links.holds('f1', query, new Date('2026-11-23T09:59:59.999Z'))).toBe(true);
    expect(links.holds('f1', query, new Date('2026-11-23T10:00:00.000Z'))).toBe(false);
    expect(links.query('f1', new Date('2026-11-23T08:59:59Z'))).toBe(links.query('f1', at));
  });

  it('does not hold when changed, when signed with another key, or when there is none', () => {
    const { e, s } = queryOf(links.query('f1', at));
    for (const query of [{}, { e }, { s }, { e: String(Number(e) + 3600), s }, { e: 'x', s }, { e, s: `${s}x` }])
      expect(links.holds('f1', query, at)).toBe(false);
    expect(links.holds('f1', queryOf(createFileLinks('l'.repeat(32)).query('f1', at)), at)).toBe(false);
  });
});
