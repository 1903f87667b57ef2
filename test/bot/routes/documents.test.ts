import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLinks } from '#core/access/document-links.ts';
import { importFolder } from '#core/knowledge/import-documents.ts';
import { readDemo } from '#prisma/demo-data.ts';
import { openRoutes, type RoutesWorld } from './support.ts';

const KEY = 'k'.repeat(32);
const SHEET = 'sds-hydrochloric-acid-31.zh-Hans';
const CERTIFICATE = 'coa-20250312-07.zh-Hans';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
  await routes.db.product.createMany({ data: await readDemo('products') });
  await importFolder(routes, fileURLToPath(new URL('../../../knowledge', import.meta.url)));
});
afterAll(() => routes.close());

const get = async (path: string) => {
  const response = await fetch(`${routes.origin}${path}`);
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
};
const links = () => documentLinks('', KEY, () => routes.clock.now());

describe('a published document', () => {
  it('is a page with its title, revision and sections, word for word', async () => {
    await expect.poll(async () => (await get(`/documents/${SHEET}`)).status).toBe(200);
    const { text, type } = await get(`/documents/${SHEET}`);
    const passage = await routes.db.passage.findFirstOrThrow({ where: { section: '4', document: { slug: SHEET } } });
    expect(type).toContain('text/html');
    expect(text).toContain('盐酸');
    expect(text).toContain((passage.text.split('\n')[0] ?? '').replace(/^- /, ''));
    expect(text).toContain('修订版');
  });
  it.each(['/documents/no-such', '/documents/..%2f..%2fetc', '/documents/%3Cscript%3E'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
  it('is not there any more once it is superseded', async () => {
    const slug = 'sds-ammonia-solution-20.zh-Hans';
    await routes.db.document.updateMany({ where: { slug }, data: { status: 'superseded' } });
    await routes.live.publish({ kind: 'knowledge' });
    await expect.poll(async () => (await get(`/documents/${slug}`)).status).toBe(404);
  });
  it('cannot smuggle a script into the page', async () => {
    const document = await routes.db.document.findFirstOrThrow({ where: { slug: SHEET } });
    await routes.db.passage.create({
      data: { documentId: document.id, section: '16', heading: 'x', ordinal: 999, text: '<script>alert(1)</script>' },
    });
    await routes.live.publish({ kind: 'knowledge' });
    await expect.poll(async () => (await get(`/documents/${SHEET}`)).text).toContain('&lt;script&gt;');
  });
});

describe('a certificate of analysis', () => {
  it('is read by its own link, and by no other', async () => {
    const own = links().privateUrl(CERTIFICATE) ?? '';
    expect((await get(own)).status).toBe(200);
    expect((await get(`/documents/${CERTIFICATE}`)).status).toBe(403);
    const other = links().privateUrl('coa-20260615-01.zh-Hans') ?? '';
    expect((await get(other.replace('coa-20260615-01', 'coa-20250312-07'))).status).toBe(403);
    expect((await get(own.replace(/until=\d+/, 'until=99999999999999'))).status).toBe(403);
  });
  it('is not read by a link that has run out', async () => {
    const link = links().privateUrl(CERTIFICATE) ?? '';
    const before = routes.clock.now();
    routes.clock.advance(8 * 24 * 3_600_000);
    expect((await get(link)).status).toBe(403);
    routes.clock.set(before);
  });
});
