import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { SignInBody } from '#core/contract/session.ts';
import { useSay } from '../shared/i18n.tsx';
import type { Language } from '../shared/locale.ts';
import { Failure } from '../shared/states.tsx';
import { useTitle } from '../shared/use-title.ts';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';

interface Props {
  signIn: (body: SignInBody) => Promise<void>;
  language: Language;
  onLanguage: (language: Language) => void;
}

export function SignInPage({ signIn, language, onLanguage }: Props) {
  const say = useSay();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  useTitle(say('signIn.title'));

  async function submit(body: SignInBody): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await signIn(body);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <Brand />
        <LanguageSwitch language={language} onChange={onLanguage} />
      </header>
      <main className="sign-in-card">
        <h1>{say('signIn.title')}</h1>
        <p className="muted">{say('signIn.lead')}</p>
        {error !== null && <Failure error={error} />}
        <Form<SignInBody>
          layout="vertical"
          data-testid="sign-in-form"
          requiredMark={false}
          onFinish={(body) => void submit(body)}
        >
          <Form.Item
            name="login"
            label={say('signIn.login')}
            rules={[{ required: true, message: say('signIn.loginMissing') }]}
          >
            <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={say('signIn.password')}
            rules={[{ required: true, message: say('signIn.passwordMissing') }]}
          >
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {say('signIn.submit')}
          </Button>
        </Form>
      </main>
    </div>
  );
}
