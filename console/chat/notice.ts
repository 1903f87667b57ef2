import type { ChatInfo } from './api.ts';
import { button, element } from './dom.ts';
import type { ChatTexts } from './texts.ts';

/** Changes with what the notice says; the server keeps which one a visitor has agreed to. */
export const NOTICE = '2026-11';

export interface NoticeState {
  texts: ChatTexts;
  info: ChatInfo | undefined;
  /** Undefined while it is not known: then nothing is asked. */
  consented: boolean | undefined;
}

/**
 * What the visitor has to know before the first message. It does not stand in the way: whoever has acid on their
 * skin writes at once, and what they send counts as agreement.
 */
export function renderNotice(target: HTMLElement, { texts, info, consented }: NoticeState, agree: () => void): void {
  const { notice } = texts;
  const asks = consented === false;
  const points = notice.points(info?.retentionMonths).map((point) => element('li', {}, point));
  const body = [
    element('p', { className: 'urgent' }, notice.urgent(info?.hotline ?? '')),
    element('ul', {}, ...points),
  ];
  const wasOpen = target.querySelector('details')?.open === true;
  const details = element(
    'details',
    { className: 'privacy', open: asks || (wasOpen && target.dataset.asks === undefined) },
    element('summary', {}, notice.title),
    ...body,
  );
  // Stays in view while what stands above scrolls.
  const foot = element(
    'div',
    { className: 'foot' },
    element('p', {}, consented === true ? notice.agreed : notice.consent),
  );
  if (asks) foot.append(button(notice.agree, agree, { id: 'agree', className: 'main' }));
  details.append(foot);
  if (asks) target.dataset.asks = '';
  else delete target.dataset.asks;
  target.replaceChildren(details);
}
