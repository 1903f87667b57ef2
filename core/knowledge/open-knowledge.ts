import type { Deps } from '#core/platform/deps.ts';
import { KnowledgeIndex } from './knowledge-index.ts';
import { loadPassages } from './store.ts';

/** The knowledge as this process has it: a snapshot that is replaced whole when documents change. */
export interface Knowledge {
  readonly current: KnowledgeIndex;
  close(): void;
}

/**
 * Loads the published documents and keeps them fresh: each import, and each gap in the live events, loads them
 * again. A search that is under way goes on with the snapshot that it began with.
 */
export async function openKnowledge(deps: Pick<Deps, 'db' | 'live' | 'log'>): Promise<Knowledge> {
  const load = async () => new KnowledgeIndex(await loadPassages(deps.db));
  let ready = false;
  let wanted = false;
  let loading = false;
  // Subscribed before the first load, or an import in between would go unseen.
  const unsubscribe = deps.live.subscribe((event) => {
    if (event.kind !== 'knowledge' && event.kind !== 'resync') return;
    wanted = true;
    if (ready && !loading) void reload();
  });
  let current: KnowledgeIndex;
  const reload = async (): Promise<void> => {
    loading = true;
    try {
      while (wanted) {
        wanted = false;
        current = await load();
      }
    } catch (err) {
      deps.log.error({ err }, 'the knowledge could not be loaded again; the former one stays');
    } finally {
      loading = false;
    }
  };
  current = await load();
  ready = true;
  if (wanted) void reload();
  return {
    get current() {
      return current;
    },
    close: unsubscribe,
  };
}
