import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { closeSolved, lockQuietConversations, lockQuietTickets } from './quiet-store.ts';

const BATCH = 500;

/**
 * Solved tickets whose customers stayed silent for the set time are closed, each once, however many workers look.
 * Set-based, and without a look at the clocks: closing after solving changes none of them (SEMANTICS "Clocks").
 * @returns how many were closed
 */
export async function closeQuietTickets(deps: Deps): Promise<number> {
  const { closeAfter } = await readSettings(deps.db);
  let closed = 0;
  for (;;) {
    const batch = await inUnit(deps, async (unit) => {
      const until = new Date(unit.now.getTime() - durationMs(closeAfter));
      // Conversations before tickets, as every command does; what is in use is left to the next look.
      const conversations = await lockQuietConversations(unit.tx, until, BATCH);
      const tickets = await lockQuietTickets(unit.tx, until, conversations, BATCH);
      if (tickets.length === 0) return 0;
      await closeSolved(unit.tx, tickets, unit.now);
      for (const ticketId of tickets) unit.tell({ kind: 'ticket', ticketId });
      return tickets.length;
    });
    closed += batch;
    if (batch < BATCH) return closed;
  }
}
