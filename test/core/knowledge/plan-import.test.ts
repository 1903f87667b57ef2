import { describe, expect, test } from 'vitest';
import { compareRevisions } from '#core/knowledge/document.ts';
import { planImport } from '#core/knowledge/import-documents.ts';
import { parsed } from './documents.ts';

const document = parsed({ revision: '2.0' });
const stored = (revision: string, status: 'draft' | 'published' | 'superseded', sourceHash = 'other') => ({
  id: `row-${revision}`,
  revision,
  status,
  sourceHash,
});

describe('what becomes of an imported document', () => {
  test('a new one goes in', () => expect(planImport(document, []).kind).toBe('insert'));

  test('a newer revision goes in beside the published one', () => {
    expect(planImport(document, [stored('1.9', 'published')]).kind).toBe('insert');
  });

  test('the same file again changes nothing, also when it has been superseded since', () => {
    expect(planImport(document, [stored('2.0', 'published', document.sourceHash)]).kind).toBe('unchanged');
    const superseded = stored('2.0', 'superseded', document.sourceHash);
    expect(planImport(document, [superseded, stored('2.1', 'published')]).kind).toBe('unchanged');
  });

  test('other content under a published number is refused, and the message says what to do', () => {
    const plan = planImport(document, [stored('2.0', 'published')]);
    expect(plan).toMatchObject({ kind: 'refused', reason: expect.stringContaining('new revision number') });
  });

  test('a draft may be replaced, and published', () => {
    expect(planImport(document, [stored('2.0', 'draft')])).toEqual({ kind: 'replace', id: 'row-2.0' });
  });

  test('a revision older than the published one is not published over it', () => {
    expect(planImport(document, [stored('2.1', 'published')]).kind).toBe('refused');
    expect(planImport(document, [stored('2.0.1', 'published')]).kind).toBe('refused');
  });

  test('a published document may be withdrawn under its number', () => {
    const withdrawn = parsed({ revision: '2.0', status: 'superseded' });
    expect(planImport(withdrawn, [stored('2.0', 'published')])).toEqual({ kind: 'replace', id: 'row-2.0' });
  });

  test('revisions are ordered as people number them', () => {
    expect(['3.10', '3.9', '2026.1', '3.9.1', '4'].sort(compareRevisions)).toEqual([
      '3.9',
      '3.9.1',
      '3.10',
      '4',
      '2026.1',
    ]);
  });
});
