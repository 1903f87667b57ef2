import { Button, Dropdown } from 'antd';
import type { PresenceStatus } from '#core/contract/routing.ts';
import { useI18n } from '../shared/i18n.tsx';
import { usePresence, useSetPresence } from './use-presence.ts';

const CHOICES: readonly PresenceStatus[] = ['available', 'away'];

/** Whether conversations are given to the reader, and how much of their capacity is taken. */
export function PresenceSwitch() {
  const { say } = useI18n();
  const { data: presence } = usePresence();
  const change = useSetPresence();
  if (presence === undefined) return null;
  const { status, load, capacity } = presence;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [status],
        items: CHOICES.map((key) => ({ key, label: say(`presence.${key}`) })),
        onClick: ({ key }) => change.mutate(key as PresenceStatus),
      }}
    >
      <Button
        type="text"
        loading={change.isPending}
        aria-label={say('presence.label', { status: say(`presence.${status}`), load, capacity })}
        title={say('presence.label', { status: say(`presence.${status}`), load, capacity })}
        data-testid="presence"
        data-status={status}
      >
        <span className={`presence-dot presence-${status}`} aria-hidden />
        <span className="user-name">{say(`presence.${status}`)}</span>
        <span className="number muted">
          {load}/{capacity}
        </span>
      </Button>
    </Dropdown>
  );
}
