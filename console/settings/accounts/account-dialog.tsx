import { Alert, Input, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import { AccountPatch, type AccountView, NewAccountBody, PASSWORD_LENGTH, Password } from '#core/contract/account.ts';
import { Language } from '#core/contract/language.ts';
import { Role, Team } from '#core/contract/vocabulary.ts';
import { useSession } from '../../app/session.tsx';
import { ApiError } from '../../shared/api.ts';
import { Field } from '../../shared/field.tsx';
import { type MessageKey, useI18n } from '../../shared/i18n.tsx';
import { errorText } from '../../shared/states.tsx';
import { problemsOf } from '../problems.ts';
import type { AccountChange } from './use-accounts.ts';

interface Props {
  /** undefined: a new one. */
  account: AccountView | undefined;
  saving: boolean;
  error: Error | null;
  onSave: (change: AccountChange) => void;
  onClose: () => void;
}

const EMPTY = {
  displayName: '',
  email: '',
  role: 'clerk' as Role,
  team: 'clerks' as Team,
  locale: 'zh-Hans' as Language,
  active: true,
  login: '',
  password: '',
};

type Fields = typeof EMPTY;
type Wrong = 'login' | 'displayName' | 'email' | 'password';

/** What the server would refuse, said at its field before it is sent. */
function wrongFields(change: AccountChange): Wrong[] {
  const problems = problemsOf(change.id === null ? NewAccountBody : AccountPatch, change.body).map(({ path }) => path);
  if (change.id !== null && change.password !== undefined && !Password.safeParse(change.password).success)
    problems.push('password');
  return problems as Wrong[];
}

function changeOf(account: AccountView | undefined, fields: Fields): AccountChange {
  const { login, password, active, ...rest } = { ...fields, email: fields.email.trim() || null };
  if (account === undefined) return { id: null, body: { ...rest, login, password } };
  return { id: account.id, body: { ...rest, active }, password: password || undefined };
}

export function AccountDialog({ account, saving, error, onSave, onClose }: Props) {
  const { say, sayOr } = useI18n();
  const own = useSession().user.id === account?.id;
  const [fields, setFields] = useState<Fields>({ ...EMPTY, ...account, email: account?.email ?? '', password: '' });
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Fields>): void => setFields({ ...fields, ...part });
  const change = changeOf(account, fields);
  const wrong = wrongFields(change);
  const problem = (field: Wrong) => tried && wrong.includes(field) && say(`accounts.wrong.${field}`, PASSWORD_LENGTH);

  function submit(): void {
    setTried(true);
    if (wrong.length === 0) onSave(change);
  }

  return (
    <Modal
      open
      title={account ? say('accounts.editOf', { name: account.displayName }) : say('accounts.new')}
      okText={say('action.save')}
      okButtonProps={{ 'data-testid': 'account-save' }}
      confirmLoading={saving}
      onCancel={onClose}
      onOk={submit}
    >
      <div className="dialog-fields" data-testid="account-dialog">
        {error && <Alert type="error" showIcon title={refusal(error, say, errorText(error, say))} />}
        {account === undefined && (
          <Text
            label={say('accounts.login')}
            value={fields.login}
            problem={problem('login')}
            testId="account-login"
            onChange={(login) => set({ login })}
          />
        )}
        <Text
          label={say('accounts.name')}
          hint={say('accounts.nameHint')}
          value={fields.displayName}
          problem={problem('displayName')}
          testId="account-name"
          onChange={(displayName) => set({ displayName })}
        />
        <Text
          label={say('accounts.email')}
          hint={say('accounts.emailHint')}
          value={fields.email}
          problem={problem('email')}
          testId="account-email"
          onChange={(email) => set({ email })}
        />
        <Field label={say('accounts.role')}>
          {(id) => (
            <Select
              id={id}
              value={fields.role}
              disabled={own}
              onChange={(role) => set({ role })}
              options={Role.options.map((value) => ({ value, label: say(`role.${value}`) }))}
            />
          )}
        </Field>
        <Field label={say('accounts.team')}>
          {(id) => (
            <Select
              id={id}
              value={fields.team}
              onChange={(team) => set({ team })}
              options={Team.options.map((value) => ({ value, label: say(`team.${value}`) }))}
            />
          )}
        </Field>
        <Field label={say('accounts.locale')}>
          {(id) => (
            <Select
              id={id}
              value={fields.locale}
              onChange={(locale) => set({ locale })}
              options={Language.options.map((value) => ({ value, label: sayOr(`language.${value}`, value) }))}
            />
          )}
        </Field>
        <Text
          secret
          label={say(account ? 'accounts.newPassword' : 'accounts.password')}
          hint={account && say('accounts.newPasswordHint')}
          value={fields.password}
          problem={problem('password')}
          testId="account-password"
          onChange={(password) => set({ password })}
        />
        {account && !own && (
          <Field label={say('accounts.active')}>
            {(id) => (
              <span>
                <Switch
                  id={id}
                  checked={fields.active}
                  onChange={(active) => set({ active })}
                  data-testid="account-active"
                />
                <span className="muted"> {say('accounts.activeHint')}</span>
              </span>
            )}
          </Field>
        )}
      </div>
    </Modal>
  );
}

const REFUSALS: Record<string, MessageKey> = { login: 'accounts.taken', role: 'accounts.own', active: 'accounts.own' };

function refusal(error: Error, say: ReturnType<typeof useI18n>['say'], otherwise: string): string {
  const key = error instanceof ApiError && error.code === 'conflict' ? REFUSALS[error.path ?? ''] : undefined;
  return key === undefined ? otherwise : say(key);
}

interface TextProps {
  label: string;
  hint?: string | undefined;
  value: string;
  problem: string | false;
  testId: string;
  secret?: boolean;
  onChange: (value: string) => void;
}

function Text({ label, hint, value, problem, testId, secret, onChange }: TextProps) {
  const Control = secret ? Input.Password : Input;
  return (
    <Field label={label}>
      {(id) => (
        <>
          <Control
            id={id}
            value={value}
            autoComplete={secret ? 'new-password' : 'off'}
            status={problem ? 'error' : ''}
            aria-invalid={problem !== false}
            aria-describedby={`${id}-note`}
            onChange={(event) => onChange(event.target.value)}
            data-testid={testId}
          />
          <span id={`${id}-note`} className={problem ? 'problem' : 'muted'}>
            {problem || hint}
          </span>
        </>
      )}
    </Field>
  );
}
