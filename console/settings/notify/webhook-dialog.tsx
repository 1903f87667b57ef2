import { Alert, Checkbox, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { WebhookEvent, WebhooksBody } from '#core/contract/escalation.ts';
import { Field } from '../../shared/field.tsx';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure } from '../../shared/states.tsx';
import { problemsOf } from '../problems.ts';
import { useProblems } from '../use-problems.ts';
import { newSecret } from './secret.ts';
import { asInput, useSaveWebhooks, type Webhook, type WebhookInput } from './use-webhooks.ts';

interface Props {
  /** The one that is edited; null: a new one. */
  edited: Webhook | null;
  all: readonly Webhook[];
  onClose: () => void;
}

/** antd's type knows no data attributes, its button takes them. */
const SAVE_BUTTON: { 'data-testid': string } = { 'data-testid': 'webhook-save' };

/** An address, what it is told of, and whether it gets a new secret, which is then shown this once. */
export function WebhookDialog({ edited, all, onClose }: Props) {
  const { say } = useI18n();
  const [url, setUrl] = useState(edited?.url ?? '');
  const [events, setEvents] = useState<WebhookEvent[]>(edited?.events ?? [...WebhookEvent.options]);
  const [renews, setRenews] = useState(edited === null);
  const [secret, setSecret] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const save = useSaveWebhooks();
  const list = withWebhook(all, edited, { url: url.trim(), events });
  const at = edited === null ? all.length : all.indexOf(edited);
  const problems = problemsOf(WebhooksBody, { webhooks: list });
  const problemAt = useProblems(tried ? problems : []);
  const twice = list.filter((one) => one.url === url.trim()).length > 1;

  function submit(): void {
    setTried(true);
    if (problems.length > 0) return;
    const made = renews ? newSecret() : null;
    save.mutate(withWebhook(all, edited, { url: url.trim(), events, ...(made && { secret: made }) }), {
      onSuccess: () => (made === null ? onClose() : setSecret(made)),
    });
  }

  if (secret !== null) return <SecretShown secret={secret} onClose={onClose} />;
  return (
    <Modal
      open
      title={say(edited === null ? 'webhook.add' : 'webhook.edit')}
      onCancel={onClose}
      onOk={submit}
      okText={say('action.save')}
      okButtonProps={SAVE_BUTTON}
      confirmLoading={save.isPending}
    >
      <div className="dialog-fields" data-testid="webhook-dialog">
        {save.error && <Failure error={save.error} />}
        <Field label={say('webhook.url')}>
          {(id) => (
            <>
              <Input
                id={id}
                type="url"
                value={url}
                placeholder="https://"
                disabled={edited !== null}
                onChange={(event) => setUrl(event.target.value)}
                data-testid="webhook-url"
              />
              <Problem
                text={tried && twice ? say('webhook.twice') : problemAt(`webhooks.${at}.url`) && say('webhook.noUrl')}
              />
            </>
          )}
        </Field>
        <div className="field">
          <span className="field-label">{say('webhook.events')}</span>
          <Checkbox.Group
            value={events}
            onChange={(next) => setEvents(WebhookEvent.options.filter((event) => next.includes(event)))}
            options={WebhookEvent.options.map((value) => ({ value, label: say(`webhookEvent.${value}`) }))}
          />
          <Problem text={problemAt(`webhooks.${at}.events`)} />
        </div>
        <Checkbox checked={renews} onChange={(event) => setRenews(event.target.checked)} data-testid="webhook-sign">
          {say(edited?.signed ? 'webhook.renew' : 'webhook.sign')}
        </Checkbox>
        <p className="muted">{say('webhook.signHint')}</p>
      </div>
    </Modal>
  );
}

/** The list as it is sent: the new one behind the others, an edited one in its place. */
const withWebhook = (all: readonly Webhook[], edited: Webhook | null, next: WebhookInput): WebhookInput[] =>
  edited === null ? [...all.map(asInput), next] : all.map((one) => (one === edited ? next : asInput(one)));

const Problem = ({ text }: { text: string | undefined }) =>
  text && (
    <span className="problem" role="alert">
      {text}
    </span>
  );

function SecretShown({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { say } = useI18n();
  return (
    <Modal
      open
      title={say('webhook.secret')}
      closable={false}
      okText={say('webhook.secretKept')}
      onOk={onClose}
      cancelButtonProps={{ hidden: true }}
    >
      <div className="dialog-fields">
        <Alert type="warning" showIcon title={say('webhook.secretOnce')} />
        <Typography.Text code copyable className="secret" data-testid="webhook-secret">
          {secret}
        </Typography.Text>
        <p className="muted">{say('webhook.secretUse')}</p>
      </div>
    </Modal>
  );
}
