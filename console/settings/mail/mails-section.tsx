import { Button } from 'antd';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure, Loading, Nothing } from '../../shared/states.tsx';
import { type Mail, useMails, useTestMail } from './use-mails.ts';

/** What was written to whom, and what became of it. Without a mail server mails can still be read here. */
export function MailsSection() {
  const { say } = useI18n();
  const { data, error, refetch } = useMails();
  const test = useTestMail();
  return (
    <div className="settings-section">
      <header className="section-head">
        <p className="muted">{say('mail.lead')}</p>
        <Button loading={test.isPending} onClick={() => test.mutate()} data-testid="test-mail">
          {say('mail.test')}
        </Button>
      </header>
      {!data && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {data?.mails.length === 0 && <Nothing title={say('mail.none')} hint={say('mail.noneHint')} />}
      {data && data.mails.length > 0 && (
        <ol className="mails card" data-testid="mails">
          {data.mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ol>
      )}
    </div>
  );
}

function MailRow({ mail }: { mail: Mail }) {
  const { say, time } = useI18n();
  const { to, subject, text, status, sentAt, createdAt, dueAt, lastError, attempts } = mail;
  const at = status === 'sent' ? (sentAt ?? createdAt) : createdAt;
  const waits = status === 'pending' && attempts === 0 && Date.parse(dueAt) > Date.parse(createdAt);
  return (
    <li className="mail" data-status={status} data-to={to}>
      <details>
        <summary>
          <span className="mail-subject">{subject}</span>
          <span className="muted">{to}</span>
          <span className={`delivery delivery-${status}`}>
            {waits ? say('mail.waits', { at: time.full(dueAt) }) : say(`delivery.${status}`)}
          </span>
          <time className="muted" dateTime={at}>
            {time.full(at)}
          </time>
        </summary>
        {lastError !== null && status !== 'sent' && (
          <p className="problem">{say('mail.error', { error: lastError, count: attempts })}</p>
        )}
        <p className="mail-text">{text}</p>
      </details>
    </li>
  );
}
