import { fileURLToPath } from 'node:url';
import { runTurn } from '#bot/turn/run-turn.ts';
import type { TurnDeps } from '#bot/turn/turn.ts';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import { payloadOf } from '#core/conversation/store.ts';
import { keepThreads } from '#core/conversation/thread.ts';
import { claimTurn } from '#core/conversation/turn-store.ts';
import { openCompany } from '#core/customer/company.ts';
import { importFolder } from '#core/knowledge/import-documents.ts';
import { openKnowledge } from '#core/knowledge/open-knowledge.ts';
import { writeSettings } from '#core/settings/store.ts';
import { readDemo } from '#prisma/demo-data.ts';
import { conversationNow, customerSays, messagesOf, turnsOf } from '#test/support/factories.ts';
import type { World } from '#test/support/world.ts';

const SDS = fileURLToPath(new URL('../../../knowledge/sds', import.meta.url));

/** The demo company's products, settings and safety data sheets in the world's database. */
export async function openTurns(world: World): Promise<TurnDeps> {
  await world.db.product.createMany({ data: await readDemo('products') });
  await writeSettings(world.db, await readDemo('settings'));
  await importFolder(world, SDS);
  const knowledge = await openKnowledge(world);
  return { ...world, model: undefined, knowledge, company: openCompany(world.db), threads: keepThreads() };
}

/** Runs what is pending, as a bot process does. */
export async function runPending(deps: TurnDeps, conversationId: string): Promise<void> {
  for (;;) {
    const claim = await claimTurn(deps.db, conversationId, deps.clock.now());
    if (claim === null) return;
    await runTurn(deps, claim);
  }
}

/** The customer writes and the bot reacts. @returns the turn and what was said to the customer in it */
export async function exchange(
  deps: TurnDeps,
  conversationId: string,
  text: string,
  rest: { value?: unknown; attachments?: AttachmentFact[] } = {},
) {
  const { seq } = await customerSays(deps, conversationId, text, rest);
  await runPending(deps, conversationId);
  const turn = (await turnsOf(deps, conversationId)).find((row) => row.seq === seq);
  const said = (await messagesOf(deps, conversationId)).filter((row) => row.seq > seq && row.sender === 'bot');
  if (turn === undefined) throw new Error('no turn');
  return {
    turn,
    said: said.filter((row) => row.text !== '').map((row) => row.text),
    events: said.flatMap((row) => payloadOf(row).event ?? []),
    cards: said.flatMap((row) => payloadOf(row).card ?? []),
  };
}

/** The conversation's open ticket. @throws Error where there is none */
export async function openTicketOf(deps: TurnDeps, conversationId: string) {
  const id = (await conversationNow(deps, conversationId)).openTicketId;
  if (id === null) throw new Error('no ticket');
  return deps.db.ticket.findUniqueOrThrow({ where: { id }, include: { policy: true } });
}

/** A model or a document store that fails, as seen from a turn. */
export const brokenKnowledge = (deps: TurnDeps): TurnDeps => ({
  ...deps,
  knowledge: {
    get current(): never {
      throw new Error('the documents cannot be read');
    },
    close: () => undefined,
  },
});

/** Waits until `count` transactions of this database wait for a lock. */
export async function lockWaiters(deps: TurnDeps, count: number): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  for (;;) {
    const rows = await deps.db.$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (Number(rows[0]?.waiting) >= count) return;
    if (performance.now() > giveUpAt) throw new Error(`never ${count} that wait for a lock`);
  }
}
