import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  /** Attributes of the script tag besides `src`. */
  tag?: string;
  /** How often the tag stands there. */
  tags?: number;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  css?: string;
  body?: string;
  /** Replaces the policy; an empty one is none. */
  policy?: string;
}

/** A site of somebody else that has the launcher on its pages. */
export interface HostSite {
  origin: string;
  /** What its pages reported against their content security policy. */
  violations: string[];
  page(path: string, page: HostPage): void;
  /** Whose launcher the pages load. */
  supportedBy(origin: string): void;
  close(): Promise<void>;
}

/**
 * The strictest policy under which the launcher works, as docs/widget.md states it: nothing from anywhere but the
 * site itself, no inline style, no markup out of strings, and of us a script and a frame.
 */
export const strictPolicy = (support: string): string =>
  [
    "default-src 'none'",
    `script-src ${support}/widget.js`,
    `frame-src ${support}`,
    "style-src 'self'",
    'img-src data:',
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
    'report-uri /csp',
  ].join('; ');

/** On `localhost`, while the product is at `127.0.0.1`: to a browser these are two sites, not two origins of one. */
export async function startHostSite(): Promise<HostSite> {
  const pages = new Map<string, HostPage>();
  const violations: string[] = [];
  let support = '';
  const server = createServer((req, res) => {
    const path = (req.url ?? '/').split('?')[0] ?? '/';
    if (path === '/csp') {
      let text = '';
      req.on('data', (chunk) => {
        text += chunk;
      });
      req.on('end', () => {
        violations.push(text);
        res.end();
      });
      return;
    }
    const page = pages.get(path.replace(/\.css$/, ''));
    // restify, loaded beside us, makes `writeHead` return nothing.
    res.statusCode = page === undefined ? 404 : 200;
    if (page === undefined) return void res.end();
    if (path.endsWith('.css')) {
      res.setHeader('content-type', 'text/css');
      return void res.end(page.css ?? '');
    }
    res.setHeader('content-type', 'text/html; charset=utf-8');
    const policy = page.policy ?? strictPolicy(support);
    if (policy !== '') res.setHeader('content-security-policy', policy);
    const script = `<script src="${support}/widget.js" async ${page.tag ?? ''}></script>`.repeat(page.tags ?? 1);
    res.end(`<!doctype html><html lang="${page.lang ?? ''}" dir="${page.dir ?? 'ltr'}"><head><title>A site</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="${path}.css">${script}</head>
<body>${page.body ?? '<main><h1>A site</h1><a href="#1" id="before">A link</a></main>'}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    violations,
    page: (path, page) => void pages.set(path, page),
    supportedBy: (origin) => {
      support = origin;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
