import { CustomerServiceOutlined, LockOutlined, RobotOutlined, TeamOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Holder, Priority, TicketStatus } from '#core/contract/vocabulary.ts';
import { useI18n } from './i18n.tsx';

const HOLDER_ICONS: Record<Holder, ReactNode> = {
  bot: <RobotOutlined aria-hidden />,
  waiting: <TeamOutlined aria-hidden />,
  human: <CustomerServiceOutlined aria-hidden />,
  closed: <LockOutlined aria-hidden />,
};

export function PriorityMark({ priority }: { priority: Priority }) {
  const { say } = useI18n();
  return (
    <span className={`mark priority-${priority}`} data-priority={priority}>
      {say(`priority.${priority}`)}
    </span>
  );
}

export function HolderMark({ holder, name }: { holder: Holder; name?: string | null }) {
  const { say } = useI18n();
  return (
    <span className={`mark holder-${holder}`} data-holder={holder}>
      {HOLDER_ICONS[holder]} {holder === 'human' && name ? name : say(`holder.${holder}`)}
    </span>
  );
}

export function StatusMark({ status }: { status: TicketStatus }) {
  const { say } = useI18n();
  return (
    <span className={`mark status-${status}`} data-status={status}>
      {say(`status.${status}`)}
    </span>
  );
}

/** The customer's language by its own tag, in the reader's words. */
export function LanguageMark({ language }: { language: string }) {
  const { sayOr } = useI18n();
  return <span className="mark mark-quiet">{sayOr(`language.${language}`, language)}</span>;
}
