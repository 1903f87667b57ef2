import { type ComponentType, lazy, Suspense } from 'react';
import { createBrowserRouter } from 'react-router';
import { InboxPage } from '../inbox/inbox-page.tsx';
import { Loading } from '../shared/states.tsx';
import { CrashPage } from './crash-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

/** Pages that a clerk in the inbox does not need are fetched when they are opened. */
function later(load: () => Promise<{ default: ComponentType }>) {
  const Page = lazy(load);
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [
      { path: '/desk', element: <InboxPage /> },
      { path: '/desk/conversations/:conversationId', element: <InboxPage /> },
      { path: '/desk/tickets', element: later(() => import('../ticket/tickets-page.tsx')) },
      { path: '/desk/tickets/:ticketId', element: later(() => import('../ticket/ticket-page.tsx')) },
      { path: '/desk/team', element: later(() => import('../team/team-page.tsx')) },
      { path: '/desk/settings', element: later(() => import('../settings/settings-page.tsx')) },
      { path: '/reports', element: later(() => import('../report/reports-page.tsx')) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
