import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  HourglassOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { OpenClock } from '#core/contract/ticket.ts';
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
  title?: string | undefined;
}

/** Colour, sign and words: none of them alone. */
export function SlaBadge({ tone, children, title }: BadgeProps) {
  return (
    <span className={`sla sla-${tone}`} data-testid="sla-clock" data-tone={tone} title={title}>
      {ICONS[tone]} {children}
    </span>
  );
}

/** Names an open clock, and counts down to its due instant, up after it; one that stands says so. */
export function SlaClock({ clock: { metric, dueAt, status } }: { clock: OpenClock }) {
  const { say, time } = useI18n();
  const now = useNow();
  const dueMs = Date.parse(dueAt);
  const tone = status === 'paused' ? 'paused' : runningTone(dueMs, now);
  const amount = time.duration(dueMs - now);
  const words = {
    paused: () => say('sla.paused'),
    overdue: () => say('sla.overdueBy', { amount }),
    soon: () => say('sla.dueIn', { amount }),
    good: () => say('sla.dueIn', { amount }),
  }[tone]();
  return (
    <SlaBadge tone={tone} title={tone === 'paused' ? undefined : say('sla.dueAt', { at: time.full(dueAt) })}>
      {say('sla.named', { metric: say(`metric.${metric}`), words })}
    </SlaBadge>
  );
}
