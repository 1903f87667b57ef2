import pg from 'pg';

export type ClientOptions = { connectTimeoutMs?: number };

/** Connects, works, and disconnects. Throws what connecting or the work throws. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  { connectTimeoutMs = 30_000 }: ClientOptions = {},
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  // A lost connection is also told to the query under way, which throws; unheard, this one would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
