import type { Language } from '#core/contract/language.ts';
import type { TicketStatus } from '#core/contract/vocabulary.ts';

/** What is said of a customer's own orders and tickets. */
export interface AccountTexts {
  orders: string;
  order(params: { number: string; on: string; status: string; lines: string }): string;
  orderStatus: Readonly<Record<string, string>>;
  tickets: string;
  ticket(params: { number: string; on: string; status: string; subject: string }): string;
  ticketStatus: Record<TicketStatus, string>;
  source: string;
}

export const accountTexts: Record<Language, AccountTexts> = {
  'zh-Hans': {
    orders: '贵公司的订单：',
    order: ({ number, on, status, lines }) => `- ${number}（${on} 下单）：${status}；${lines}`,
    orderStatus: { confirmed: '已确认，备货中', shipped: '已发货，运输中', delivered: '已送达', cancelled: '已取消' },
    tickets: '您的工单：',
    ticket: ({ number, on, status, subject }) => `- ${number}（${on} 登记）：${status}；${subject}`,
    ticketStatus: {
      open: '处理中',
      pendingCustomer: '等待您的回复',
      pendingThirdParty: '等待其他方面的结果',
      solved: '已解决，等待您确认',
      closed: '已关闭',
    },
    source: '（来源：公司的订单和工单记录）',
  },
  'zh-Hant': {
    orders: '貴公司的訂單：',
    order: ({ number, on, status, lines }) => `- ${number}（${on} 下單）：${status}；${lines}`,
    orderStatus: { confirmed: '已確認，備貨中', shipped: '已出貨，運輸中', delivered: '已送達', cancelled: '已取消' },
    tickets: '您的工單：',
    ticket: ({ number, on, status, subject }) => `- ${number}（${on} 登記）：${status}；${subject}`,
    ticketStatus: {
      open: '處理中',
      pendingCustomer: '等待您的回覆',
      pendingThirdParty: '等待其他方面的結果',
      solved: '已解決，等待您確認',
      closed: '已關閉',
    },
    source: '（來源：公司的訂單和工單記錄）',
  },
  en: {
    orders: 'Your company’s orders:',
    order: ({ number, on, status, lines }) => `- ${number} (ordered ${on}): ${status}; ${lines}`,
    orderStatus: {
      confirmed: 'confirmed, being prepared',
      shipped: 'shipped, on its way',
      delivered: 'delivered',
      cancelled: 'cancelled',
    },
    tickets: 'Your tickets:',
    ticket: ({ number, on, status, subject }) => `- ${number} (opened ${on}): ${status}; ${subject}`,
    ticketStatus: {
      open: 'in progress',
      pendingCustomer: 'waiting for your reply',
      pendingThirdParty: 'waiting for a third party',
      solved: 'solved, to be confirmed by you',
      closed: 'closed',
    },
    source: '(Source: the company’s records of orders and tickets)',
  },
};
