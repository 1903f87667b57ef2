import type { Palette } from '../shared/palette.ts';
import type { ChatInfo, PastConversation, Target } from './api.ts';
import { LANGUAGE_OF, type Locale } from './locale.ts';
import type { Preferences } from './preferences.ts';
import type { SessionState } from './session.ts';
import { type ChatTexts, TEXTS } from './texts.ts';

/** What the page shows, in one place; whoever changes it has the part redrawn that shows it. */
export interface ChatState {
  readonly isEmbedded: boolean;
  locale: Locale;
  info: ChatInfo | undefined;
  preferences: Preferences;
  palette: Palette;
  siteColour: string | undefined;
  connection: SessionState;
  /** Undefined while it is not known. */
  consented: boolean | undefined;
  /** The list of conversations while it is shown: undefined on its way, null where it cannot be had. */
  past: readonly PastConversation[] | undefined | null | 'hidden';
  /** The files that go with the next message. */
  chosen: readonly (File | Blob)[];
  /** Unread lines of other conversations. */
  elsewhere: number;
  /** The last number of the customer's own words that a person at the desk has seen. */
  readSeq: number;
  /** In a frame: whether the panel is open. */
  isOpen: boolean;
}

export const textsOf = ({ locale }: ChatState): ChatTexts => TEXTS[LANGUAGE_OF[locale]];

export const companyOf = (state: ChatState): string =>
  state.info?.companyNames[LANGUAGE_OF[state.locale]] || textsOf(state).company;

const KEY = 'frontline.conversation';

/** A reload stays in the conversation that was open in this tab. Browsers may refuse storage in a frame. */
export function rememberedConversation(): Target {
  try {
    const conversationId = sessionStorage.getItem(KEY);
    return conversationId === null ? { latest: true } : { conversationId };
  } catch {
    return { latest: true };
  }
}

export function rememberConversation(conversationId: string): void {
  try {
    sessionStorage.setItem(KEY, conversationId);
  } catch {}
}
