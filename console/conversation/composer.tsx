import { LockOutlined, SendOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Segmented } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { ATTACHMENTS_AT_MOST } from '#core/contract/attachment.ts';
import type { ConversationView } from '#core/contract/conversation.ts';
import { tell } from '../shared/api.ts';
import { useSay } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import type { Actions, Hold } from './access.ts';
import { ChosenFiles } from './chosen-files.tsx';
import { setDraft, useDraft } from './drafts.ts';
import { FileButton } from './file-button.tsx';
import { chooseFiles, takeChosen, takeOff, useChosen } from './files.ts';
import { type OutgoingKind, sendOut } from './outgoing.ts';
import { TakeOverButton } from './take-over-button.tsx';
import { conversationPath } from './use-conversation.ts';

/** "I am typing" goes out at most this often. */
const TYPING_EVERY_MS = 3_000;

interface Props {
  conversation: ConversationView;
  hold: Hold;
  actions: Actions;
  onTaken: () => void;
}

export function Composer({ conversation, hold, actions, onTaken }: Props) {
  const say = useSay();
  const [kind, setKind] = useState<OutgoingKind>('messages');
  if (!actions.note) return <p className="composer-closed">{say('composer.readOnly')}</p>;
  const blocked = kind === 'messages' && !actions.reply;
  return (
    <section className={`composer composer-${kind}`} aria-label={say('composer.title')} data-testid="composer">
      <Segmented<OutgoingKind>
        size="small"
        value={kind}
        onChange={setKind}
        aria-label={say('composer.kind')}
        options={[
          { value: 'messages', label: say('composer.reply') },
          { value: 'notes', label: say('composer.note'), icon: <LockOutlined aria-hidden /> },
        ]}
      />
      {blocked ? (
        <div className="composer-blocked" data-testid="composer-blocked">
          <span>
            {say(`hold.${hold === 'mine' ? 'bot' : hold}`, { name: conversation.assigneeName ?? say('sender.clerk') })}
          </span>
          {actions.takeOver && (
            <TakeOverButton conversationId={conversation.id} enabled onTaken={onTaken} testId="composer-take-over" />
          )}
        </div>
      ) : (
        <Editor key={kind} conversationId={conversation.id} kind={kind} />
      )}
    </section>
  );
}

function Editor({ conversationId, kind }: { conversationId: string; kind: OutgoingKind }) {
  const say = useSay();
  const queryClient = useQueryClient();
  const text = useDraft(conversationId, kind);
  const lastTyping = useRef(0);
  const files = useChosen(conversationId, kind);
  const settled = files.every((file) => file.stored !== null);
  const ready = settled && (text.trim() !== '' || files.length > 0);
  const { message } = App.useApp();
  const choose = (chosen: File[]): void => {
    if (chooseFiles(conversationId, kind, chosen) > 0)
      void message.warning(say('composer.tooManyFiles', { count: ATTACHMENTS_AT_MOST }));
  };

  function send(): void {
    if (!ready) return;
    const said = { text: text.trim(), files: takeChosen(conversationId, kind) };
    sendOut(conversationId, kind, said, () => {
      void queryClient.invalidateQueries({ queryKey: keys.conversation(conversationId) });
      void queryClient.invalidateQueries({ queryKey: keys.conversations });
    });
    setDraft(conversationId, kind, '');
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Enter that picks a candidate of a Chinese input method is not Enter; Safari says so by key code 229 alone.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  }

  function onChange(value: string): void {
    setDraft(conversationId, kind, value);
    if (kind !== 'messages' || Date.now() - lastTyping.current < TYPING_EVERY_MS) return;
    lastTyping.current = Date.now();
    tell(`${conversationPath(conversationId)}/typing`, { method: 'POST', body: {} }).catch(() => undefined);
  }

  function onPaste(event: ClipboardEvent): void {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    choose(pasted);
  }

  return (
    <>
      <ChosenFiles files={files} onRemove={(localId) => takeOff(conversationId, kind, localId)} />
      <div className="composer-row">
        <FileButton onChoose={choose} />
        <Input.TextArea
          onPaste={onPaste}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={8000}
          aria-label={say(kind === 'messages' ? 'composer.replyLabel' : 'composer.noteLabel')}
          placeholder={say(kind === 'messages' ? 'composer.replyHint' : 'composer.noteHint')}
          data-testid="composer-input"
        />
        <Button
          type="primary"
          icon={<SendOutlined aria-hidden />}
          disabled={!ready}
          onClick={send}
          aria-label={say(kind === 'messages' ? 'composer.send' : 'composer.saveNote')}
          data-testid="send"
        />
      </div>
    </>
  );
}
