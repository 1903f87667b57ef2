import type { Channel } from '#core/contract/vocabulary.ts';
import { isUniqueViolation } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { languageOfLocale } from './rules.ts';
import { findByExternalId, insertConversation, updateConversation } from './store.ts';

/** A thread of a channel outside, as it stands in what has just come from there. */
export interface Thread {
  channel: Channel;
  /** The channel's own id of it; no two conversations have the same. */
  externalId: string;
  channelUserId: string;
  /** Several people write in it: it is nobody's own, and shows nothing that is one contact's. */
  shared: boolean;
  contactId: string | null;
  locale: string | null;
  /** How it is spoken to later. */
  reference: object;
}

/**
 * The conversation that a thread outside is, begun at its first message, in whichever process and however often that
 * comes. Its newest reference is kept; so is who is known to write, which an administrator may have changed.
 */
export async function openThread(deps: Deps, thread: Thread): Promise<{ id: string }> {
  const known = (await findByExternalId(deps.db, thread.externalId)) ?? (await begin(deps, thread));
  const { reference, contactId } = thread;
  const moved = JSON.stringify(sorted(known.reference)) !== JSON.stringify(sorted(reference));
  // An unmapped account says nothing: the contact may have become known otherwise.
  const named = contactId !== null && known.contactId !== contactId;
  if (moved || named) await updateConversation(deps.db, known.id, { reference, ...(named ? { contactId } : {}) });
  return { id: known.id };
}

async function begin(deps: Deps, { locale, ...thread }: Thread) {
  try {
    return await inUnit(deps, (unit) =>
      insertConversation(unit.tx, {
        ...thread,
        visitorId: null,
        language: languageOfLocale(locale),
        createdAt: unit.now,
      }),
    );
  } catch (error) {
    // Two first messages at once, or in two processes: the other one has begun it.
    const other = isUniqueViolation(error) ? await findByExternalId(deps.db, thread.externalId) : null;
    if (other === null) throw error;
    return other;
  }
}

/** The database gives the keys of a JSON object back in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
