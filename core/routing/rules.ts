import type { Priority, Team, TicketKind } from '#core/contract/vocabulary.ts';

/** Who sits at the desk, with what they can take. An empty list of skills is "all". */
export interface Seat {
  userId: string;
  team: Team;
  capacity: number;
  /** Weight of what they hold. */
  load: number;
  /** Since when they have been given nothing, in milliseconds. */
  idleSince: number;
  languages: readonly string[];
  productLines: readonly string[];
  kinds: readonly TicketKind[];
  /** Whether an offer stands with them. */
  asked: boolean;
}

/** A conversation that waits for a person. */
export interface Waiting {
  conversationId: string;
  queue: Team;
  /** Its clerk was lost, or it was passed on: it has waited once already. */
  front: boolean;
  priority: Priority;
  waitingSince: number;
  language: string;
  productLine: string | null;
  kind: TicketKind | null;
  /** Who was asked of late and did not take it. */
  passedBy: readonly string[];
}

const RANK: Record<Priority, number> = { critical: 0, high: 1, normal: 2, low: 3 };

/** The order of a queue: emergencies, then who was waiting for their clerk before, then by the wait. */
export function byTurn(
  a: Pick<Waiting, 'front' | 'priority' | 'waitingSince'>,
  b: Pick<Waiting, 'front' | 'priority' | 'waitingSince'>,
): number {
  const critical = Number(b.priority === 'critical') - Number(a.priority === 'critical');
  return (
    critical ||
    Number(b.front) - Number(a.front) ||
    a.waitingSince - b.waitingSince ||
    RANK[a.priority] - RANK[b.priority]
  );
}

/** How much a conversation takes of its clerk's capacity. */
export type Weights = Record<Priority, number>;

const isSkilled = (seat: Seat, waiting: Waiting): boolean =>
  serves(seat.languages, waiting.language) &&
  serves(seat.productLines, waiting.productLine) &&
  serves(seat.kinds, waiting.kind);

const serves = <T>(skills: readonly T[], need: T | null): boolean =>
  need === null || skills.length === 0 || skills.includes(need);

/**
 * Those of the queue who can serve the conversation. Where nobody at the desk has the skill, everybody of the queue
 * can: a customer is better served by somebody than by nobody.
 */
function candidates(waiting: Waiting, seats: readonly Seat[]): Seat[] {
  const team = seats.filter((seat) => seat.team === waiting.queue);
  const skilled = team.filter((seat) => isSkilled(seat, waiting));
  return skilled.length > 0 ? skilled : team;
}

/** What comes of a round for a conversation: offered to somebody; or all passed on it, all are busy, nobody is there. */
export type Routing = { conversationId: string } & ({ to: string } | { nobody: 'passed' | 'busy' | 'absent' });

/**
 * Gives each waiting conversation, in their turn, to the longest idle of those who can serve it and have room. One
 * offer at a time to a person.
 */
export function routeQueue(waiting: readonly Waiting[], seats: readonly Seat[], weights: Weights): Routing[] {
  const free = seats.map((seat) => ({ ...seat }));
  return [...waiting].sort(byTurn).map((conversation) => {
    const { conversationId, passedBy, priority } = conversation;
    const there = candidates(conversation, free);
    const left = there.filter((seat) => !passedBy.includes(seat.userId));
    if (left.length === 0)
      return { conversationId, nobody: there.length > 0 || passedBy.length > 0 ? 'passed' : 'absent' };
    const weight = weights[priority];
    const [seat] = left
      .filter((each) => !each.asked && hasRoom(each, weight))
      .sort((a, b) => a.idleSince - b.idleSince || a.userId.localeCompare(b.userId));
    if (seat === undefined) return { conversationId, nobody: 'busy' };
    seat.asked = true;
    seat.load += weight;
    return { conversationId, to: seat.userId };
  });
}

/** A conversation that alone weighs more than somebody's capacity is taken by who holds nothing else. */
export const hasRoom = (seat: Pick<Seat, 'load' | 'capacity'>, weight: number): boolean =>
  seat.capacity > 0 && (seat.load + weight <= seat.capacity || seat.load === 0);
