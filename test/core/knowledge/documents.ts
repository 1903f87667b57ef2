import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParsedDocument } from '#core/knowledge/document.ts';
import { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import { parseDocument } from '#core/knowledge/parse-document.ts';

const FOLDER = fileURLToPath(new URL('../../../knowledge', import.meta.url));

/** The demo company's documents as they stand on disk. */
export function demoDocuments(): ParsedDocument[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => {
    const parsed = parseDocument(file, readFileSync(join(FOLDER, file), 'utf8'));
    if (!parsed.ok) throw new Error(`${parsed.file}: ${parsed.reason}`);
    return parsed.document;
  });
}

export const demoKnowledge = (): KnowledgeIndex => KnowledgeIndex.fromDocuments(demoDocuments());

export interface DocumentParts {
  id?: string;
  kind?: string;
  product?: string;
  language?: string;
  revision?: string;
  status?: string;
  title?: string;
  body?: string;
}

/** The source of a small document; what a test does not care about is filled in. */
export function documentSource(parts: DocumentParts = {}): string {
  const head = [
    `id: ${parts.id ?? 'tds-hx-210.zh-Hans'}`,
    `kind: ${parts.kind ?? 'TDS'}`,
    `product: ${parts.product ?? 'hx-210'}`,
    `title: ${parts.title ?? '阻垢剂 HX-210 技术说明书'}`,
    `language: ${parts.language ?? 'zh-Hans'}`,
    `revision: ${parts.revision ?? '1.0'}`,
    'effectiveOn: 2026-01-05',
    `status: ${parts.status ?? 'published'}`,
  ];
  return `---\n${head.join('\n')}\n---\n\n> 演示文件。\n\n${parts.body ?? '## 用量 {#dosage}\n\n每吨水加入 5 g。\n'}`;
}

export function parsed(parts: DocumentParts = {}): ParsedDocument {
  const result = parseDocument('test.md', documentSource(parts));
  if (!result.ok) throw new Error(result.reason);
  return result.document;
}
