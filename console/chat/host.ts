import { readToFrame, type ToFrame, type ToHost } from '../widget/protocol.ts';

/** The page that shows us in a frame, by its launcher. */
export interface Host {
  say(message: ToHost): void;
}

export const isEmbedded = (): boolean =>
  window.parent !== window && new URLSearchParams(location.search).get('embed') === '1';

/**
 * Listens to the launcher. Whose page may hold the frame is decided by `frame-ancestors`; whoever of the parent
 * greets first is the one whom alone we hear and tell anything afterwards.
 */
export function meetHost(heard: (message: ToFrame) => void): Host {
  let origin: string | undefined;
  window.addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== window.parent || (origin !== undefined && from !== origin)) return;
    const message = readToFrame(data);
    if (message === undefined) return;
    if (origin === undefined && message.frontline !== 'hello') return;
    origin = from;
    heard(message);
  });
  const ready: ToHost = { frontline: 'ready' };
  window.parent.postMessage(ready, '*');
  return {
    say: (message) => {
      // A sandboxed parent has no origin that could be named; nothing is told to it.
      if (origin !== undefined && origin !== 'null') window.parent.postMessage(message, origin);
    },
  };
}
