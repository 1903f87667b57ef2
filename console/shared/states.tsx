import { Alert, Button, Empty, Result, Spin } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from './api.ts';
import { type Say, useSay } from './i18n.tsx';

export function Loading() {
  const say = useSay();
  return (
    <div className="loading" role="status" aria-label={say('state.loading')}>
      <Spin />
    </div>
  );
}

/** What to tell a person about a failure: the server's own words where it had some. */
export function errorText(error: unknown, say: Say): string {
  if (!(error instanceof ApiError)) return say('error.unknown');
  return error.userMessage ?? say(error.status === 0 ? 'error.network' : 'error.badAnswer');
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const say = useSay();
  return (
    <Alert
      className="failure"
      type="error"
      showIcon
      title={errorText(error, say)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {say('action.retry')}
          </Button>
        )
      }
    />
  );
}

/** Nothing here, and what would bring something. */
export function Nothing({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <Empty
      className="nothing"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{title}</strong>
          {hint && <span className="nothing-hint">{hint}</span>}
        </>
      }
    >
      {action}
    </Empty>
  );
}

export function Forbidden() {
  const say = useSay();
  return <Result status="403" title={say('forbidden.title')} subTitle={say('forbidden.text')} />;
}
