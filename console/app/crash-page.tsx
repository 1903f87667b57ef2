import { Button, Result } from 'antd';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { useSay } from '../shared/i18n.tsx';

/** The last net: a page that failed, or a piece of it that a newer release has replaced on the server. */
export function CrashPage() {
  const say = useSay();
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <main className="page">
      <Result
        status="error"
        title={<h1 className="page-title">{say('crash.title')}</h1>}
        subTitle={say('crash.text')}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            {say('crash.reload')}
          </Button>
        }
      />
    </main>
  );
}
