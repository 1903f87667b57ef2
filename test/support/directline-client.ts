import { createRequire } from 'node:module';
import { WebSocket } from 'ws';
import { FetchXmlHttpRequest } from './xml-http-request.ts';

// The official client expects a browser's globals, and takes them when it is loaded.
Object.assign(globalThis, { WebSocket, XMLHttpRequest: FetchXmlHttpRequest });
const { DirectLine, ConnectionStatus } = createRequire(import.meta.url)(
  'botframework-directlinejs',
) as DirectLineModule;

interface Observable<T> {
  subscribe(next: (value: T) => void, error?: (error: unknown) => void): { unsubscribe(): void };
}
interface DirectLineModule {
  DirectLine: new (
    options: ClientOptions & { domain: string },
  ) => {
    activity$: Observable<ClientActivity>;
    connectionStatus$: Observable<number>;
    postActivity(activity: Partial<ClientActivity>): Observable<string>;
    end(): void;
  };
  ConnectionStatus: Record<number, string>;
}
export interface ClientActivity {
  type: string;
  id: string;
  text?: string;
  name?: string;
  value?: unknown;
  timestamp?: string;
  from: { id: string; name?: string; role?: string };
  channelData?: Record<string, unknown>;
  entities?: Record<string, unknown>[];
  attachments?: Record<string, unknown>[];
  suggestedActions?: unknown;
}
export interface ClientOptions {
  token?: string;
  secret?: string;
  conversationId?: string;
  watermark?: string;
  webSocket?: boolean;
  pollingInterval?: number;
  conversationStartProperties?: { locale: string };
  /** Of the waiting time before a reconnect, 3 to 15 s; 0 makes it 3 s. */
  random?: () => number;
}

export interface TestClient {
  readonly activities: ClientActivity[];
  readonly texts: (string | undefined)[];
  readonly statuses: string[];
  /** Resolves when an activity fits, one that is already there included. */
  until(fits: (activity: ClientActivity) => boolean, timeoutMs?: number): Promise<ClientActivity>;
  untilText(text: string, timeoutMs?: number): Promise<ClientActivity>;
  untilStatus(status: string, timeoutMs?: number): Promise<void>;
  /** Resolves to the activity's id, or to `retry`; rejects with the client's error. */
  post(activity: Partial<ClientActivity>): Promise<string>;
  say(text: string): Promise<string>;
  end(): void;
}

/** The official botframework-directlinejs, unmodified, connected to `origin`. */
export function connectClient(origin: string, options: ClientOptions): TestClient {
  const client = new DirectLine({ domain: `${origin}/v3/directline`, ...options });
  const activities: ClientActivity[] = [];
  const statuses: string[] = [];
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  client.connectionStatus$.subscribe((status) => {
    statuses.push(ConnectionStatus[status] ?? String(status));
    changed();
  });
  client.activity$.subscribe(
    (activity) => {
      activities.push(activity);
      changed();
    },
    () => changed(),
  );
  const until = <T>(find: () => T | undefined, what: string, timeoutMs = 5_000): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        watchers.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        watchers.delete(look);
        reject(
          new Error(
            `the client did not get ${what}; statuses ${statuses.join(', ')}; got ${JSON.stringify(activities.map((a) => a.text))}`,
          ),
        );
      }, timeoutMs);
      watchers.add(look);
      look();
    });
  const post = (activity: Partial<ClientActivity>) =>
    new Promise<string>((resolve, reject) => client.postActivity(activity).subscribe(resolve, reject));
  return {
    activities,
    statuses,
    get texts() {
      return activities.map((activity) => activity.text);
    },
    until: (fits, timeoutMs) => until(() => activities.find(fits), 'the activity', timeoutMs),
    untilText: (text, timeoutMs) =>
      until(() => activities.find((activity) => activity.text === text), `"${text}"`, timeoutMs),
    untilStatus: async (status, timeoutMs) =>
      void (await until(() => statuses.find((known) => known === status), status, timeoutMs)),
    post,
    say: (text) => post({ type: 'message', text, from: { id: 'someone-else' } }),
    end: () => client.end(),
  };
}
