import type { Person } from '#core/access/store.ts';
import { Language } from '#core/contract/language.ts';
import type { SlaMetricName } from '#core/contract/vocabulary.ts';
import { sayInstant } from '#core/language/instant.ts';
import { say } from '#core/language/say.ts';
import type { NewDelivery } from '#core/platform/delivery.ts';

/** What a mail of ours is, as its delivery keeps it and the desk shows it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export type MailMatter =
  | {
      kind: 'dueSoon' | 'breach';
      ticket: string;
      subject: string;
      metric: SlaMetricName;
      dueAt: Date;
      timeZone: string;
    }
  | { kind: 'page'; ticket: string; subject: string; count: number; minutes: number }
  | { kind: 'test' };

/** A mail in the language of who gets it; null for somebody without an address. */
export function writeMail(person: Person, matter: MailMatter): Mail | null {
  if (person.email === null || person.email === '') return null;
  const language = Language.catch('zh-Hans').parse(person.locale);
  const params = { name: person.displayName, ...paramsOf(matter, language) };
  return {
    to: person.email,
    subject: say(language, `mail.subject.${matter.kind}`, params),
    text: say(language, `mail.text.${matter.kind}`, params),
  };
}

function paramsOf(matter: MailMatter, language: Language): Record<string, string | number> {
  switch (matter.kind) {
    case 'test':
      return {};
    case 'page':
      return { ticket: matter.ticket, subject: matter.subject, count: matter.count, minutes: matter.minutes };
    case 'dueSoon':
    case 'breach':
      return {
        ticket: matter.ticket,
        subject: matter.subject,
        metric: say(language, `mail.metric.${matter.metric}`),
        due: sayInstant(matter.dueAt, language, matter.timeZone),
      };
  }
}

/** The mails of a matter as deliveries, one for each address. */
export function mailsTo(people: readonly Person[], matter: MailMatter, key: string, dueAt: Date): NewDelivery[] {
  return people.flatMap((person) => {
    const payload = writeMail(person, matter);
    if (payload === null) return [];
    return [{ channel: 'mail' as const, messageId: null, payload, dedupeKey: `mail:${key}:${person.id}`, dueAt }];
  });
}
