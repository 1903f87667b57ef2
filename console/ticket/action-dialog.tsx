import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { TicketView } from '#core/contract/ticket.ts';
import { ApiError } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { errorText } from '../shared/states.tsx';
import { bodyOf, type Draft, newDraft } from './action-draft.ts';
import { ActionFields } from './action-fields.tsx';
import { adviceFor, type TicketAction } from './actions.ts';
import { useTicketAction } from './use-ticket-action.ts';

interface Props {
  ticket: TicketView;
  action: TicketAction;
  onClose: () => void;
}

/** antd's type knows no data attributes, its button takes them. */
const OK_BUTTON: { 'data-testid': string } = { 'data-testid': 'ticket-action-confirm' };

/** One action with what it needs to know. It stays open on a refusal, with the words still in it. */
export function ActionDialog({ ticket, action, onClose }: Props) {
  const { say } = useI18n();
  const [draft, setDraft] = useState<Draft>(() => newDraft(ticket));
  const act = useTicketAction(ticket.id, action);
  const body = bodyOf(action, draft, ticket);
  const advice = act.error instanceof ApiError ? adviceFor(action, act.error) : undefined;
  return (
    <Modal
      open
      title={say(`ticketAction.${action}`)}
      onCancel={onClose}
      onOk={() => body && act.mutate(body, { onSuccess: onClose })}
      okText={say(`ticketConfirm.${action}`)}
      okButtonProps={{ ...OK_BUTTON, disabled: body === null, danger: action === 'close' }}
      confirmLoading={act.isPending}
    >
      <div className="dialog-fields" data-testid={`ticket-dialog-${action}`}>
        <p className="muted">{say(`ticketText.${action}`)}</p>
        {act.error && (
          <Alert
            type="error"
            showIcon
            title={errorText(act.error, say)}
            description={advice && say(advice)}
            data-testid="ticket-action-error"
          />
        )}
        <ActionFields
          action={action}
          ticket={ticket}
          draft={draft}
          onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
      </div>
    </Modal>
  );
}
