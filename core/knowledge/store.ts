import type { Language } from '#core/contract/language.ts';
import type { Tx } from '#core/platform/db.ts';
import type { ParsedDocument } from './document.ts';
import type { Passage } from './passage.ts';

/** The passages of all published documents. */
export async function loadPassages(tx: Tx): Promise<Passage[]> {
  const documents = await tx.document.findMany({
    where: { status: 'published' },
    include: { passages: { orderBy: { ordinal: 'asc' } } },
    orderBy: { slug: 'asc' },
  });
  return documents.flatMap((document) =>
    document.passages.map(({ section, heading, ordinal, text }) => ({
      documentId: document.slug,
      kind: document.kind,
      product: document.productCode,
      batch: document.batchNumber,
      title: document.title,
      language: document.language as Language,
      revision: document.revision,
      section,
      heading,
      ordinal,
      text,
    })),
  );
}

export interface StoredRevision {
  id: string;
  revision: string;
  status: 'draft' | 'published' | 'superseded';
  sourceHash: string;
}

export async function productExists(tx: Tx, code: string): Promise<boolean> {
  return (await tx.product.count({ where: { code } })) > 0;
}

export function findRevisions(tx: Tx, slug: string): Promise<StoredRevision[]> {
  const select = { id: true, revision: true, status: true, sourceHash: true } as const;
  return tx.document.findMany({ where: { slug }, select });
}

/** One import of a document at a time, whichever process it runs in. */
export async function lockDocument(tx: Tx, slug: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document:${slug}`}, 0))`;
}

export async function supersedePublished(tx: Tx, slug: string): Promise<void> {
  await tx.document.updateMany({ where: { slug, status: 'published' }, data: { status: 'superseded' } });
}

export async function insertDocument(tx: Tx, document: ParsedDocument): Promise<void> {
  await tx.document.create({ data: { slug: document.meta.id, ...columnsOf(document) } });
}

/** Replaces a draft, passages and all. */
export async function replaceDocument(tx: Tx, id: string, document: ParsedDocument): Promise<void> {
  await tx.passage.deleteMany({ where: { documentId: id } });
  await tx.document.update({ where: { id }, data: columnsOf(document) });
}

function columnsOf({ meta, passages, sourceHash }: ParsedDocument) {
  return {
    kind: meta.kind,
    productCode: meta.product,
    batchNumber: meta.batch,
    title: meta.title,
    language: meta.language,
    revision: meta.revision,
    effectiveOn: new Date(`${meta.effectiveOn}T00:00:00Z`),
    status: meta.status,
    sourceHash,
    passages: { create: passages },
  };
}
