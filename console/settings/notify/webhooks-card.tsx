import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure, Loading } from '../../shared/states.tsx';
import { asInput, useSaveWebhooks, useTestWebhook, useWebhooks, type Webhook } from './use-webhooks.ts';
import { WebhookDialog } from './webhook-dialog.tsx';

/** What is open in the dialog: a webhook, or null for a new one. */
type Edited = { webhook: Webhook | null };

/** Other systems that are posted to when clocks run out: SMS and voice gateways, chats. */
export function WebhooksCard() {
  const { say } = useI18n();
  const { data, error, refetch } = useWebhooks();
  const [edited, setEdited] = useState<Edited | null>(null);
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const all = data.webhooks;
  return (
    <section className="card" aria-labelledby="webhooks" data-testid="webhooks">
      <header className="section-head">
        <h2 id="webhooks">{say('webhook.title')}</h2>
        <Button onClick={() => setEdited({ webhook: null })} data-testid="add-webhook">
          {say('webhook.add')}
        </Button>
      </header>
      <p className="muted">{say('webhook.lead')}</p>
      {all.length === 0 && <p className="muted">{say('webhook.none')}</p>}
      <ul className="webhooks">
        {all.map((webhook) => (
          <WebhookRow key={webhook.url} webhook={webhook} all={all} onEdit={() => setEdited({ webhook })} />
        ))}
      </ul>
      {edited && <WebhookDialog edited={edited.webhook} all={all} onClose={() => setEdited(null)} />}
    </section>
  );
}

interface RowProps {
  webhook: Webhook;
  all: readonly Webhook[];
  onEdit: () => void;
}

function WebhookRow({ webhook, all, onEdit }: RowProps) {
  const { say, list } = useI18n();
  const save = useSaveWebhooks();
  const test = useTestWebhook();
  const remove = () => save.mutateAsync(all.filter((one) => one !== webhook).map(asInput)).catch(() => undefined);
  return (
    <li className="webhook" data-url={webhook.url}>
      <div className="webhook-what">
        <strong className="webhook-url">{webhook.url}</strong>
        <span className="muted">
          {list(webhook.events.map((event) => say(`webhookEvent.${event}`)))} ·{' '}
          {say(webhook.signed ? 'webhook.signed' : 'webhook.unsigned')}
        </span>
        <LastPost webhook={webhook} />
        {save.error && <Failure error={save.error} />}
      </div>
      <span className="policy-tools">
        <Button
          size="small"
          loading={test.isPending || webhook.last?.status === 'pending'}
          aria-label={`${say('webhook.test')}: ${webhook.url}`}
          onClick={() => test.mutate(webhook.url)}
          data-testid="test-webhook"
        >
          {say('webhook.test')}
        </Button>
        <Button type="link" size="small" aria-label={`${say('action.edit')}: ${webhook.url}`} onClick={onEdit}>
          {say('action.edit')}
        </Button>
        <Popconfirm
          title={say('webhook.removeAsk')}
          description={say('webhook.removeText')}
          okText={say('action.remove')}
          okButtonProps={{ danger: true }}
          onConfirm={remove}
        >
          <Button type="link" size="small" aria-label={`${say('action.remove')}: ${webhook.url}`}>
            {say('action.remove')}
          </Button>
        </Popconfirm>
      </span>
    </li>
  );
}

const SIGNS = {
  sent: <CheckCircleOutlined aria-hidden />,
  pending: <ClockCircleOutlined aria-hidden />,
  failed: <ExclamationCircleFilled aria-hidden />,
  unsure: <ExclamationCircleFilled aria-hidden />,
};

/** What became of the latest posting: colour, sign and words. */
function LastPost({ webhook: { last } }: { webhook: Webhook }) {
  const { say, sayOr, time } = useI18n();
  if (last === null) return <span className="muted">{say('webhook.never')}</span>;
  return (
    <span className={`delivery delivery-${last.status}`} data-testid="last-post" data-status={last.status}>
      {SIGNS[last.status]} {sayOr(`webhookEvent.${last.event}`, last.event)} · {say(`delivery.${last.status}`)}{' '}
      <time dateTime={last.at}>{time.full(last.at)}</time>
      {last.error !== null && last.status !== 'sent' && ` · ${last.error}`}
    </span>
  );
}
