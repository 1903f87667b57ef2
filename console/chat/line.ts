import type { Sending } from './sending.ts';
import type { Activity } from './store.ts';

interface Observer<T> {
  next?(value: T): void;
  error?(error: unknown): void;
  complete?(): void;
}
interface Observable<T> {
  subscribe(observer: Observer<T> | ((value: T) => void)): { unsubscribe(): void };
}

export interface DirectLine {
  connectionStatus$: Observable<number>;
  postActivity(activity: Activity): Observable<string>;
  conversationId?: string;
  watermark?: string;
  token?: string;
  end(): void;
}

/** Direct Line's connection states that do not mend themselves. */
export const BROKEN_STATES: ReadonlySet<number> = new Set([3, 4, 5]);

export interface UploadProgress {
  /** 0 to 1; undefined when it is over, well or not. */
  share: number | undefined;
}

export interface LineEvents {
  sending: Sending;
  token(): string;
  progress(progress: UploadProgress): void;
  /** The server did not take the files. */
  uploadFailed(status: number): void;
}

/**
 * Sends under the id of the first try, and files by a request of our own: Direct Line's client tells nothing of an
 * upload under way, and why one was refused.
 */
export function tuneLine(line: DirectLine, domain: string, events: LineEvents): DirectLine {
  const post = line.postActivity.bind(line);
  line.postActivity = (activity) => {
    const { clientActivityID } = activity.channelData ?? {};
    const sent =
      clientActivityID === undefined
        ? activity
        : {
            ...activity,
            channelData: { ...activity.channelData, clientActivityID: events.sending.wireId(clientActivityID) },
          };
    const isUpload = sent.type === 'message' && (sent.attachments?.length ?? 0) > 0;
    return isUpload ? upload(`${domain}/conversations/${line.conversationId}/upload`, sent, events) : post(sent);
  };
  return line;
}

function upload(url: string, activity: Activity, events: LineEvents): Observable<string> {
  return {
    subscribe: (given) => {
      const observer = typeof given === 'function' ? { next: given } : given;
      const request = new XMLHttpRequest();
      const fail = (error: unknown) => {
        events.progress({ share: undefined });
        observer.error?.(error);
      };
      request.upload.onprogress = ({ loaded, total }) => events.progress({ share: total > 0 ? loaded / total : 0 });
      request.onerror = () => fail(new Error('the upload was interrupted'));
      request.onload = () => {
        if (request.status >= 300) {
          events.uploadFailed(request.status);
          return fail(new Error(`the server answered ${request.status}`));
        }
        events.progress({ share: undefined });
        observer.next?.(JSON.parse(request.responseText).id);
        observer.complete?.();
      };
      events.progress({ share: 0 });
      formOf(activity).then((form) => {
        request.open('POST', url);
        request.setRequestHeader('authorization', `Bearer ${events.token()}`);
        request.send(form);
      }, fail);
      return {
        unsubscribe: () => {
          if (request.readyState !== XMLHttpRequest.DONE) request.abort();
        },
      };
    },
  };
}

async function formOf({ attachments = [], ...activity }: Activity): Promise<FormData> {
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }), 'blob');
  for (const { contentUrl = '', name = 'file' } of attachments)
    form.append('file', await (await fetch(contentUrl)).blob(), name);
  return form;
}
