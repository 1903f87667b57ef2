import type { Language } from '#core/contract/language.ts';
import type { Hindrance } from './frame.ts';

interface WidgetTexts {
  title: string;
  open: string;
  close: string;
  unread(count: number): string;
  loading: string;
  /** Why it does not show on this site. */
  hindered: Record<Hindrance, (site: string) => string>;
  window: string;
}

export const WIDGET_TEXTS: Record<Language, WidgetTexts> = {
  'zh-Hans': {
    title: '在线咨询',
    open: '打开在线咨询',
    close: '关闭在线咨询',
    unread: (count) => `${count} 条未读消息`,
    loading: '正在连接……',
    hindered: {
      policy: (site) => `${site} 的安全设置不允许在这里显示在线咨询。`,
      refused: (site) => `在线咨询未获准在 ${site} 显示，或者暂时无法连接。`,
      silent: () => '在线咨询暂时没有响应。',
    },
    window: '在新窗口中打开',
  },
  'zh-Hant': {
    title: '線上諮詢',
    open: '開啟線上諮詢',
    close: '關閉線上諮詢',
    unread: (count) => `${count} 則未讀訊息`,
    loading: '連線中……',
    hindered: {
      policy: (site) => `${site} 的安全設定不允許在這裡顯示線上諮詢。`,
      refused: (site) => `線上諮詢未獲准在 ${site} 顯示，或暫時無法連線。`,
      silent: () => '線上諮詢暫時沒有回應。',
    },
    window: '在新視窗開啟',
  },
  en: {
    title: 'Support chat',
    open: 'Open support chat',
    close: 'Close support chat',
    unread: (count) => (count === 1 ? '1 unread message' : `${count} unread messages`),
    loading: 'Connecting…',
    hindered: {
      policy: (site) => `The security settings of ${site} do not let the support chat show here.`,
      refused: (site) => `The support chat is not permitted to show on ${site}, or cannot be reached at the moment.`,
      silent: () => 'The support chat does not respond at the moment.',
    },
    window: 'Open it in a new window',
  },
};
