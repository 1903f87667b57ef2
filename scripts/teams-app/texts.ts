import type { Language } from '#core/contract/language.ts';

interface AppTexts {
  /** At most 80 characters. */
  short: string;
  full: string;
  /** What Teams offers to say; what the bot understands anyway. */
  commands: readonly { title: string; description: string }[];
}

/** What Teams shows of the app before anybody has talked to it. */
export const APP_TEXTS: Record<Language, AppTexts> = {
  'zh-Hans': {
    short: '化学品售后服务：使用咨询、安全资料、工单进度，需要时转人工。',
    full: '咨询产品的使用、储存、稀释和安全资料，得到注明出处的回答；需要时转接客服人员，并获得工单号和答复时限。遇到泄漏、溅入眼睛、误服等紧急情况，会立即给出应急措施并通知值班人员。本应用是自动应答程序，由人工智能生成的内容会标明。在群聊和频道中请 @ 提及它。',
    commands: [
      { title: '转人工', description: '请客服人员接手对话' },
      { title: '安全技术说明书', description: '查找产品的安全技术说明书（SDS）' },
    ],
  },
  'zh-Hant': {
    short: '化學品售後服務：使用諮詢、安全資料、工單進度，需要時轉真人客服。',
    full: '諮詢產品的使用、儲存、稀釋和安全資料，得到註明出處的回答；需要時轉接客服人員，並獲得工單號碼和答覆時限。遇到洩漏、濺入眼睛、誤食等緊急情況，會立即給出應急措施並通知值班人員。本應用程式是自動應答程式，由人工智慧產生的內容會標明。在群組聊天和頻道中請 @ 提及它。',
    commands: [
      { title: '轉人工', description: '請客服人員接手對話' },
      { title: '安全資料表', description: '查找產品的安全資料表（SDS）' },
    ],
  },
  en: {
    short: 'After-sales service for chemicals: advice, safety data, tickets, people.',
    full: 'Ask how to use, store and dilute a product and for its safety data; answers name the document that they come from. Where that is not enough, a person takes over, and you get a ticket number and the time by which you hear from us. In an emergency (spill, something in the eye, something swallowed) it tells at once what to do and calls whoever is on duty. This app answers automatically; what an AI has phrased is labelled. In group chats and channels, mention it by name.',
    commands: [
      { title: 'Talk to a person', description: 'Ask somebody from customer service to take over' },
      { title: 'Safety data sheet', description: 'Find the safety data sheet (SDS) of a product' },
    ],
  },
};
