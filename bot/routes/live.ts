import { type WebSocket, WebSocketServer } from 'ws';
import { can } from '#core/access/rules.ts';
import { FrontlineError } from '#core/platform/errors.ts';
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
    if (event.kind === 'outbox' || event.kind === 'delivery' || event.kind === 'stream') return;
    const text = JSON.stringify(event);
    for (const socket of open) {
      if (socket.bufferedAmount > BACKLOG_BYTES) socket.terminate();
      else socket.send(text);
    }
  });
  upgrade.on('/api/v1/live', async (req, socket, head) => {
    try {
      const caller = await callerOf(deps, req);
      if (!can(caller, 'conversation.read')) return refuseUpgrade(socket, '403 Forbidden');
    } catch (error) {
      const status = error instanceof FrontlineError ? error.status : 500;
      return refuseUpgrade(socket, `${status} ${status === 401 ? 'Unauthorized' : 'Forbidden'}`);
    }
    sockets.handleUpgrade(req, socket, head, (ws) => keep(ws, open));
  });
}

function keep(ws: WebSocket, open: Set<WebSocket>): void {
  let alive = true;
  const timer = setInterval(() => {
    if (!alive) return ws.terminate();
    alive = false;
    ws.ping();
  }, KEEP_ALIVE_MS);
  open.add(ws);
  ws.on('pong', () => {
    alive = true;
  });
  ws.on('error', () => ws.terminate());
  ws.on('close', () => {
    clearInterval(timer);
    open.delete(ws);
  });
  ws.send(JSON.stringify({ kind: 'resync' }));
}
