import { AlertFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { NoticeView } from '#core/contract/notice.ts';
import { useMay } from '../app/session.tsx';
import { useSay } from '../shared/i18n.tsx';
import { NoticeText } from './notice-text.tsx';
import { noticeAddress, useAcknowledge, useNotices } from './use-notices.ts';

/** More than this would push the desk off the page; the rest is in the bell, and counted here. */
const SHOWN = 3;

/** People in danger stand above clocks that have run out, however many of those there are. */
export const emergenciesFirst = (notices: NoticeView[]): NoticeView[] =>
  notices.toSorted((a, b) => Number(b.kind === 'emergency') - Number(a.kind === 'emergency'));

/** Red, across the page, and not to be closed: it goes when somebody acknowledges, and not before. */
export function UrgentBar() {
  const say = useSay();
  const { data } = useNotices();
  const acknowledge = useAcknowledge();
  const mayAcknowledge = useMay('notice.acknowledge');
  const urgent = emergenciesFirst(
    (data?.notices ?? []).filter((notice) => notice.urgent && notice.acknowledgedAt === null),
  );
  return (
    <div role="alert" className="urgent-bars" data-testid="urgent-bar">
      {urgent.slice(0, SHOWN).map((notice) => {
        const address = noticeAddress(notice);
        return (
          <div key={notice.id} className="urgent-bar" data-notice-id={notice.id} data-kind={notice.kind}>
            <AlertFilled aria-hidden />
            <span className="urgent-text">
              <NoticeText notice={notice} />
            </span>
            {address && (
              <Link className="urgent-link" to={address}>
                {say('notice.open')}
              </Link>
            )}
            {mayAcknowledge && (
              <Button
                size="small"
                className="urgent-ack"
                data-testid="acknowledge"
                loading={acknowledge.isPending && acknowledge.variables === notice.id}
                onClick={() => acknowledge.mutate(notice.id)}
              >
                {say('notice.acknowledge')}
              </Button>
            )}
          </div>
        );
      })}
      {urgent.length > SHOWN && (
        <div className="urgent-bar">{say('notice.more', { count: urgent.length - SHOWN })}</div>
      )}
    </div>
  );
}
