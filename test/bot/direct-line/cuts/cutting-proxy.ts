import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  origin: string;
  /** Cuts one open websocket below this path, where there is any. @returns whether one was cut */
  cut(path: string): boolean;
  open(path: string): number;
  close(): Promise<void>;
}

/**
 * The network between the clients and several servers: each connection goes to a server that chance picks, and a
 * websocket may be cut at any moment, in the middle of a frame too.
 * @param random from 0 to below 1
 */
export async function startCuttingProxy(ports: readonly number[], random: () => number): Promise<CuttingProxy> {
  const sockets = new Map<Socket, string>();
  const connections = new Set<Socket>();
  const server = createServer((client) => {
    connections.add(client);
    client.on('error', () => client.destroy());
    client.once('close', () => {
      connections.delete(client);
      sockets.delete(client);
    });
    client.once('data', (first: Buffer) => {
      const head = first.toString('latin1');
      if (/^upgrade: websocket/im.test(head)) sockets.set(client, head.split(' ', 2)[1] ?? '');
      const port = ports[Math.floor(random() * ports.length)] ?? 0;
      const upstream = connect(port, '127.0.0.1', () => upstream.write(first));
      upstream.on('error', () => client.destroy());
      client.once('close', () => upstream.destroy());
      upstream.once('close', () => client.destroy());
      client.pipe(upstream).pipe(client);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const below = (path: string) => [...sockets].filter(([, url]) => url.startsWith(path)).map(([socket]) => socket);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (path) => below(path).length,
    cut: (path) => {
      const open = below(path);
      const victim = open[Math.floor(random() * open.length)];
      if (victim === undefined) return false;
      sockets.delete(victim);
      victim.resetAndDestroy();
      return true;
    },
    close: async () => {
      for (const connection of connections) connection.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
