import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTING_DEFAULTS } from '#core/contract/routing.ts';
import { Priority, TicketKind } from '#core/contract/vocabulary.ts';
import { byTurn, hasRoom, routeQueue, type Seat, type Waiting } from '#core/routing/rules.ts';

const { weights } = ROUTING_DEFAULTS;

const seat = (userId: string, overrides: Partial<Seat> = {}): Seat => ({
  userId,
  team: 'clerks',
  capacity: 3,
  load: 0,
  idleSince: 0,
  languages: [],
  productLines: [],
  kinds: [],
  asked: false,
  ...overrides,
});

const waiting = (conversationId: string, overrides: Partial<Waiting> = {}): Waiting => ({
  conversationId,
  queue: 'clerks',
  front: false,
  priority: 'normal',
  waitingSince: 0,
  language: 'zh-Hans',
  productLine: null,
  kind: 'inquiry',
  passedBy: [],
  ...overrides,
});

describe('the order of a queue', () => {
  it('is emergencies, then those whose clerk was lost, then the longest wait, then urgency', () => {
    const queue = [
      waiting('newest', { waitingSince: 30 }),
      waiting('oldest', { waitingSince: 10 }),
      waiting('same, but urgent', { waitingSince: 30, priority: 'high' }),
      waiting('lost its clerk', { waitingSince: 40, front: true }),
      waiting('emergency', { waitingSince: 50, priority: 'critical' }),
    ];
    expect(queue.sort(byTurn).map((each) => each.conversationId)).toEqual([
      'emergency',
      'lost its clerk',
      'oldest',
      'same, but urgent',
      'newest',
    ]);
  });
});

describe('who is offered a conversation', () => {
  const given = (conversation: Waiting, seats: Seat[]) => routeQueue([conversation], seats, weights)[0];
  const cases: [string, Waiting, Seat[], object][] = [
    ['the longest idle', waiting('c'), [seat('a', { idleSince: 5 }), seat('b', { idleSince: 2 })], { to: 'b' }],
    [
      'not who has no room, however long idle',
      waiting('c'),
      [seat('a', { idleSince: 5 }), seat('b', { load: 3 })],
      { to: 'a' },
    ],
    [
      'nobody else while an offer stands with the only one',
      waiting('c'),
      [seat('a', { asked: true })],
      { nobody: 'busy' },
    ],
    [
      'who speaks the language',
      waiting('c', { language: 'en' }),
      [seat('a', { languages: ['zh-Hans'] }), seat('b', { languages: ['en'], idleSince: 9 })],
      { to: 'b' },
    ],
    [
      'who speaks the language, also by waiting for them',
      waiting('c', { language: 'en' }),
      [seat('a', { languages: ['zh-Hans'] }), seat('b', { languages: ['en'], load: 3 })],
      { nobody: 'busy' },
    ],
    [
      'somebody rather than nobody, where no one there has the skill',
      waiting('c', { language: 'en' }),
      [seat('a', { languages: ['zh-Hans'] })],
      { to: 'a' },
    ],
    [
      'who knows the product line',
      waiting('c', { productLine: 'epoxy' }),
      [seat('a', { productLines: ['acids'] }), seat('b', { productLines: ['epoxy'], idleSince: 9 })],
      { to: 'b' },
    ],
    [
      'who serves the kind',
      waiting('c', { kind: 'complaint' }),
      [seat('a', { kinds: ['order'] }), seat('b', { kinds: ['complaint'], idleSince: 9 })],
      { to: 'b' },
    ],
    ['nobody of another team', waiting('c', { queue: 'technical' }), [seat('a')], { nobody: 'absent' }],
    [
      'nobody who has passed on it',
      waiting('c', { passedBy: ['a'] }),
      [seat('a'), seat('b', { idleSince: 9 })],
      { to: 'b' },
    ],
    [
      'nobody, once all have passed',
      waiting('c', { passedBy: ['a', 'b'] }),
      [seat('a'), seat('b')],
      { nobody: 'passed' },
    ],
    ['nobody, where who passed has gone away since', waiting('c', { passedBy: ['a'] }), [], { nobody: 'passed' }],
    ['nobody without a capacity', waiting('c'), [seat('a', { capacity: 0 })], { nobody: 'busy' }],
    [
      'a heavy one to who holds nothing, though it outweighs them',
      waiting('c', { priority: 'critical' }),
      [seat('a', { capacity: 1 })],
      { to: 'a' },
    ],
  ];
  it.each(cases)('is %s', (_sentence, conversation, seats, expected) => {
    expect(given(conversation, seats)).toEqual({ conversationId: 'c', ...expected });
  });

  it('is one conversation to a person at a time, in the order of the queue', () => {
    const queue = [waiting('late', { waitingSince: 2 }), waiting('early', { waitingSince: 1 })];
    expect(routeQueue(queue, [seat('a')], weights)).toEqual([
      { conversationId: 'early', to: 'a' },
      { conversationId: 'late', nobody: 'busy' },
    ]);
  });
});

const seats = fc.uniqueArray(
  fc.record({
    userId: fc.stringMatching(/^[a-h]$/),
    team: fc.constantFrom('clerks' as const, 'technical' as const),
    capacity: fc.integer({ min: 0, max: 5 }),
    load: fc.integer({ min: 0, max: 6 }),
    idleSince: fc.integer({ min: 0, max: 100 }),
    languages: fc.subarray(['zh-Hans', 'en']),
    productLines: fc.subarray(['acids', 'epoxy']),
    kinds: fc.subarray(TicketKind.options.slice(0, 3)),
    asked: fc.boolean(),
  }),
  { selector: (each) => each.userId },
);
const queues = fc.array(
  fc.record({
    queue: fc.constantFrom('clerks' as const, 'technical' as const),
    front: fc.boolean(),
    priority: fc.constantFrom(...Priority.options),
    waitingSince: fc.integer({ min: 0, max: 100 }),
    language: fc.constantFrom('zh-Hans', 'en'),
    productLine: fc.option(fc.constantFrom('acids', 'epoxy')),
    kind: fc.option(fc.constantFrom(...TicketKind.options.slice(0, 3))),
    passedBy: fc.subarray(['a', 'b', 'c', 'd']),
  }),
  { maxLength: 12 },
);

describe('a round of routing, whatever the desk', () => {
  it('gives each conversation at most once, never over a capacity, never to who has passed, and leaves no room unused', () => {
    fc.assert(
      fc.property(queues, seats, (list, desk) => {
        const queue = list.map((each, index) => ({ ...each, conversationId: `c${index}` }));
        const routed = routeQueue(queue, desk, weights);
        expect(routed.map((each) => each.conversationId).sort()).toEqual(
          queue.map((each) => each.conversationId).sort(),
        );
        const taken = routed.flatMap((each) => ('to' in each ? [each] : []));
        expect(new Set(taken.map((each) => each.to)).size).toBe(taken.length);
        for (const { conversationId, to } of taken) {
          const conversation = queue.find((each) => each.conversationId === conversationId);
          const person = desk.find((each) => each.userId === to);
          expect(person?.team).toBe(conversation?.queue);
          expect(conversation?.passedBy).not.toContain(to);
          expect(person && hasRoom(person, weights[conversation?.priority ?? 'normal'])).toBe(true);
          expect(person?.asked).toBe(false);
        }
        const idle = desk.filter((each) => !each.asked && !taken.some(({ to }) => to === each.userId));
        for (const each of routed.filter((one) => 'nobody' in one && one.nobody === 'busy')) {
          const conversation = queue.find((one) => one.conversationId === each.conversationId);
          if (conversation === undefined) continue;
          const anyone = { ...conversation, language: 'none', productLine: null, kind: null };
          const open = idle.filter((one) => one.languages.length + one.productLines.length + one.kinds.length === 0);
          const offered = routeQueue([anyone], open, weights)[0];
          expect(offered && 'to' in offered).toBe(false);
        }
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
});
