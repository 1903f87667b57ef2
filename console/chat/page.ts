import { showChosen } from './chosen.ts';
import { button, element, need } from './dom.ts';
import { type HeaderActions, renderHeader } from './header.ts';
import { LANGUAGE_OF } from './locale.ts';
import { renderNotice } from './notice.ts';
import { type PastActions, renderPast } from './past.ts';
import { applyPreferences } from './preferences.ts';
import { type ChatState, companyOf, textsOf } from './state.ts';
import { fontOf } from './style-options.ts';

export interface PageActions extends HeaderActions {
  agree(): void;
  retry(): void;
  takeBack(index: number): void;
  pastActions: PastActions;
  /** The id of the conversation that is shown. */
  current(): string | undefined;
}

/** Draws the parts of the page around the transcript from the state. */
export interface Page {
  header(): void;
  notice(): void;
  connection(): void;
  chosen(): void;
  past(): void;
  /** Colours and size, which the transcript takes from the state too. */
  look(): void;
  all(): void;
}

export function createPage(state: ChatState, actions: PageActions): Page {
  const [header, notice, past, chat] = [need('header'), need('notice'), need('past'), need('chat')];
  const [problem, status, spoken, chosen] = [need('problem'), need('status'), need('spoken'), need('chosen')];
  let wasDown = false;
  const page: Page = {
    header: () => renderHeader(header, { ...state, texts: textsOf(state), company: companyOf(state) }, actions),
    notice: () => {
      const texts = textsOf(state);
      renderNotice(notice, { ...state, texts }, actions.agree);
      // To whoever does not see it: the focus is where one writes.
      const said = state.consented === false ? `${texts.notice.title} ${texts.notice.consent}` : '';
      if (spoken.textContent !== said) spoken.textContent = said;
    },
    connection: () => {
      const texts = textsOf(state);
      const isDown = state.connection === 'lost' || state.connection === 'away';
      chat.setAttribute('aria-busy', String(state.connection === 'connecting'));
      chat.dataset.loading = chat.childElementCount === 0 ? texts.loading : '';
      problem.hidden = !isDown;
      const words = state.connection === 'away' ? texts.away : texts.lost;
      problem.replaceChildren(...(isDown ? [words, button(texts.retry, actions.retry)] : []));
      status.replaceChildren(...(wasDown && state.connection === 'online' ? [restored(texts, status)] : []));
      wasDown = isDown || (wasDown && state.connection === 'connecting');
    },
    chosen: () => showChosen(chosen, state.chosen, textsOf(state), actions.takeBack),
    past: () => {
      const isShown = state.past !== 'hidden';
      past.hidden = !isShown;
      chat.hidden = isShown;
      chosen.hidden = isShown || state.chosen.length === 0;
      if (state.past === 'hidden') return past.replaceChildren();
      const focused = past.contains(document.activeElement) ? document.activeElement?.id : undefined;
      const { locale, past: conversations } = state;
      renderPast(
        past,
        { texts: textsOf(state), locale, conversations, current: actions.current() },
        actions.pastActions,
      );
      if (focused) document.getElementById(focused)?.focus();
    },
    look: () => {
      state.palette = applyPreferences(state.preferences, state.siteColour);
    },
    all: () => {
      document.documentElement.lang = state.locale;
      document.documentElement.style.setProperty('--font', fontOf(LANGUAGE_OF[state.locale]));
      for (const draw of [page.header, page.notice, page.connection, page.chosen, page.past]) draw();
    },
  };
  return page;
}

const RESTORED_MS = 6_000;

/** Said once, then gone. */
function restored({ restored: words }: { restored: string }, status: HTMLElement): HTMLElement {
  const line = element('p', {}, words);
  window.setTimeout(() => line.parentElement === status && line.remove(), RESTORED_MS);
  return line;
}
