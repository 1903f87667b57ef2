import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { importFolder } from '#core/knowledge/import-documents.ts';
import { openKnowledge } from '#core/knowledge/open-knowledge.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { demoCatalogue } from '../answering/support.ts';
import { type DocumentParts, demoDocuments, documentSource } from './documents.ts';

let world: World;
let folder: string;
const told: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  const products = demoCatalogue().map((product) => ({ ...product, aliases: [...product.aliases], line: 'demo' }));
  await world.db.product.createMany({ data: products });
  world.live.subscribe((event) => told.push(event.kind));
});
afterAll(() => world.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontline-knowledge-'));
  await world.db.document.deleteMany();
  told.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, parts: DocumentParts) => writeFile(join(folder, name), documentSource(parts));
const importAll = () => importFolder(world, folder);
const rows = () =>
  world.db.document.findMany({
    select: { revision: true, status: true, passages: { select: { text: true } } },
    orderBy: { revision: 'asc' },
  });
const dose = (grams: number) => `## 用量 {#dosage}\n\n每吨水加入 ${grams} g。\n`;

describe('importing a folder', () => {
  test('takes documents in once: the second time nothing changes and nobody is told', async () => {
    await put('a.md', {});
    expect(await importAll()).toEqual({ imported: ['a.md'], unchanged: [], failed: [] });
    expect(told).toEqual(['knowledge']);
    expect(await importAll()).toEqual({ imported: [], unchanged: ['a.md'], failed: [] });
    expect(told).toEqual(['knowledge']);
    expect(await rows()).toHaveLength(1);
  });

  test('a newer revision supersedes the published one', async () => {
    await put('a.md', { revision: '1.9', body: dose(5) });
    await importAll();
    await put('a.md', { revision: '1.10', body: dose(6) });
    await importAll();
    expect((await rows()).map(({ revision, status }) => [revision, status])).toEqual([
      ['1.10', 'published'],
      ['1.9', 'superseded'],
    ]);
  });

  test('several revisions in one folder end with the newest one published', async () => {
    await put('a-new.md', { revision: '1.10', body: dose(6) });
    await put('z-old.md', { revision: '1.9', body: dose(5) });
    expect((await importAll()).failed).toEqual([]);
    const published = (await rows()).filter(({ status }) => status === 'published');
    expect(published.map(({ revision }) => revision)).toEqual(['1.10']);
    expect((await importAll()).unchanged).toHaveLength(2);
  });

  test('other content under a published number is refused and changes nothing', async () => {
    await put('a.md', { body: dose(5) });
    await importAll();
    await put('a.md', { body: dose(50) });
    const { failed } = await importAll();
    expect(failed).toEqual([{ file: 'a.md', reason: expect.stringContaining('new revision number') }]);
    expect((await rows())[0]?.passages).toEqual([{ text: '每吨水加入 5 g。' }]);
  });

  test('a draft may change, and is published under its number', async () => {
    await put('a.md', { status: 'draft', body: dose(5) });
    await importAll();
    await put('a.md', { status: 'published', body: dose(6) });
    await importAll();
    expect(await rows()).toEqual([{ revision: '1.0', status: 'published', passages: [{ text: '每吨水加入 6 g。' }] }]);
  });

  test('names the files that cannot be taken, and takes the rest', async () => {
    await put('good.md', {});
    await put('no-such-product.md', { id: 'tds-x.zh-Hans', product: 'x' });
    await writeFile(join(folder, 'broken.md'), 'no front matter');
    await writeFile(join(folder, 'sheet.pdf'), '%PDF');
    await writeFile(join(folder, '.hidden.md'), 'left alone');
    await mkdir(join(folder, 'sub'));
    await put('sub/deep.md', { id: 'tds-deep.zh-Hans' });
    const { imported, failed } = await importAll();
    expect(imported.sort()).toEqual(['good.md', 'sub/deep.md']);
    expect(failed.map(({ file }) => file).sort()).toEqual(['broken.md', 'no-such-product.md', 'sheet.pdf']);
    expect(failed.find(({ file }) => file === 'no-such-product.md')?.reason).toContain('catalogue');
  });

  test('names a file that may not be read', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read every file: run the tests as an ordinary user to see it');
    await put('secret.md', {});
    await chmod(join(folder, 'secret.md'), 0o000);
    expect((await importAll()).failed.map(({ file }) => file)).toEqual(['secret.md']);
  });

  test('two imports at once end with one row', async () => {
    await put('a.md', {});
    const results = await Promise.all([importAll(), importAll()]);
    expect(results.map(({ imported }) => imported.length).sort()).toEqual([0, 1]);
    expect(await rows()).toHaveLength(1);
  });

  test('takes the demo company’s documents', async () => {
    const result = await importFolder(world, fileURLToPath(new URL('../../../knowledge', import.meta.url)));
    expect(result.failed).toEqual([]);
    expect(result.imported).toHaveLength(demoDocuments().length);
  });
});

describe('the knowledge of a process', () => {
  test('follows an import, and never finds what was superseded', async () => {
    await put('a.md', { revision: '1.0', body: dose(5) });
    await importAll();
    const knowledge = await openKnowledge(world);
    const texts = () => knowledge.current.search('用量', { limit: 5 }).map(({ passage }) => passage.text);
    expect(texts()).toEqual(['每吨水加入 5 g。']);
    await put('a.md', { revision: '1.1', body: dose(6) });
    await importAll();
    await vi.waitFor(() => expect(texts()).toEqual(['每吨水加入 6 g。']));
    knowledge.close();
  });

  test('is loaded again after a gap in the live events', async () => {
    const knowledge = await openKnowledge(world);
    expect(knowledge.current.passages).toEqual([]);
    await put('a.md', {});
    await importFolder({ db: world.db, live: { ...world.live, publish: async () => undefined } }, folder);
    await world.live.publish({ kind: 'resync' });
    await vi.waitFor(() => expect(knowledge.current.passages).toHaveLength(1));
    knowledge.close();
  });
});
