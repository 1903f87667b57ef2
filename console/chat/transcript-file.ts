import { element } from './dom.ts';
import type { Locale } from './locale.ts';
import type { Activity } from './store.ts';
import type { ChatTexts } from './texts.ts';

interface Line {
  who: string;
  at: string;
  text: string;
}

export interface TranscriptHead {
  texts: ChatTexts;
  locale: Locale;
  company: string;
  now: Date;
}

const isGenerated = ({ entities = [] }: Activity): boolean =>
  entities.some(({ additionalType, keywords }) =>
    [additionalType, keywords].flat().some((mark) => mark === 'AIGeneratedContent'),
  );

/** The conversation as lines to keep; what a model has phrased stays marked as such outside of the chat too. */
export function linesOf(activities: readonly Activity[], { texts, locale }: TranscriptHead): Line[] {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return activities
    .filter(({ type, channelData }) => type === 'message' && channelData?.postBack !== true)
    .map((activity) => {
      const { text = '', attachments = [], timestamp, from, channelData } = activity;
      const bot = channelData?.frontline?.sender === 'clerk' ? texts.clerkSpeaks(from?.name) : texts.botSpeaks;
      const who = from?.role === 'user' ? texts.customerSpeaks : bot;
      const files = attachments.flatMap(({ name }) => (name ? [texts.file(name)] : []));
      return {
        who: isGenerated(activity) ? texts.generated(who) : who,
        at: timestamp === undefined ? '' : time.format(new Date(timestamp)),
        // Web Chat's form of a line break within a paragraph.
        text: [text.replace(/ {2}\n/g, '\n'), ...files].filter(Boolean).join('\n'),
      };
    })
    .filter(({ text }) => text !== '');
}

const headOf = ({ texts, locale, company, now }: TranscriptHead): [string, string] => [
  `${texts.title} · ${company}`,
  texts.savedAt(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(now)),
];

/** Gives the conversation as a text file, which opens everywhere (the mark at its head is for Windows' editors). */
export function downloadTranscript(activities: readonly Activity[], head: TranscriptHead): void {
  const lines = linesOf(activities, head).map(({ who, at, text }) => `[${at}] ${who}\n${text}\n`);
  const blob = new Blob([`\uFEFF${[...headOf(head), '', ...lines].join('\n')}`], { type: 'text/plain;charset=utf-8' });
  const href = URL.createObjectURL(blob);
  element('a', { href, download: `${head.texts.title}-${head.now.toISOString().slice(0, 10)}.txt` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Prints the whole conversation: on the page it scrolls, and paper would show one screen of it. */
export function printTranscript(target: HTMLElement, activities: readonly Activity[], head: TranscriptHead): void {
  const [title, saved] = headOf(head);
  const entries = linesOf(activities, head).map(({ who, at, text }) =>
    element('section', {}, element('h2', {}, `${who} · ${at}`), element('p', {}, text)),
  );
  target.replaceChildren(element('h1', {}, title), element('p', {}, saved), ...entries);
  window.print();
}
