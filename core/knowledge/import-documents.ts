import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import type { Deps } from '#core/platform/deps.ts';
import { compareRevisions, type ParsedDocument } from './document.ts';
import { parseDocument } from './parse-document.ts';
import {
  findRevisions,
  insertDocument,
  lockDocument,
  productExists,
  replaceDocument,
  type StoredRevision,
  supersedePublished,
} from './store.ts';

export interface ImportFailure {
  file: string;
  reason: string;
}

export interface ImportResult {
  imported: string[];
  unchanged: string[];
  failed: ImportFailure[];
}

/** Other forms in which documents come; they are named rather than passed over in silence. */
const UNREAD_FORMS = new Set(['.pdf', '.docx', '.doc', '.html', '.htm', '.txt']);

/**
 * Takes all Markdown documents below `folder` in. The same files again change nothing; a file that cannot be taken
 * is named with the reason, and the rest goes in. A newer revision supersedes the published one in one transaction.
 */
export async function importFolder(deps: Pick<Deps, 'db' | 'live'>, folder: string): Promise<ImportResult> {
  const result: ImportResult = { imported: [], unchanged: [], failed: [] };
  const documents = await readFolder(folder, result.failed);
  for (const { file, document } of documents) {
    const verdict = await importOne(deps, document).catch((error: unknown) => refusal(messageOf(error)));
    if (verdict.kind === 'refused') result.failed.push({ file, reason: verdict.reason });
    else result[verdict.kind].push(file);
  }
  if (result.imported.length > 0) await deps.live.publish({ kind: 'knowledge' });
  return result;
}

interface ReadDocument {
  file: string;
  document: ParsedDocument;
}

/** Older revisions first, so that a folder with several ends with the newest one published. */
async function readFolder(folder: string, failed: ImportFailure[]): Promise<ReadDocument[]> {
  const documents: ReadDocument[] = [];
  for (const path of await listFiles(folder)) {
    const file = relative(folder, path);
    if (extname(path) !== '.md') {
      failed.push({ file, reason: `${extname(path)} files are not read: give the document as Markdown` });
      continue;
    }
    const parsed = await readFile(path, 'utf8').then(
      (source) => parseDocument(file, source),
      (error: unknown) => ({ ok: false as const, file, reason: messageOf(error) }),
    );
    if (parsed.ok) documents.push({ file, document: parsed.document });
    else failed.push({ file, reason: parsed.reason });
  }
  return documents.sort((a, b) => compareRevisions(a.document.meta.revision, b.document.meta.revision));
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'README.md')
    .filter((entry) => extname(entry.name) === '.md' || UNREAD_FORMS.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

type Verdict = { kind: 'imported' } | { kind: 'unchanged' } | { kind: 'refused'; reason: string };

const refusal = (reason: string): Verdict => ({ kind: 'refused', reason });

async function importOne(deps: Pick<Deps, 'db'>, document: ParsedDocument): Promise<Verdict> {
  return deps.db.$transaction(async (tx) => {
    const { id: slug, product, status } = document.meta;
    await lockDocument(tx, slug);
    if (product !== null && !(await productExists(tx, product))) {
      return refusal(`product: "${product}" is not in the catalogue`);
    }
    const stored = await findRevisions(tx, slug);
    const plan = planImport(document, stored);
    if (plan.kind === 'unchanged' || plan.kind === 'refused') return plan;
    if (status === 'published') await supersedePublished(tx, slug);
    if (plan.kind === 'replace') await replaceDocument(tx, plan.id, document);
    else await insertDocument(tx, document);
    return { kind: 'imported' };
  });
}

export type ImportPlan =
  | { kind: 'insert' }
  | { kind: 'replace'; id: string }
  | { kind: 'unchanged' }
  | { kind: 'refused'; reason: string };

/**
 * What becomes of a document, beside the stored revisions of the same slug. What was published under a number stays
 * what that number says: other content needs another number. Withdrawing it (status superseded) is always allowed.
 */
export function planImport(document: ParsedDocument, stored: readonly StoredRevision[]): ImportPlan {
  const { revision, status } = document.meta;
  const same = stored.find((other) => other.revision === revision);
  if (same?.sourceHash === document.sourceHash) return { kind: 'unchanged' };
  const published = stored.find((other) => other.status === 'published');
  const older = published !== undefined && compareRevisions(revision, published.revision) < 0;
  if (status === 'published' && older) {
    return { kind: 'refused', reason: `revision ${revision} is older than ${published.revision}, which is published` };
  }
  if (same === undefined) return { kind: 'insert' };
  if (same.status === 'draft' || status === 'superseded') return { kind: 'replace', id: same.id };
  const reason = `revision ${revision} is already ${same.status} with other content: give the changed document a new revision number`;
  return { kind: 'refused', reason };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
