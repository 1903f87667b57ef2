import { createHash } from 'node:crypto';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseYaml } from 'yaml';
import { DocumentMeta, type DocumentPassage, HEADING_SEPARATOR, type ParsedDocument } from './document.ts';
import { type MarkdownNode, plainText } from './markdown-text.ts';

export type Parsed = { ok: true; document: ParsedDocument } | { ok: false; file: string; reason: string };

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const SECTION_KEY = /^(.*?)\s*\{#([A-Za-z0-9_-]+)\}$/;
const SDS_SECTIONS = Array.from({ length: 16 }, (_, index) => String(index + 1));

/**
 * Reads one Markdown document: front matter, then sections `## heading {#key}` with parts `### sub-heading`.
 * Passages are the document's own words. What is wrong with a file is a value that names the file.
 */
export function parseDocument(file: string, source: string): Parsed {
  const failed = (reason: string): Parsed => ({ ok: false, file, reason });
  const matter = FRONT_MATTER.exec(source);
  if (matter === null) return failed('no front matter: the file must begin with a block between two lines of ---');
  const meta = readMeta(matter[1] ?? '');
  if (typeof meta === 'string') return failed(meta);
  const passages = readPassages(source.slice(matter[0].length));
  if (typeof passages === 'string') return failed(passages);
  if (passages.length === 0) return failed('no passage: there is no "## heading {#key}" with text below it');
  const wrongSection = meta.kind === 'SDS' && passages.find((passage) => !SDS_SECTIONS.includes(passage.section));
  if (wrongSection) return failed(`a safety data sheet has sections 1 to 16, not "${wrongSection.section}"`);
  if (meta.kind === 'SDS' && meta.product === null) return failed('product: a safety data sheet belongs to a product');
  const sourceHash = createHash('sha256').update(source).digest('hex');
  return { ok: true, document: { meta, passages, sourceHash } };
}

function readMeta(text: string): DocumentMeta | string {
  let value: unknown;
  try {
    value = parseYaml(text, { schema: 'failsafe' });
  } catch (error) {
    return `front matter: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
  const parsed = DocumentMeta.safeParse(value);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map((issue) => `${issue.path.join('.') || 'front matter'}: ${issue.message}`).join('; ');
}

interface OpenPassage {
  section: string;
  heading: string;
  blocks: string[];
}

function readPassages(body: string): DocumentPassage[] | string {
  const open: OpenPassage[] = [];
  const seen = new Set<string>();
  let section: { key: string; heading: string } | undefined;
  for (const node of fromMarkdown(body).children as MarkdownNode[]) {
    if (node.type === 'heading' && node.depth === 2) {
      const text = plainText(node).trim();
      const match = SECTION_KEY.exec(text);
      if (match === null) return `section "${text}" has no key: write "## ${text} {#key}"`;
      section = { key: match[2] ?? '', heading: match[1] ?? '' };
      if (seen.has(section.key)) return `section key "${section.key}" stands twice`;
      seen.add(section.key);
      open.push({ section: section.key, heading: section.heading, blocks: [] });
    } else if (section === undefined) {
      // Before the first section stand a title and the line that this is a demonstration: not to be quoted.
    } else if (node.type === 'heading' && node.depth === 3) {
      const heading = `${section.heading}${HEADING_SEPARATOR}${plainText(node).trim()}`;
      open.push({ section: section.key, heading, blocks: [] });
    } else {
      open.at(-1)?.blocks.push(plainText(node));
    }
  }
  return open
    .map(({ section, heading, blocks }) => ({
      section,
      heading,
      text: blocks
        .filter((b) => b !== '')
        .join('\n')
        .trim(),
    }))
    .filter((passage) => passage.text !== '')
    .map((passage, ordinal) => ({ ...passage, ordinal }));
}
