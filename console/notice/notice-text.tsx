import type { NoticeView } from '#core/contract/notice.ts';
import { useI18n } from '../shared/i18n.tsx';

const textIn = (data: NoticeView['data'], name: string): string | null => {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** What a notice says: its kind in words, the clock that it is about, the ticket, and the customer's own words. */
export function NoticeText({ notice }: { notice: NoticeView }) {
  const { say, sayOr } = useI18n();
  const metric = textIn(notice.data, 'metric');
  const kind = say(`notice.${notice.kind}`);
  const code = textIn(notice.data, 'reason');
  const reason = code && sayOr(`reason.${code}`, code);
  const words = textIn(notice.data, 'text') ?? textIn(notice.data, 'excerpt') ?? textIn(notice.data, 'message');
  return (
    <>
      <strong>{kind}</strong>
      {metric && <span>{sayOr(`metric.${metric}`, metric)}</span>}
      {reason && reason !== kind && <span>{reason}</span>}
      {notice.ticketNumber && <span className="number">{notice.ticketNumber}</span>}
      {words && <q className="notice-words">{words}</q>}
    </>
  );
}
