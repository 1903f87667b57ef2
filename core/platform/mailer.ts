import { createTransport } from 'nodemailer';
import type { DeliveryResult } from './delivery.ts';

export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  /** Stays the same when a mail is sent again, so that a repetition is recognisable. */
  messageId: string;
}

/** Sends mail; a failure is an answer, not an exception. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<DeliveryResult>;
  close(): void;
}

const TIMEOUT_MS = 15_000;

/**
 * Mail by SMTP. An answer of 5xx is for good; anything else is tried again, also where the server's last word was
 * lost: the Message-ID stays, and a mail twice is better than none.
 * @param url `smtp:` or `smtps:`, with the credentials
 */
export function openMailer({ url, from }: { url: string; from: string }): Mailer {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, messageId }) => {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId,
          headers: { 'auto-submitted': 'auto-generated' },
        });
        return { sent: true };
      } catch (error) {
        return { sent: false, retry: !isForGood(error), reason: reasonOf(error) };
      }
    },
    close: () => transport.close(),
  };
}

const responseCode = (error: unknown): number | undefined =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : undefined;

const isForGood = (error: unknown): boolean => (responseCode(error) ?? 0) >= 500;

/** The server's code or the network's, never its words: they may repeat the credentials or the address. */
function reasonOf(error: unknown): string {
  const code = responseCode(error);
  if (code !== undefined) return `SMTP ${code}`;
  return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
}

/** The domain of the sender makes Message-IDs the sender's own. */
export const mailDomain = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
