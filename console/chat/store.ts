import { checkFiles, type FileLimits, type FileProblem, PICTURES } from './attachments.ts';
import { type ChannelData, KEY, type Sending } from './sending.ts';

interface WireFile {
  contentType?: string;
  contentUrl?: string;
  thumbnailUrl?: string;
  name?: string;
  content?: unknown;
}
interface Claim {
  appearance?: { text?: string };
}
export interface Activity {
  id?: string;
  type?: string;
  name?: string;
  text?: string;
  textFormat?: string;
  timestamp?: string;
  value?: unknown;
  from?: { id?: string; name?: string; role?: string };
  entities?: { citation?: Claim[]; additionalType?: string | string[]; keywords?: string[] }[];
  attachments?: WireFile[];
  channelData?: ChannelData & {
    'webchat:sequence-id'?: number;
    frontline?: { sender?: string; notice?: string };
  };
}
export interface Chosen {
  blob: File | Blob;
}
/** Marks a choice of files that takes the place of the one before; Web Chat's own adds to it. */
const WHOLE = 'frontline:whole';
export interface Action {
  type: string;
  meta?: { clientActivityID?: string; method?: string; [WHOLE]?: true };
  payload?: { activity?: Activity; attachments?: readonly Chosen[] };
}
export interface Store {
  dispatch(action: Action | Record<string, unknown>): void;
  getState(): { activities: Activity[]; sendBoxAttachments?: readonly Chosen[] };
}
export type Middleware = (store: Store) => (next: (action: Action) => unknown) => (action: Action) => unknown;

/** Markdown runs lines together; ours are meant as they stand, in quoted passages above all. */
const hardBreaks = (text: string): string => text.replace(/([^\s\\])\n(?=\S)/g, '$1  \n');

const keepCitedLines = (claim: Claim): Claim =>
  claim.appearance?.text === undefined
    ? claim
    : { ...claim, appearance: { ...claim.appearance, text: hardBreaks(claim.appearance.text) } };

/** Also of an answer that is still growing, which comes as `typing` with the text so far. */
function keepLines(activity: Activity): Activity {
  if (!['message', 'typing'].includes(activity.type ?? '') || activity.textFormat !== 'markdown' || !activity.text)
    return activity;
  const entities = activity.entities?.map((entity) =>
    entity.citation === undefined ? entity : { ...entity, citation: entity.citation.map(keepCitedLines) },
  );
  return { ...activity, text: hardBreaks(activity.text), ...(entities ? { entities } : {}) };
}

/** Web Chat draws a customer's own picture only where it has a small one; else it names the file. */
function showPictures(activity: Activity): Activity {
  if (activity.from?.role !== 'user' || activity.attachments === undefined) return activity;
  const attachments = activity.attachments.map((file) =>
    PICTURES.test(file.contentType ?? '') && file.contentUrl !== undefined
      ? { ...file, thumbnailUrl: file.contentUrl }
      : file,
  );
  return { ...activity, attachments };
}

const withActivity = (action: Action, activity: Activity): Action => ({
  ...action,
  payload: { ...action.payload, activity },
});

/** Every try of a message replaces the one before on the screen, since Web Chat knows a message by its id too. */
const pendingId = (key: string): string => `pending:${key}`;

export interface StoreEvents {
  sending: Sending;
  limits(): FileLimits | undefined;
  refused(problems: FileProblem[]): void;
  /** The files that go with the next message have changed. */
  chosen(files: readonly (File | Blob)[]): void;
  /** The customer has sent something. */
  said(): void;
  /** A line that is stored has come, of whomever. */
  came(activity: Activity): void;
  /** A person at the desk has seen the customer's words up to this number. */
  wasRead(seq: number): void;
}

/** What happens between Web Chat and its store: lines are kept, tries are told apart, files are looked at first. */
export const middleware =
  (events: StoreEvents): Middleware =>
  (store) =>
  (next) =>
  (action) => {
    const { sending } = events;
    const activity = action.payload?.activity;
    switch (action.type) {
      case 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS':
        return takeChosen(next, addedFiles(store, action), events);
      case 'DIRECT_LINE/POST_ACTIVITY':
        if (activity?.type !== 'message') return next(action);
        events.said();
        return next(withActivity(action, stamped(activity, sending.keyOf(activity))));
      case 'DIRECT_LINE/POST_ACTIVITY_PENDING': {
        const [key, clientId] = [activity?.channelData?.[KEY], action.meta?.clientActivityID];
        if (activity === undefined || key === undefined || clientId === undefined) return next(action);
        sending.tried(key, clientId);
        return next(withActivity(action, showPictures({ ...activity, id: pendingId(key) })));
      }
      case 'DIRECT_LINE/POST_ACTIVITY_REJECTED':
        sending.failed(action.meta?.clientActivityID ?? '');
        return next(action);
      case 'DIRECT_LINE/INCOMING_ACTIVITY':
        return activity === undefined ? next(action) : takeIncoming(store, next, action, activity, events);
      default:
        return next(action);
    }
  };

const stamped = (activity: Activity, key: string): Activity => ({
  ...activity,
  channelData: { ...activity.channelData, [KEY]: key },
});

function takeIncoming(
  store: Store,
  next: (action: Action) => unknown,
  action: Action,
  activity: Activity,
  events: StoreEvents,
): unknown {
  if (activity.name === 'frontline/read') {
    const { seq } = (activity.value ?? {}) as { seq?: unknown };
    if (typeof seq === 'number') events.wasRead(seq);
    return next(action);
  }
  const wireId = activity.channelData?.clientActivityID;
  const clientActivityID = wireId === undefined ? undefined : events.sending.clientId(wireId);
  const own =
    clientActivityID === undefined
      ? activity
      : { ...activity, channelData: { ...activity.channelData, clientActivityID } };
  const result = next(withActivity(action, showPictures(keepLines(own))));
  // It counted as failed, since its answer was lost; but here it is.
  if (clientActivityID !== undefined && events.sending.arrived(clientActivityID))
    store.dispatch({
      type: 'DIRECT_LINE/POST_ACTIVITY_FULFILLED',
      meta: { clientActivityID },
      payload: { activity: own },
    });
  if (activity.type === 'message') events.came(activity);
  return result;
}

const filesAction = (attachments: readonly Chosen[]): Action => ({
  type: 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS',
  payload: { attachments },
});

/** Chooses these files besides what is chosen already. */
export const chooseFiles = (store: Store, files: readonly File[]): void =>
  store.dispatch(filesAction(files.map((blob) => ({ blob }))));

export function takeBackFile(store: Store, index: number): void {
  const rest = (store.getState().sendBoxAttachments ?? []).filter((_, at) => at !== index);
  store.dispatch({ ...filesAction(rest), meta: { [WHOLE]: true } });
}

/** Files are chosen one after the other; an empty choice is that of a message which has gone. */
function addedFiles(store: Store, action: Action): Action {
  const added = action.payload?.attachments ?? [];
  if (added.length === 0 || action.meta?.[WHOLE] === true) return action;
  return filesAction([...(store.getState().sendBoxAttachments ?? []), ...added]);
}

function takeChosen(next: (action: Action) => unknown, action: Action, events: StoreEvents): unknown {
  const given = action.payload?.attachments ?? [];
  const limits = events.limits();
  const { good, problems } = limits === undefined ? { good: given, problems: [] } : checkFiles(given, limits);
  if (given.length > 0) events.refused(problems);
  events.chosen(good.map(({ blob }) => blob));
  return next({ ...action, payload: { ...action.payload, attachments: good } });
}
