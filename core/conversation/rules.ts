import type { Language } from '#core/contract/language.ts';

export type Region = 'CN' | 'HK' | 'TW' | 'OTHER';

/** The language in which a conversation begins, from the browser's or the channel's locale; the house's default is zh-Hans. */
export function languageOfLocale(locale: string | null | undefined): Language {
  const tag = (locale ?? '').toLowerCase().replaceAll('_', '-');
  if (/^(zh|yue)\b.*\b(tw|hk|mo|hant)\b|^yue/.test(tag)) return 'zh-Hant';
  if (tag === '' || tag.startsWith('zh')) return 'zh-Hans';
  return 'en';
}

/** Region for emergency numbers: the contact's, else the locale's, else the company's setting (SEMANTICS "Identity"). */
export function regionOf(facts: { contactRegion: string | null; locale: string | null; company: Region }): Region {
  const known = facts.contactRegion;
  if (known === 'CN' || known === 'HK' || known === 'TW' || known === 'OTHER') return known;
  const tag = (facts.locale ?? '').toLowerCase();
  if (/\btw\b/.test(tag)) return 'TW';
  if (/\b(hk|mo)\b/.test(tag)) return 'HK';
  return facts.company;
}

/**
 * The same value as the database can hold it, deep in posted values too: PostgreSQL's texts have no NUL, and its JSON
 * no half of a surrogate pair. Nobody types either, and who sends one gets no error of ours to see.
 */
export function storable<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleaned(key), cleaned(inner)]));
}
