/**
 * What the host page's storage keeps between visits. On a foreign site the frame has no storage of its own to rely
 * on (browsers partition or block it), so the launcher holds the visitor's credential; the server can revoke it.
 */
export interface Memory {
  visitor?: string;
  unread?: number;
  locale?: string;
}

export interface MemoryStore {
  read(): Memory;
  change(part: Memory): void;
  forget(): void;
  /** Another tab of the same site has changed something. */
  onChange(listener: (memory: Memory) => void): () => void;
  /** Whether the chat stands open in this tab; outlives going to another page of the site. */
  wasOpen(): boolean;
  setOpen(open: boolean): void;
}

export function openMemory(origin: string): MemoryStore {
  const key = `frontline:${origin}`;
  // Where storage is refused, memory ends with the page.
  let known: Memory = {};
  const read = (): Memory => {
    try {
      return parse(localStorage.getItem(key));
    } catch {
      return known;
    }
  };
  const write = (memory: Memory): void => {
    known = memory;
    attempt(() => localStorage.setItem(key, JSON.stringify(memory)));
  };
  return {
    read,
    change: (part) => write({ ...read(), ...part }),
    forget: () => write({}),
    onChange: (listener) => {
      const hear = (event: StorageEvent) => event.key === key && listener(parse(event.newValue));
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
    wasOpen: () => attempt(() => sessionStorage.getItem(key) === 'open') ?? false,
    setOpen: (open) => void attempt(() => sessionStorage.setItem(key, open ? 'open' : '')),
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The page's other scripts can write there too: what is not of our form is as good as nothing. */
function parse(text: string | null): Memory {
  const value = attempt<unknown>(() => JSON.parse(text ?? '{}'));
  if (typeof value !== 'object' || value === null) return {};
  const { visitor, unread, locale } = value as Record<string, unknown>;
  return {
    ...(typeof visitor === 'string' && visitor !== '' ? { visitor } : {}),
    ...(typeof unread === 'number' && unread > 0 ? { unread: Math.floor(unread) } : {}),
    ...(typeof locale === 'string' ? { locale } : {}),
  };
}
