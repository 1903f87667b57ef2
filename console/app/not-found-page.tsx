import { Result } from 'antd';
import { Link } from 'react-router';
import { useSay } from '../shared/i18n.tsx';

export function NotFoundPage() {
  const say = useSay();
  return (
    <main className="page">
      <Result
        status="404"
        title={<h1 className="page-title">{say('notFound.title')}</h1>}
        subTitle={say('notFound.text')}
        extra={<Link to="/desk">{say('nav.inbox')}</Link>}
      />
    </main>
  );
}
