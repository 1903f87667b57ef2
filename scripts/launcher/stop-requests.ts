export type StopRequests = {
  /** Aborted by the first request. */
  signal: AbortSignal;
  requested: Promise<void>;
  /** Asked a second time: no more patience. */
  hardened: Promise<void>;
  request: () => void;
  dispose: () => void;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
// One Ctrl-C reaches this process from the terminal and again through npm and the bootstrap, which pass it on.
const echoMs = 1000;

/** Ctrl-C, SIGTERM, a closed terminal, and the end of the process that started this one. */
export function stopRequests(): StopRequests {
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  const controller = new AbortController();
  let firstAt: number | undefined;
  const request = () => {
    const now = performance.now();
    if (firstAt === undefined) {
      firstAt = now;
      controller.abort();
      first.resolve();
    } else if (now - firstAt > echoMs) {
      second.resolve();
    }
  };
  for (const signal of signals) process.on(signal, request);
  process.once('disconnect', request);
  // Listening must not keep the process alive when all is done.
  process.channel?.unref();
  return {
    signal: controller.signal,
    requested: first.promise,
    hardened: second.promise,
    request,
    dispose: () => {
      for (const signal of signals) process.removeListener(signal, request);
      process.removeListener('disconnect', request);
    },
  };
}
