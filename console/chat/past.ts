import type { PastConversation } from './api.ts';
import { button, element } from './dom.ts';
import type { Locale } from './locale.ts';
import type { ChatTexts } from './texts.ts';

export interface PastState {
  texts: ChatTexts;
  locale: Locale;
  /** Undefined while they are being read, null where they cannot be. */
  conversations: readonly PastConversation[] | undefined | null;
  current: string | undefined;
}

export interface PastActions {
  open(conversationId: string): void;
  fresh(): void;
  back(): void;
}

/** Markdown reads badly in one line of an excerpt. */
const plain = (text: string): string =>
  text
    .replace(/^\s*[>#\-*]+\s*/gm, '')
    .replace(/\*\*|__|\[\^?\d+\^?\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The visitor's conversations, the one last spoken in first. */
export function renderPast(target: HTMLElement, state: PastState, actions: PastActions): void {
  const { texts, conversations } = state;
  const heading = element('h2', { tabIndex: -1 }, texts.past);
  const head = element(
    'div',
    { className: 'past-head' },
    button(texts.back, actions.back, { className: 'plain', id: 'back' }),
    button(texts.fresh, actions.fresh, { className: 'main' }),
  );
  const said = conversations === null ? texts.pastFailed : conversations === undefined ? texts.loading : texts.none;
  const list =
    conversations?.length === undefined || conversations.length === 0
      ? element('p', { role: 'status' }, said)
      : element('ul', {}, ...conversations.map((one) => element('li', {}, drawOne(one, state, actions))));
  target.replaceChildren(heading, head, list);
}

function drawOne(one: PastConversation, { texts, locale, current }: PastState, actions: PastActions): HTMLElement {
  const at = new Date(one.lastMessage?.at ?? one.startedAt);
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const state = one.id === current ? texts.current : texts.holder[one.holder];
  const excerpt = one.lastMessage === null ? texts.empty : plain(one.lastMessage.text);
  const who = one.lastMessage?.fromCustomer ? `${texts.customerSpeaks}: ` : '';
  const made = button('', () => actions.open(one.id), { className: 'one' });
  made.dataset.conversation = one.id;
  made.append(
    element('span', { className: 'when' }, element('time', { dateTime: at.toISOString() }, time), ' · ', state),
    element('span', { className: 'excerpt' }, who + excerpt),
  );
  if (one.unread > 0) made.append(element('span', { className: 'new' }, texts.unread(one.unread)));
  return made;
}
