import type { Language } from '#core/contract/language.ts';

interface ChannelTexts {
  botName: string;
  clerkName: string;
  /** Beneath what a model has phrased. */
  generated: string;
  citation(parts: { title: string; section: string; heading: string; revision: string }): string;
}

/** What the channels themselves put around a message. */
export const CHANNEL_TEXTS: Record<Language, ChannelTexts> = {
  'zh-Hans': {
    botName: '智能客服',
    clerkName: '客服专员',
    generated: '由人工智能（AI）生成，请以所引用的文件为准',
    citation: ({ title, section, heading, revision }) => `${title} · 第${section}节 ${heading}（版本 ${revision}）`,
  },
  'zh-Hant': {
    botName: '智能客服',
    clerkName: '客服專員',
    generated: '由人工智慧（AI）產生，請以所引用的文件為準',
    citation: ({ title, section, heading, revision }) => `${title} · 第${section}節 ${heading}（版本 ${revision}）`,
  },
  en: {
    botName: 'Automatic assistant',
    clerkName: 'Service clerk',
    generated: 'AI-generated; the cited documents prevail',
    citation: ({ title, section, heading, revision }) =>
      `${title} · section ${section} ${heading} (revision ${revision})`,
  },
};
