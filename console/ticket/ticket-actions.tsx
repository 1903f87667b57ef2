import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { TicketView } from '#core/contract/ticket.ts';
import { useMay } from '../app/session.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { actionsOf, type TicketAction } from './actions.ts';

/** Whatever else may be done to a ticket; nothing where nothing may. */
export function TicketActionsMenu({ ticket }: { ticket: TicketView }) {
  const { say } = useI18n();
  const may = { work: useMay('ticket.work'), giveBack: useMay('ticket.return'), override: useMay('ticket.override') };
  const [open, setOpen] = useState<TicketAction | null>(null);
  const actions = actionsOf(ticket, may);
  if (actions.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: actions.map((action) => ({
            key: action,
            label: <span data-testid={`ticket-action-${action}`}>{say(`ticketAction.${action}`)}</span>,
            onClick: () => setOpen(action),
          })),
        }}
      >
        <Button data-testid="ticket-actions">
          {say('ticketAction.more')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {open && <ActionDialog key={open} ticket={ticket} action={open} onClose={() => setOpen(null)} />}
    </>
  );
}
