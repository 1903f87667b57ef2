import pg from 'pg';

const MESSAGES = 10;

/** Conversations of the past weeks, each with its messages and turns: what a database holds in service. */
export async function storeHistory(databaseUrl: string, conversations: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "Conversation" ("id", "channel", "channelUserId", "language", "lastSeq", "lastMessageAt", "createdAt")
       SELECT gen_random_uuid()::text, 'web', 'stored-' || n, 'zh-Hans', $2, at, at
       FROM generate_series(1, $1::int) n, LATERAL (SELECT now() - n * interval '5 minutes' AS at) past`,
      [conversations, MESSAGES],
    );
    await client.query(
      `INSERT INTO "Message" ("id", "conversationId", "seq", "sender", "text", "payload", "sourceId", "createdAt")
       SELECT gen_random_uuid()::text, c."id", n, CASE WHEN n % 2 = 1 THEN 'customer' ELSE 'bot' END::"Sender",
         '这批次氯酸钠应该怎么储存？要不要避光？', '{"language":"zh-Hans"}', CASE WHEN n % 2 = 1 THEN 'dl:' || n END, c."createdAt"
       FROM "Conversation" c, generate_series(1, $1::int) n WHERE c."channelUserId" LIKE 'stored-%'`,
      [MESSAGES],
    );
    await client.query(
      `INSERT INTO "Turn" ("id", "conversationId", "messageId", "seq", "status", "triage", "intent", "urgency", "language", "outcome", "createdAt", "finishedAt")
       SELECT gen_random_uuid()::text, m."conversationId", m."id", m."seq", 'done', '{}', 'storage', 'normal', 'zh-Hans', 'answer', m."createdAt", m."createdAt"
       FROM "Message" m WHERE m."sender" = 'customer'`,
    );
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
