import type { Language } from '#core/contract/language.ts';

interface ChannelTexts {
  botName: string;
  clerkName: string;
  /** Beneath what a model has phrased. */
  generated: string;
  /** The heading names the section, as the document itself does. */
  citation(parts: { title: string; heading: string; revision: string }): string;
}

/** What the channels themselves put around a message. */
export const CHANNEL_TEXTS: Record<Language, ChannelTexts> = {
  'zh-Hans': {
    botName: '智能客服',
    clerkName: '客服专员',
    generated: '由人工智能（AI）生成，请以所引用的文件为准',
    citation: ({ title, heading, revision }) => `${title} · ${heading}（修订版 ${revision}）`,
  },
  'zh-Hant': {
    botName: '智能客服',
    clerkName: '客服專員',
    generated: '由人工智慧（AI）產生，請以所引用的文件為準',
    citation: ({ title, heading, revision }) => `${title} · ${heading}（修訂版 ${revision}）`,
  },
  en: {
    botName: 'Automatic assistant',
    clerkName: 'Service clerk',
    generated: 'AI-generated; the cited documents prevail',
    citation: ({ title, heading, revision }) => `${title} · ${heading} (revision ${revision})`,
  },
};
