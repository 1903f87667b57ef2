import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { z } from 'zod';
import { SessionView, type SignInBody } from '#core/contract/session.ts';
import { forgetDrafts } from '../conversation/drafts.ts';
import { forgetChosen } from '../conversation/files.ts';
import { forgetOutgoing } from '../conversation/outgoing.ts';
import { ApiError, ask, tell } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import type { Language } from '../shared/locale.ts';
import { keys } from '../shared/query-keys.ts';
import { Failure, Loading } from '../shared/states.tsx';
import { SignInPage } from './sign-in-page.tsx';

export type Session = z.infer<typeof SessionView>;
export type Permission =
  | 'conversation.read'
  | 'conversation.reply'
  | 'conversation.note'
  | 'conversation.supervise'
  | 'ticket.read'
  | 'ticket.solve'
  | 'ticket.work'
  | 'ticket.return'
  | 'ticket.override'
  | 'knowledge.read'
  | 'notice.acknowledge'
  | 'report.read'
  | 'sla.write'
  | 'settings.write'
  | 'user.write';

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionGate');
  return session;
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return await ask(SessionView, '/session', { signal });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

/** Shows the page to whoever is signed in, and the sign-in in its place, at the same address, to everyone else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { language, setLanguage } = useI18n();
  const queryClient = useQueryClient();
  const chosen = useRef<Language | null>(null);
  const {
    data: session,
    error,
    refetch,
  } = useQuery({
    queryKey: keys.session,
    queryFn: ({ signal }) => readSession(signal),
    staleTime: 60_000,
  });
  useSignedOutElsewhere();

  const userId = session?.user.id;
  const accountLanguage = session?.user.locale;
  // The account's language applies when the person changes, not whenever either language does.
  useEffect(() => {
    if (!userId || !accountLanguage) return;
    if (chosen.current && chosen.current !== accountLanguage) {
      tell('/session', { method: 'PATCH', body: { locale: chosen.current } }).catch(() => undefined);
    } else setLanguage(accountLanguage);
    chosen.current = null;
  }, [userId]);

  if (session === undefined) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (session === null) {
    const signIn = async (body: SignInBody): Promise<void> => {
      const next = await ask(SessionView, '/session', { method: 'POST', body });
      queryClient.setQueryData(keys.session, next);
    };
    const choose = (next: Language): void => {
      chosen.current = next;
      setLanguage(next);
    };
    return <SignInPage signIn={signIn} language={language} onLanguage={choose} />;
  }
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Any answer 401 means that the session is over: back to the sign-in, nothing of the former person kept. */
function useSignedOutElsewhere(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const endIfUnauthenticated = (error: unknown): void => {
      if (!(error instanceof ApiError) || error.status !== 401) return;
      if (queryClient.getQueryData(keys.session)) forgetSession(queryClient);
    };
    const stopQueries = queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') endIfUnauthenticated(event.action.error);
    });
    const stopMutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') endIfUnauthenticated(event.action.error);
    });
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queryClient]);
}

function forgetSession(queryClient: ReturnType<typeof useQueryClient>): void {
  queryClient.setQueryData(keys.session, null);
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
}

export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await tell('/session', { method: 'DELETE' });
    forgetOutgoing();
    forgetChosen();
    forgetDrafts();
    forgetSession(queryClient);
  };
}

/** Changes the language here at once and in the account for the next time. */
export function useChooseLanguage(): (language: Language) => void {
  const { setLanguage } = useI18n();
  const queryClient = useQueryClient();
  return (language) => {
    setLanguage(language);
    tell('/session', { method: 'PATCH', body: { locale: language } })
      .then(() => queryClient.invalidateQueries())
      .catch(() => undefined);
  };
}
