import type { IncomingMessage } from 'node:http';
import type { Language } from '#core/contract/language.ts';

/** The language of the house for a BCP 47 tag such as `zh-TW`; undefined for a language that we do not speak. */
export function languageOfTag(tag: string): Language | undefined {
  if (/^yue\b/i.test(tag) || /^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant';
  if (/^zh\b/i.test(tag)) return 'zh-Hans';
  return /^en\b/i.test(tag) ? 'en' : undefined;
}

/** The language of a request by its `Accept-Language`, in the order that the browser prefers. */
export function requestLanguage(req: IncomingMessage): Language {
  const header = req.headers['accept-language'] ?? '';
  const ranked = header
    .split(',', 20)
    .map((part) => part.trim().split(';'))
    .map(([tag = '', quality = '']) => ({ tag: tag.trim(), q: Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1) }))
    .sort((a, b) => b.q - a.q);
  for (const { tag } of ranked) {
    const language = languageOfTag(tag);
    if (language !== undefined) return language;
  }
  return 'zh-Hans';
}
