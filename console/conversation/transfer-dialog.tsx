import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { ConversationView } from '#core/contract/conversation.ts';
import { SeatList, type TransferBody } from '#core/contract/routing.ts';
import { Team } from '#core/contract/vocabulary.ts';
import { useSession } from '../app/session.tsx';
import { ask } from '../shared/api.ts';
import { newClientId } from '../shared/client-id.ts';
import { Field } from '../shared/field.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { errorText } from '../shared/states.tsx';
import { conversationPath } from './use-conversation.ts';

/** antd's type knows no data attributes, its button takes them. */
const OK_BUTTON: { 'data-testid': string } = { 'data-testid': 'transfer-confirm' };

/** Passes the conversation on, with what the next one has to know. It stays open on a refusal, with the words in it. */
export function TransferDialog({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const { say } = useI18n();
  const queryClient = useQueryClient();
  const [to, setTo] = useState<string>();
  const [note, setNote] = useState('');
  const [clientId] = useState(newClientId);
  const options = useReceivers();
  const transfer = useMutation({
    mutationFn: (body: TransferBody) =>
      ask(ConversationView, `${conversationPath(conversationId)}/transfer`, { method: 'POST', body }),
    onSuccess: onClose,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.conversation(conversationId) }),
        queryClient.invalidateQueries({ queryKey: keys.conversations }),
        queryClient.invalidateQueries({ queryKey: keys.presence }),
      ]),
  });
  const ready = to !== undefined && note.trim() !== '';
  return (
    <Modal
      open
      title={say('transfer.title')}
      okText={say('transfer.confirm')}
      okButtonProps={{ ...OK_BUTTON, disabled: !ready }}
      confirmLoading={transfer.isPending}
      onCancel={onClose}
      onOk={() => to !== undefined && transfer.mutate({ ...receiver(to), note: note.trim(), clientId })}
    >
      <div className="dialog-fields" data-testid="transfer-dialog">
        {transfer.error && <Alert type="error" showIcon title={errorText(transfer.error, say)} />}
        <Field label={say('transfer.to')}>
          {(id) => (
            <Select
              id={id}
              value={to}
              onChange={setTo}
              options={options}
              placeholder={say('transfer.choose')}
              data-testid="transfer-to"
            />
          )}
        </Field>
        <Field label={say('transfer.note')}>
          {(id) => (
            <Input.TextArea
              id={id}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              autoSize={{ minRows: 3, maxRows: 10 }}
              maxLength={4000}
              data-testid="transfer-note"
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}

const receiver = (value: string): Pick<TransferBody, 'userId' | 'team'> =>
  value.startsWith('team:') ? { team: Team.parse(value.slice('team:'.length)) } : { userId: value };

/** Colleagues who are at the desk, and the teams, whose next free person takes it. */
function useReceivers() {
  const { say } = useI18n();
  const { user } = useSession();
  const { data } = useQuery({
    queryKey: keys.seats,
    queryFn: ({ signal }) => ask(SeatList, '/seats', { signal }),
  });
  const people = (data?.seats ?? []).filter((seat) => seat.status === 'available' && seat.userId !== user.id);
  return [
    {
      label: say('transfer.people'),
      options: people.map((seat) => ({
        value: seat.userId,
        label: say('transfer.person', {
          name: seat.name,
          team: say(`team.${seat.team}`),
          load: seat.load,
          capacity: seat.capacity,
        }),
      })),
    },
    {
      label: say('transfer.teams'),
      options: (['clerks', 'technical', 'management'] as const).map((team) => ({
        value: `team:${team}`,
        label: say(`team.${team}`),
      })),
    },
  ];
}
