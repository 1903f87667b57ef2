import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NoticeView } from '#core/contract/notice.ts';
import { useMay } from '../app/session.tsx';
import { useNow } from '../shared/clock.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Nothing } from '../shared/states.tsx';
import { NoticeText } from './notice-text.tsx';
import { noticeAddress, useAcknowledge, useNotices } from './use-notices.ts';

function NoticeRow({ notice, onOpen }: { notice: NoticeView; onOpen: () => void }) {
  const { say, time } = useI18n();
  const now = useNow(60);
  const acknowledge = useAcknowledge();
  const mayAcknowledge = useMay('notice.acknowledge');
  const address = noticeAddress(notice);
  return (
    <li
      className="notice-row"
      data-notice-id={notice.id}
      data-urgent={notice.urgent}
      data-open={!notice.acknowledgedAt}
    >
      <span className="notice-row-text">
        <NoticeText notice={notice} />
      </span>
      <span className="notice-row-foot">
        <time dateTime={notice.createdAt} title={time.full(notice.createdAt)}>
          {time.short(notice.createdAt, now)}
        </time>
        {address && (
          <Link to={address} onClick={onOpen}>
            {say('notice.open')}
          </Link>
        )}
        {notice.acknowledgedAt
          ? notice.acknowledgedBy && <span>{say('notice.acknowledgedBy', { name: notice.acknowledgedBy })}</span>
          : mayAcknowledge && (
              <Button
                type="link"
                size="small"
                loading={acknowledge.isPending}
                onClick={() => acknowledge.mutate(notice.id)}
              >
                {say('notice.acknowledge')}
              </Button>
            )}
      </span>
    </li>
  );
}

export function NoticeBell() {
  const { say } = useI18n();
  const [open, setOpen] = useState(false);
  const { data } = useNotices();
  const count = data?.open ?? 0;
  const list = (
    <div className="notice-list" data-testid="notice-list">
      {data && data.notices.length > 0 ? (
        <ul>
          {data.notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onOpen={() => setOpen(false)} />
          ))}
        </ul>
      ) : (
        <Nothing title={say('notice.none')} hint={say('notice.noneHint')} />
      )}
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={say('notice.title')}
      content={list}
    >
      <Badge count={count} size="small" offset={[-6, 6]}>
        <Button
          type="text"
          icon={<BellOutlined aria-hidden />}
          aria-label={say('notice.bell', { count })}
          data-testid="notice-bell"
        />
      </Badge>
    </Popover>
  );
}
