import { useMutation } from '@tanstack/react-query';
import { Alert, App, Input, Modal } from 'antd';
import { useState } from 'react';
import { PASSWORD_LENGTH, Password } from '#core/contract/account.ts';
import { ApiError, tell } from '../shared/api.ts';
import { Field } from '../shared/field.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { errorText } from '../shared/states.tsx';

/** One's own password; it ends one's other sessions. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { say } = useI18n();
  const { message } = App.useApp();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const save = useMutation({
    mutationFn: () => tell('/session/password', { method: 'PUT', body: { current, password } }),
    onSuccess: () => {
      void message.success(say('password.changed'));
      onClose();
    },
  });
  const wrongCurrent = save.error instanceof ApiError && save.error.path === 'current';
  return (
    <Modal
      open
      title={say('password.title')}
      okText={say('action.save')}
      okButtonProps={{ disabled: current === '' || !Password.safeParse(password).success }}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => save.mutate()}
    >
      <form className="dialog-fields" onSubmit={(event) => event.preventDefault()} data-testid="password-dialog">
        {save.error && (
          <Alert type="error" showIcon title={wrongCurrent ? say('password.wrong') : errorText(save.error, say)} />
        )}
        <Field label={say('password.current')}>
          {(id) => (
            <Input.Password
              id={id}
              value={current}
              autoComplete="current-password"
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <Field label={say('password.new')}>
          {(id) => (
            <>
              <Input.Password
                id={id}
                value={password}
                autoComplete="new-password"
                aria-describedby={`${id}-note`}
                onChange={(event) => setPassword(event.target.value)}
              />
              <span id={`${id}-note`} className="muted">
                {say('password.hint', PASSWORD_LENGTH)}
              </span>
            </>
          )}
        </Field>
      </form>
    </Modal>
  );
}
