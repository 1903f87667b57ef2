import type { Language } from '#core/contract/language.ts';

export interface ChatTexts {
  title: string;
  company: string;
  language: string;
  loading: string;
  privacyTitle: string;
  privacy(months: number | undefined): string;
  hotline(number: string): string;
  away: string;
  lost: string;
  retry: string;
  userInitials: string;
  botInitials: string;
}

export const TEXTS: Record<Language, ChatTexts> = {
  'zh-Hans': {
    title: '在线咨询',
    company: '售后服务',
    language: '语言',
    loading: '正在连接……',
    privacyTitle: '本对话会保存什么、保存多久',
    privacy: (months) =>
      `为了答复您并改进服务，我们会保存对话内容、时间，以及您主动留下的姓名和联系方式${months === undefined ? '' : `，保存期为 ${months} 个月`}。对话先由自动助手（机器人）应答，人工客服可以查看全部内容。您的浏览器中会存放一个 Cookie，便于您回来时继续原来的对话。请勿发送密码、银行卡号等敏感信息。`,
    hotline: (number) => `服务热线 ${number}`,
    away: '暂时无法连接到客服系统。如遇泄漏、接触人体或火灾，请立即拨打当地急救或火警电话，不要等待本页面。',
    lost: '连接已中断，正在重新连接。您已发送的内容不会丢失。',
    retry: '重试',
    userInitials: '我',
    botInitials: '服',
  },
  'zh-Hant': {
    title: '線上諮詢',
    company: '售後服務',
    language: '語言',
    loading: '連線中……',
    privacyTitle: '本對話會保存什麼、保存多久',
    privacy: (months) =>
      `為了答覆您並改善服務，我們會保存對話內容、時間，以及您主動留下的姓名與聯絡方式${months === undefined ? '' : `，保存期限為 ${months} 個月`}。對話先由自動助理（機器人）回應，真人客服可以查看全部內容。您的瀏覽器會存放一個 Cookie，方便您回來時接續原本的對話。請勿傳送密碼、信用卡號等敏感資料。`,
    hotline: (number) => `服務專線 ${number}`,
    away: '目前無法連線到客服系統。若發生洩漏、人員接觸或火災，請立即撥打當地急救或火警電話，不要等待本頁面。',
    lost: '連線中斷，正在重新連線。您已送出的內容不會遺失。',
    retry: '重試',
    userInitials: '我',
    botInitials: '服',
  },
  en: {
    title: 'Support chat',
    company: 'After-sales service',
    language: 'Language',
    loading: 'Connecting…',
    privacyTitle: 'What this chat keeps, and for how long',
    privacy: (months) =>
      `To answer you and to improve our service we keep what is written here, when, and the name and contact details that you choose to leave${months === undefined ? '' : `, for ${months} months`}. An automatic assistant (a bot) answers first; our staff can read the whole chat. A cookie in your browser lets you come back to it. Please send no passwords or card numbers.`,
    hotline: (number) => `Hotline ${number}`,
    away: 'The support system cannot be reached at the moment. In case of a spill, exposure or fire, call your local emergency number at once; do not wait for this page.',
    lost: 'The connection is interrupted; reconnecting. Nothing that you have sent is lost.',
    retry: 'Try again',
    userInitials: 'Me',
    botInitials: 'S',
  },
};
