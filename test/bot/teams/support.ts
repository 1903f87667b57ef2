import type { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const PASSWORD = 'password-of-the-tests';

type Cloud = Awaited<ReturnType<typeof startMicrosoftCloud>>;

/** The settings of a bot that Teams reaches through the stand-in. */
export const teamsSettings = (cloud: Cloud) => ({
  MICROSOFT_APP_ID: APP_ID,
  MICROSOFT_APP_PASSWORD: PASSWORD,
  BOT_FRAMEWORK_CLOUD: cloud.base,
});

/** Posts as Teams does. @returns status and body of the answer */
export async function post(
  origin: string,
  activity: unknown,
  token: string | undefined,
): Promise<{ status: number; body: unknown }> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  const answer = await fetch(`${origin}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** A chat of two, of its own in each test. */
export const personal = (id: string) => ({ id, conversationType: 'personal', tenantId: 't1' });

/** A thread in a channel of a team. */
export const thread = (channel: string, root: string) => ({
  id: `${channel};messageid=${root}`,
  conversationType: 'channel',
  isGroup: true,
  tenantId: 't1',
});

export const mentionOfBot = (name = 'bot') => ({
  type: 'mention',
  text: `<at>${name}</at>`,
  mentioned: { id: `28:${APP_ID}`, name },
});
