import type { Language } from '#core/contract/language.ts';
import type { Locale } from './locale.ts';

export interface ChatToken {
  token: string;
  conversationId: string;
}

export interface ChatInfo {
  companyNames: Record<Language, string>;
  retentionMonths: number;
  hotline: string;
}

const TIMEOUT_MS = 15_000;

/** A token for the visitor's conversation. Rejects where the server is away or refuses. */
export async function askForToken(locale: Locale): Promise<ChatToken> {
  const answer = await fetch('/chat/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locale }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}

/** What the header tells; undefined where it cannot be had, since the chat works without. */
export async function readInfo(): Promise<ChatInfo | undefined> {
  try {
    const answer = await fetch('/chat/info', { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

export async function isServerThere(): Promise<boolean> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    return answer.ok;
  } catch {
    return false;
  }
}
