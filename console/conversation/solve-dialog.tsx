import { App, Form, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { newClientId } from '../shared/client-id.ts';
import { useI18n } from '../shared/i18n.tsx';
import { errorText } from '../shared/states.tsx';
import { useSolve } from './use-conversation.ts';

interface Props {
  ticketId: string;
  /** Null where the ticket has no conversation: then nobody is there to read last words. */
  conversationId: string | null;
  open: boolean;
  onClose: () => void;
}

/** antd's type knows no data attributes, its button takes them. */
const SOLVE_BUTTON: { 'data-testid': string; type: 'primary' } = { 'data-testid': 'solve-confirm', type: 'primary' };

export function SolveDialog({ ticketId, conversationId, open, onClose }: Props) {
  const { say } = useI18n();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  // Kept through failed tries: the last words reach the customer once.
  const clientId = useRef(newClientId());
  const solve = useSolve(ticketId, conversationId);

  function submit(): void {
    const words = text.trim();
    solve.mutate(words ? { text: words, clientId: clientId.current } : {}, {
      onSuccess: () => {
        clientId.current = newClientId();
        setText('');
        void message.success(say('solve.done'));
        onClose();
      },
      onError: (error) => void message.error(errorText(error, say)),
    });
  }

  return (
    <Modal
      title={say('solve.title')}
      open={open}
      onCancel={onClose}
      onOk={submit}
      okText={say('solve.confirm')}
      okButtonProps={SOLVE_BUTTON}
      confirmLoading={solve.isPending}
      destroyOnHidden
    >
      <p className="muted">{say(conversationId ? 'solve.text' : 'solve.textNoConversation')}</p>
      {conversationId && (
        <Form.Item label={say('solve.words')} layout="vertical" htmlFor="solve-words">
          <Input.TextArea
            id="solve-words"
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={8000}
            placeholder={say('solve.wordsHint')}
          />
        </Form.Item>
      )}
    </Modal>
  );
}
