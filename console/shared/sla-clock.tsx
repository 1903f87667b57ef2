import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  HourglassOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useNow } from './clock.ts';
import { useI18n } from './i18n.tsx';
import { runningTone, type SlaTone } from './sla-state.ts';

const ICONS: Record<SlaTone, ReactNode> = {
  good: <ClockCircleOutlined aria-hidden />,
  soon: <HourglassOutlined aria-hidden />,
  overdue: <ExclamationCircleFilled aria-hidden />,
  met: <CheckCircleOutlined aria-hidden />,
  breached: <ExclamationCircleFilled aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
  cancelled: <MinusCircleOutlined aria-hidden />,
};

interface BadgeProps {
  tone: SlaTone;
  children: ReactNode;
  title?: string;
}

/** Colour, sign and words: none of them alone. */
export function SlaBadge({ tone, children, title }: BadgeProps) {
  return (
    <span className={`sla sla-${tone}`} data-testid="sla-clock" data-tone={tone} title={title}>
      {ICONS[tone]} {children}
    </span>
  );
}

/** Counts down to a due instant of a running clock, and up after it. */
export function SlaClock({ dueAt }: { dueAt: string }) {
  const { say, time } = useI18n();
  const now = useNow();
  const dueMs = Date.parse(dueAt);
  const tone = runningTone(dueMs, now);
  const amount = time.duration(dueMs - now);
  return (
    <SlaBadge tone={tone} title={time.full(dueAt)}>
      {tone === 'overdue' ? say('sla.overdueBy', { amount }) : say('sla.dueIn', { amount })}
    </SlaBadge>
  );
}
