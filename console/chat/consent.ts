import type { ChatApi } from './api.ts';
import { NOTICE } from './notice.ts';
import type { Session } from './session.ts';
import type { ChatState } from './state.ts';

export interface ConsentKeeper {
  /** Finds out whether the visitor has agreed before. */
  ask(): Promise<void>;
  /** The visitor agrees, by the button or by sending. */
  give(by: 'button' | 'message'): void;
}

export function keepConsent(state: ChatState, api: ChatApi, session: () => Session, draw: () => void): ConsentKeeper {
  const set = (consented: boolean | undefined): void => {
    state.consented = consented;
    draw();
  };
  return {
    ask: async () => {
      const current = session().current();
      if (state.consented !== undefined || current === undefined) return;
      // Where it cannot be found out nothing is asked; the next connection asks again.
      const notice = await api.consented(current.token).catch(() => undefined);
      if (notice !== undefined && state.consented === undefined) set(notice === NOTICE);
    },
    give: (by) => {
      const current = session().current();
      if (state.consented === true || current === undefined) return;
      set(true);
      // Not kept by the server, it is asked for again.
      api.consent(current.token, { notice: NOTICE, locale: state.locale, by }).catch(() => set(false));
    },
  };
}
