import { toString as textOf } from 'mdast-util-to-string';

/** What this module reads of an mdast node; the tree's own types come in another package. */
export interface MarkdownNode {
  type: string;
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  value?: string;
  children?: MarkdownNode[];
}

/**
 * The words of a block, with the marks of Markdown taken away and nothing else changed:
 * bullets stay as lines of their own, a table row becomes a line.
 * Comments and raw HTML are not words that a reader of the document sees, and are left out.
 */
export function plainText(node: MarkdownNode, indent = ''): string {
  switch (node.type) {
    case 'list':
      return listText(node, indent);
    case 'paragraph':
      return tableText(inlineText(node)) ?? unwrap(inlineText(node));
    case 'code':
      return node.value ?? '';
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return '';
    case 'blockquote':
      return (node.children ?? []).map((child) => plainText(child, indent)).join('\n');
    default:
      return textOf(node);
  }
}

function listText(list: MarkdownNode, indent: string): string {
  const first = list.start ?? 1;
  return (list.children ?? [])
    .map((item, index) => {
      const mark = list.ordered ? `${first + index}. ` : '- ';
      const parts = (item.children ?? []).map((child) =>
        child.type === 'list' ? plainText(child, `${indent}  `) : plainText(child),
      );
      return `${indent}${mark}${parts.join('\n')}`;
    })
    .join('\n');
}

/** Marks a line break that the author meant, until the others are taken out; a character of private use. */
const HARD_BREAK = '\uE000';

function inlineText(node: MarkdownNode): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return `\n${HARD_BREAK}`;
  if (node.children === undefined) return node.value ?? textOf(node);
  return node.children.map(inlineText).join('');
}

/** A soft line break is no break: nothing between Han characters, a space between words. */
function unwrap(text: string): string {
  return text
    .replace(/(?<=[\p{sc=Han}。，、；：！？）”])\n(?!\uE000)(?=[\p{sc=Han}（“])/gu, '')
    .replace(/\n(?!\uE000)/g, ' ')
    .replaceAll(HARD_BREAK, '')
    .trim();
}

const TABLE_RULE = /^\|?[\s:|-]+\|?$/;

function tableText(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.replaceAll(HARD_BREAK, '').trim());
  if (lines.length < 2 || !lines.every((line) => line.startsWith('|') && line.endsWith('|'))) return undefined;
  const rows = lines.filter((line) => !TABLE_RULE.test(line));
  return rows
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    )
    .join('\n');
}
