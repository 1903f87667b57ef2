import type { Server } from 'restify';
import { redirect } from './reply.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security.ts';
import type { StaticFiles } from './static.ts';

export interface PageOptions {
  files: StaticFiles;
  /** Origins that may show the chat in a frame. */
  chatFrameAncestors: readonly string[];
  route: Route;
}

const DESK_PATHS = ['/desk', '/desk/*', '/reports', '/reports/*'];

/** A script that pages of any site load, also those that isolate themselves or check what they load (`integrity`). */
const forOtherSites =
  (handler: ReturnType<Route>): ReturnType<Route> =>
  async (req, res) => {
    res.setHeader('access-control-allow-origin', '*');
    res.setHeader('cross-origin-resource-policy', 'cross-origin');
    await handler(req, res);
  };

/** The pages of the console and the chat, and what they load. */
export function mountPages(server: Server, { files, chatFrameAncestors, route }: PageOptions): void {
  const page = (path: string, frameAncestors: readonly string[] = []) =>
    route(async (req, res) => {
      for (const [name, value] of Object.entries(securityHeaders(frameAncestors))) res.setHeader(name, value as string);
      await files.send(path, req, res);
      return undefined;
    });
  const asset = route(async (req, res) => {
    await files.send(decodeURIComponent(new URL(req.url ?? '/', 'http://localhost').pathname), req, res);
    return undefined;
  });
  const pages = (paths: readonly string[], handler: ReturnType<typeof page>) => {
    for (const path of paths) {
      server.get(path, handler);
      server.head(path, handler);
    }
  };
  pages(
    ['/'],
    route(async () => redirect('/chat')),
  );
  pages(['/chat'], page('/chat.html', chatFrameAncestors));
  pages(DESK_PATHS, page('/desk.html'));
  pages(['/assets/*', '/favicon.ico'], asset);
  pages(['/widget.js'], forOtherSites(asset));
}
