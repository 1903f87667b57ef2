import { randomUUID } from 'node:crypto';
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import pg from 'pg';
import restify from 'restify';

/**
 * The peer, as a process: the echo of the Bot Framework's own samples, on restify. With an address of a database as
 * its argument it commits what comes in before it answers, and its answer before it sends it: the least that a bot
 * must do which loses nothing. It says its port to whoever started it.
 */
const databaseUrl = process.argv[2];
const pool = databaseUrl === undefined ? undefined : new pg.Pool({ connectionString: databaseUrl, max: 10 });

const store = async (context: TurnContext, sender: 'customer' | 'bot', text: string): Promise<void> => {
  const { conversation, id } = context.activity;
  await pool?.query({
    name: 'store',
    text: `INSERT INTO echo_message (id, conversation_id, source_id, sender, text) VALUES ($1, $2, $3, $4, $5)`,
    values: [randomUUID(), conversation.id, `${sender}:${id}`, sender, text],
  });
};

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await store(context, 'customer', context.activity.text);
  const answer = `Echo: ${context.activity.text}`;
  await store(context, 'bot', answer);
  await context.sendActivity(answer);
  await next();
});

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer({ name: 'echo' });
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => bot.run(context));
});
await pool?.query(`CREATE TABLE IF NOT EXISTS echo_message (
  id uuid PRIMARY KEY, conversation_id text NOT NULL, source_id text NOT NULL, sender text NOT NULL, text text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(), UNIQUE (conversation_id, source_id))`);
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
