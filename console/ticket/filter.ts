import type { z } from 'zod';
import { TicketListQuery } from '#core/contract/ticket.ts';

/** What the address bar says about which tickets to show: the API's own words, so that a report can link here. */
export type TicketFilter = Partial<z.infer<typeof TicketListQuery>>;

const NAMES = Object.keys(TicketListQuery.shape) as (keyof TicketFilter)[];

/** Reads the address; a word that the contract does not know is left out, and the rest still holds. */
export function readFilter(search: URLSearchParams): TicketFilter {
  const entries = NAMES.flatMap((name) => {
    const value = search.get(name);
    const parsed = value === null ? null : TicketListQuery.shape[name].safeParse(value);
    return parsed?.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries);
}

export function filterAddress(filter: TicketFilter): string {
  const search = new URLSearchParams();
  for (const name of NAMES) {
    const value = filter[name];
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return `/desk/tickets${text ? `?${text}` : ''}`;
}
