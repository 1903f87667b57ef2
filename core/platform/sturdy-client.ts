import pg from 'pg';

/**
 * A connection whose loss ends no process. The driver emits what befalls a connection as an event too, and between
 * a failed transaction and the connection's end neither the pool nor Prisma's adapter listens to it: a database that
 * was restarted at that moment took its bots and workers along. The query under way fails all the same, and the pool
 * makes a new connection.
 */
export class SturdyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
