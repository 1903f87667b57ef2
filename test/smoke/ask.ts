import { connectClient } from '../support/directline-client.ts';

/**
 * Asks a running Frontline one question with the official Direct Line client:
 * `node test/smoke/ask.ts <origin> <question> <what the cited source must name>`. Exit code 0 when the answer comes with
 * a citation that names it.
 */
const [origin = 'http://127.0.0.1:3978', question = '次氯酸钠怎么储存？', source = ''] = process.argv.slice(2);

const response = await fetch(`${origin}/chat/token`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ locale: 'zh-CN' }),
});
const { token } = (await response.json()) as { token: string };
const client = connectClient(origin, { token });
await client.say(question);
const answer = await client.until(
  (activity) => activity.from.role === 'bot' && JSON.stringify(activity.entities ?? []).includes('citation'),
  15_000,
);
client.end();
const cited = answer.text?.includes(source) ?? false;
console.log(`${question}\n${answer.text}\n${cited ? 'cited' : `NOT CITED: ${source}`}`);
process.exit(cited ? 0 : 1);
