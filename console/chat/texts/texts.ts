import type { Theme } from '../preferences.ts';

export interface ChatTexts {
  title: string;
  company: string;
  language: string;
  loading: string;
  notice: {
    title: string;
    /** What the chat is, what it keeps and for how long. */
    points(months: number | undefined): string[];
    urgent(hotline: string): string;
    consent: string;
    agree: string;
    agreed: string;
  };
  hotline(number: string): string;
  away: string;
  lost: string;
  restored: string;
  retry: string;
  botInitials: string;
  botSpeaks: string;
  clerkSpeaks(name: string | undefined): string;
  customerSpeaks: string;
  typing(name: string | undefined): string;
  sent: string;
  read: string;
  close: string;
  more: string;
  past: string;
  pastUnread(count: number): string;
  fresh: string;
  back: string;
  none: string;
  pastFailed: string;
  current: string;
  holder: Record<'bot' | 'waiting' | 'human' | 'closed', string>;
  unread(count: number): string;
  empty: string;
  size: string;
  theme: string;
  themes: Record<Theme, string>;
  download: string;
  print: string;
  /** Marks what a model has phrased. */
  generated(who: string): string;
  file(name: string): string;
  savedAt(time: string): string;
  chosen: string;
  /** A file without a name, as out of the clipboard. */
  unnamed: string;
  takeBack(name: string): string;
  uploading(percent: number): string;
  tooLarge(name: string, most: string): string;
  wrongType(name: string, types: string): string;
  emptyFile(name: string): string;
  tooMany(most: number): string;
  uploadRefused: Record<'tooLarge' | 'wrongType' | 'other', string>;
  dismiss: string;
}
