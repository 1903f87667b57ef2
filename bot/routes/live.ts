import { type WebSocket, WebSocketServer } from 'ws';
import { can, type Principal } from '#core/access/rules.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { missAtDesk, seeAtDesk } from '#core/routing/presence.ts';
import { refuseUpgrade } from '../http/upgrade.ts';
import type { Api } from './api-deps.ts';
import { callerOf } from './caller.ts';

const KEEP_ALIVE_MS = 20_000;
/** A browser that does not read is cut off; it comes back and reads what it missed. */
const BACKLOG_BYTES = 1 << 20;

/** The desk's live socket: says what changed, never what it says; the desk reads it by number. */
export function mountLive({ upgrade, deps }: Api): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const open = new Set<WebSocket>();
  deps.live.subscribe((event) => {
    if (event.kind === 'outbox' || event.kind === 'delivery' || event.kind === 'draft' || event.kind === 'stream')
      return;
    const text = JSON.stringify(event);
    for (const socket of open) {
      if (socket.bufferedAmount > BACKLOG_BYTES) socket.terminate();
      else socket.send(text);
    }
  });
  const watch = presenceWatch(deps);
  upgrade.on('/api/v1/live', async (req, socket, head) => {
    let caller: Principal;
    try {
      caller = await callerOf(deps, req);
      if (!can(caller, 'conversation.read')) return refuseUpgrade(socket, '403 Forbidden');
    } catch (error) {
      const status = error instanceof FrontlineError ? error.status : 500;
      return refuseUpgrade(socket, `${status} ${status === 401 ? 'Unauthorized' : 'Forbidden'}`);
    }
    sockets.handleUpgrade(req, socket, head, (ws) => keep(ws, open, watch(caller)));
  });
}

interface Watch {
  seen(): void;
  gone(): void;
}

/** The socket of somebody who talks with customers says that they are at the desk. */
function presenceWatch({ log, ...deps }: Api['deps']): (caller: Principal) => Watch {
  const safely = (task: Promise<void>): void => {
    task.catch((err: unknown) => log.warn({ err }, 'a sign of life is left to the next'));
  };
  return (caller) => {
    if (!can(caller, 'conversation.reply')) return { seen: () => undefined, gone: () => undefined };
    return {
      seen: () => safely(seeAtDesk({ ...deps, log }, caller.userId)),
      gone: () => safely(missAtDesk({ ...deps, log }, caller.userId)),
    };
  };
}

function keep(ws: WebSocket, open: Set<WebSocket>, watch: Watch): void {
  let alive = true;
  const timer = setInterval(() => {
    if (!alive) return ws.terminate();
    alive = false;
    ws.ping();
  }, KEEP_ALIVE_MS);
  open.add(ws);
  ws.on('pong', () => {
    alive = true;
    watch.seen();
  });
  ws.on('error', () => ws.terminate());
  ws.on('close', () => {
    clearInterval(timer);
    open.delete(ws);
    watch.gone();
  });
  watch.seen();
  ws.send(JSON.stringify({ kind: 'resync' }));
}
