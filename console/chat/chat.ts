import type { ToFrame } from '../widget/protocol.ts';
import { type ChatApi, createApi, type Identity, type PastConversation, readInfo, type Target } from './api.ts';
import { onFilesBrought } from './chosen.ts';
import { type ConsentKeeper, keepConsent } from './consent.ts';
import { need } from './dom.ts';
import { limitsOf, sayProblem, sayRefusal, showFileProblems, showProgress } from './files.ts';
import { type Host, isEmbedded, meetHost } from './host.ts';
import { chooseLocale, type Locale, localeOfAddress, rememberLocale } from './locale.ts';
import { createPage, type Page } from './page.ts';
import { applyPreferences, onSystemTheme, readPreferences, storePreferences } from './preferences.ts';
import { createReading, type Reading } from './reading.ts';
import { createSession, type Session } from './session.ts';
import { type ChatState, companyOf, rememberConversation, rememberedConversation, textsOf } from './state.ts';
import { chooseFiles, takeBackFile } from './store.ts';
import { downloadTranscript, printTranscript } from './transcript-file.ts';
import { loadWebChat } from './webchat.ts';

/** The parts of the page; each knows the others by this. */
interface Chat {
  state: ChatState;
  identity: Identity;
  host: Host | undefined;
  api: ChatApi;
  session: Session;
  reading: Reading;
  consent: ConsentKeeper;
  page: Page;
}

/** The customer's page: by itself, or in the frame of a launcher on another site. */
export function startChat(): void {
  const state = firstState(isEmbedded());
  const identity: Identity = { visitor: state.isEmbedded ? null : undefined, siteToken: undefined };
  const chat = { state, identity, host: undefined } as unknown as Chat;
  chat.api = createApi(
    () => identity,
    (credential) => {
      identity.visitor = credential;
      chat.host?.say({ frontline: 'visitor', credential });
    },
  );
  chat.session = startSession(chat);
  chat.consent = keepConsent(
    state,
    chat.api,
    () => chat.session,
    () => chat.page.notice(),
  );
  chat.reading = createReading({
    api: chat.api,
    current: chat.session.current,
    isSeen: () => state.isOpen && state.past === 'hidden' && document.visibilityState === 'visible',
    onNews: (conversations) => takeNews(chat, conversations),
  });
  chat.page = drawPage(chat);
  chat.page.all();
  listen(chat);
  if (state.isEmbedded) chat.host = meetHost((message) => hear(chat, message));
  else void chat.session.open(rememberedConversation());
  void readInfo().then((info) => {
    state.info = info;
    chat.page.header();
    chat.page.notice();
    chat.session.redraw();
  });
}

function firstState(embedded: boolean): ChatState {
  const preferences = readPreferences();
  return {
    isEmbedded: embedded,
    locale: localeOfAddress(location.search, navigator.languages),
    info: undefined,
    preferences,
    palette: applyPreferences(preferences, undefined),
    siteColour: undefined,
    connection: 'connecting',
    consented: undefined,
    past: 'hidden',
    chosen: [],
    elsewhere: 0,
    readSeq: 0,
    isOpen: !embedded,
  };
}

function startSession(chat: Chat): Session {
  const { state } = chat;
  const complain = (problems: string[]) => showFileProblems(need('files'), problems, textsOf(state));
  return createSession({
    element: need('chat'),
    api: chat.api,
    look: () => ({ ...state, limits: limitsOf(state.info) }),
    onState: (connection) => {
      state.connection = connection;
      chat.page.connection();
      if (connection === 'online') chat.host?.say({ frontline: 'shown' });
    },
    onConversation: (conversationId) => {
      rememberConversation(conversationId);
      state.readSeq = readSeqOf(chat, conversationId);
      void chat.consent.ask();
      chat.reading.look();
    },
    store: {
      limits: () => limitsOf(state.info),
      refused: (problems) =>
        complain(problems.map((problem) => sayProblem(problem, limitsOf(state.info), textsOf(state)))),
      chosen: (files) => {
        state.chosen = files;
        chat.page.chosen();
      },
      said: () => chat.consent.give('message'),
      came: ({ channelData }) => chat.reading.came(Math.floor(channelData?.['webchat:sequence-id'] ?? 0)),
      wasRead: (seq) => noteRead(chat, seq),
    },
    line: {
      progress: (progress) => showProgress(need('upload'), progress, textsOf(state)),
      uploadFailed: (status) => complain([sayRefusal(status, textsOf(state))]),
    },
  });
}

const readSeqOf = ({ reading }: Chat, conversationId: string): number =>
  reading.conversations().find(({ id }) => id === conversationId)?.clerkReadSeq ?? 0;

function noteRead({ state, session }: Chat, seq: number): void {
  if (seq <= state.readSeq) return;
  state.readSeq = seq;
  session.redraw();
}

function takeNews(chat: Chat, conversations: readonly PastConversation[]): void {
  const { state, page } = chat;
  const current = chat.session.current()?.conversationId;
  const unread = (of: readonly PastConversation[]) => of.reduce((sum, one) => sum + one.unread, 0);
  chat.host?.say({ frontline: 'unread', count: unread(conversations) });
  const elsewhere = unread(conversations.filter(({ id }) => id !== current));
  if (elsewhere !== state.elsewhere) {
    state.elsewhere = elsewhere;
    page.header();
  }
  if (current !== undefined) noteRead(chat, readSeqOf(chat, current));
  if (state.past === 'hidden') return;
  state.past = conversations;
  page.past();
}

function drawPage(chat: Chat): Page {
  const { state, session } = chat;
  const activities = () => session.current()?.store.getState().activities ?? [];
  const head = () => ({ texts: textsOf(state), locale: state.locale, company: companyOf(state), now: new Date() });
  return createPage(state, {
    locale: (locale) => {
      chat.host?.say({ frontline: 'chosen', locale });
      changeLocale(chat, locale);
    },
    preferences: (preferences) => {
      state.preferences = preferences;
      storePreferences(preferences);
      changeLook(chat);
    },
    past: () => openPast(chat),
    fresh: () => switchTo(chat, { fresh: true }),
    download: () => downloadTranscript(activities(), head()),
    print: () => printTranscript(need('print'), activities(), head()),
    close: () => chat.host?.say({ frontline: 'close' }),
    agree: () => {
      chat.consent.give('button');
      focusChat();
    },
    retry: () => session.retry(),
    takeBack: (index) => {
      const store = session.current()?.store;
      if (store !== undefined) takeBackFile(store, index);
      focusChat();
    },
    current: () => session.current()?.conversationId,
    pastActions: {
      open: (conversationId) => switchTo(chat, { conversationId }),
      fresh: () => switchTo(chat, { fresh: true }),
      back: () => leavePast(chat),
    },
  });
}

function changeLocale({ state, page, session }: Chat, locale: Locale): void {
  const focused = document.activeElement?.id;
  state.locale = locale;
  rememberLocale(locale);
  page.all();
  session.redraw();
  if (focused) document.getElementById(focused)?.focus();
}

function changeLook({ page, session }: Chat): void {
  const focused = document.activeElement?.id;
  page.look();
  page.header();
  session.redraw();
  if (focused) document.getElementById(focused)?.focus();
}

function openPast(chat: Chat): void {
  const { state, page } = chat;
  state.past = undefined;
  page.past();
  need('past').querySelector<HTMLElement>('h2')?.focus();
  chat.api.conversations().then(
    (conversations) => takeNews(chat, conversations),
    () => {
      if (state.past !== 'hidden') state.past = null;
      page.past();
    },
  );
}

function hidePast({ state, page, reading }: Chat): void {
  state.past = 'hidden';
  page.past();
  reading.changed();
}

function leavePast(chat: Chat): void {
  hidePast(chat);
  document.getElementById('past-button')?.focus();
}

function switchTo(chat: Chat, target: Target): void {
  hidePast(chat);
  void chat.session.open(target).then(() => focusIfHere());
}

function focusChat(): void {
  const sendBox = document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
  (sendBox ?? document.getElementById('more'))?.focus();
}

/** What has taken a while must not fetch the focus from where the visitor has gone meanwhile. */
function focusIfHere(): void {
  if (document.hasFocus()) focusChat();
}

/** What the launcher says. */
function hear(chat: Chat, message: ToFrame): void {
  const { state, identity } = chat;
  switch (message.frontline) {
    case 'hello':
      identity.visitor = message.visitor ?? null;
      identity.siteToken = message.siteToken;
      state.siteColour = message.colour;
      // Whoever has never been here has agreed to nothing; they need not wait for the server to read the notice.
      if (message.visitor === undefined) state.consented = false;
      chat.page.notice();
      changeLook(chat);
      chat.reading.look();
      if (message.open) openPanel(chat, undefined);
      return;
    case 'prepare':
      loadWebChat().catch(() => undefined);
      return;
    case 'open':
      openPanel(chat, message.conversationId);
      return;
    case 'close':
      state.isOpen = false;
      return;
    case 'forget':
      identity.visitor = null;
      // Where the server is away the credential lives on, but nobody has it any more.
      void chat.api
        .forget(message.visitor)
        .catch(() => undefined)
        .then(() => chat.host?.say({ frontline: 'forgotten' }));
      return;
    case 'focus':
      if (message.on === 'first') document.getElementById('past-button')?.focus();
      else focusChat();
      return;
    case 'locale':
      changeLocale(chat, chooseLocale([message.locale]));
  }
}

function openPanel(chat: Chat, conversationId: string | undefined): void {
  const { state, session } = chat;
  const isFirst = session.current() === undefined && !state.isOpen;
  state.isOpen = true;
  chat.reading.changed();
  if (conversationId !== undefined) switchTo(chat, { conversationId });
  else if (isFirst) void session.open(rememberedConversation()).then(() => focusIfHere());
}

function listen(chat: Chat): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (chat.state.past !== 'hidden') leavePast(chat);
    else chat.host?.say({ frontline: 'close' });
  });
  document.documentElement.classList.toggle('embedded', chat.state.isEmbedded);
  onSystemTheme(() => changeLook(chat));
  onFilesBrought((files) => {
    const store = chat.session.current()?.store;
    if (store !== undefined) chooseFiles(store, files);
  });
}
