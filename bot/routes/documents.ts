import { isSigned } from '#core/access/document-links.ts';
import { HEADING_SEPARATOR } from '#core/knowledge/document.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { say } from '#core/language/say.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import type { Reply } from '../http/reply.ts';
import type { Api } from './api-deps.ts';

/**
 * A published document as a page that can be read, printed and saved as PDF. Data sheets, manuals and policies are for
 * every customer; a certificate of analysis only for who was given the link.
 */
export function mountDocuments({ server, route, knowledge, deps, signingKey }: Api): void {
  const handler = route((req) => {
    const url = new URL(req.url ?? '/', 'http://localhost');
    const slug = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    const passages = knowledge.current.passages.filter((passage) => passage.documentId === slug);
    const [first] = passages;
    if (first === undefined) throw notFound('document');
    const until = Number(url.searchParams.get('until'));
    const signature = url.searchParams.get('signature') ?? '';
    if (first.kind === 'COA' && !isSigned(signingKey ?? '', slug, until, signature, deps.clock.now()))
      throw new FrontlineError('forbidden', 'a certificate is read by its own link alone');
    return page(first, passages);
  });
  server.get('/documents/:slug', handler);
  server.head('/documents/:slug', handler);
}

function page(first: Passage, passages: readonly Passage[]): Reply {
  const { title, language, revision } = first;
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="revision">${escapeHtml(say(language, 'document.revision', { revision }))}</p>`,
    `<p class="hint">${escapeHtml(say(language, 'document.print'))}</p>`,
    ...sectionsOf(passages),
  ];
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body.join('\n')}</main></body></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${title} ${revision}.html`)}`,
  };
  return { status: 200, body: html, headers };
}

/** A section's heading once, the names of its parts below it. */
function sectionsOf(passages: readonly Passage[]): string[] {
  let last = '';
  return passages.flatMap(({ heading, text }) => {
    const [section = '', part] = heading.split(HEADING_SEPARATOR);
    const lines = [...(section === last ? [] : [`<h2>${escapeHtml(section)}</h2>`])];
    last = section;
    if (part !== undefined) lines.push(`<h3>${escapeHtml(part)}</h3>`);
    return [...lines, ...blocksOf(text)];
  });
}

function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let items: string[] = [];
  const close = () => {
    if (items.length > 0) blocks.push(`<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`);
    items = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('- ')) items.push(line.slice(2));
    else {
      close();
      if (line.trim() !== '') blocks.push(`<p>${escapeHtml(line)}</p>`);
    }
  }
  close();
  return blocks;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const STYLE =
  'body{margin:0;background:#f5f5f5;color:#1f1f1f;font:16px/1.7 "Noto Sans SC","Noto Sans TC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}main{max-width:46rem;margin:1.5rem auto;padding:2rem 2.5rem;background:#fff;border:1px solid #e5e5e5}h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #ddd;padding-bottom:.25rem;break-after:avoid}h3{font-size:1rem;margin:1rem 0 .25rem;break-after:avoid}p,ul{margin:.5rem 0}.revision,.hint{color:#595959;font-size:.875rem}@media print{body{background:#fff}main{border:0;margin:0;max-width:none;padding:0}.hint{display:none}}@page{margin:18mm}';
