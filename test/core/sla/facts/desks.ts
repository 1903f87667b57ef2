import type { CalendarSpec, PolicyTargets } from '#core/contract/sla.ts';
import { everyDay, weekdays } from '../support.ts';
import { closed } from './fact.ts';

/** `['09:30', 'opened']`, a time of the fact's day; further keys of the event behind. A longer text is a whole instant. */
export type Step = [time: string, type: string, more?: object];
/** What must be so of a metric's first target. */
export type Expected = Record<string, Record<string, unknown>>;

/** What one help desk's tests say of a ticket. */
export interface TicketFact {
  source: string;
  sentence: string;
  calendar: CalendarSpec;
  policy: PolicyTargets;
  day: string;
  events: Step[];
  at: string;
  expected: Expected;
  nextDueAt?: string | null;
}

const BERLIN = (week: CalendarSpec['week'], ...holidays: string[]): CalendarSpec => ({
  timeZone: 'Europe/Berlin',
  week,
  exceptions: closed(...holidays),
});

const ESCALATION = 'zammad/zammad, spec/models/ticket/escalation_examples.rb';
const SLA_TEST = 'zammad/zammad, test/unit/ticket_sla_test.rb';

const MARCH = {
  source: ESCALATION,
  calendar: BERLIN(weekdays([['08:00', '18:00']])),
  policy: { firstResponse: 'PT60M', nextResponse: 'PT120M', resolution: 'PT180M' },
  day: '2013-03-21',
};
const ASKED: Step[] = [
  ['09:30', 'opened'],
  ['09:30', 'customerMessage'],
];
const march = (sentence: string, events: Step[], at: string, expected: Expected, next?: string | null): TicketFact => ({
  ...MARCH,
  sentence,
  events: [...ASKED, ...events],
  at,
  expected,
  ...(next === undefined ? {} : { nextDueAt: next }),
});
const FIRST_LATE = { status: 'breached', dueAt: '10:30', elapsed: 'PT4H30M', remaining: '-PT3H30M' };

const zammadEscalation: TicketFact[] = [
  march(
    'an incoming mail has its three times',
    [],
    '09:30',
    {
      firstResponse: { dueAt: '10:30' },
      nextResponse: { dueAt: '11:30' },
      resolution: { dueAt: '12:30' },
    },
    '10:30',
  ),
  march('a first response in time', [['10:00', 'clerkReply']], '10:00', {
    firstResponse: { status: 'met', elapsed: 'PT30M', remaining: 'PT30M' },
    resolution: { status: 'running', dueAt: '12:30' },
  }),
  march('a first response too late', [['14:00', 'clerkReply']], '14:00', { firstResponse: FIRST_LATE }),
  march(
    'an answer after ninety minutes',
    [['11:00', 'clerkReply']],
    '11:00',
    {
      nextResponse: { status: 'met', elapsed: 'PT1H30M', remaining: 'PT30M' },
      resolution: { dueAt: '12:30' },
    },
    '12:30',
  ),
  march(
    'an answer after a hundred and fifty minutes',
    [['12:00', 'clerkReply']],
    '12:00',
    {
      nextResponse: { status: 'breached', dueAt: '11:30', elapsed: 'PT2H30M', remaining: '-PT30M' },
    },
    '12:30',
  ),
  march(
    'after an answer the customer asks again',
    [
      ['09:40', 'clerkReply'],
      ['12:05', 'customerMessage'],
    ],
    '12:05',
    {
      'nextResponse 2': { status: 'running', dueAt: '14:05' },
    },
    '12:30',
  ),
  march(
    'answered again after five minutes',
    [
      ['09:40', 'clerkReply'],
      ['12:05', 'customerMessage'],
      ['12:10', 'clerkReply'],
    ],
    '12:10',
    { 'nextResponse 2': { status: 'met', elapsed: 'PT5M' } },
    '12:30',
  ),
  march(
    'closed in time',
    [
      ['09:40', 'clerkReply'],
      ['11:30', 'solved'],
    ],
    '11:30',
    {
      resolution: { status: 'met', elapsed: 'PT2H', remaining: 'PT1H' },
    },
    null,
  ),
  march(
    'closed too late',
    [
      ['09:40', 'clerkReply'],
      ['13:00', 'solved'],
    ],
    '13:00',
    {
      resolution: { status: 'breached', dueAt: '12:30', elapsed: 'PT3H30M', remaining: '-PT30M' },
    },
    null,
  ),
];

const BUSINESS_WEEK = BERLIN(weekdays([['09:00', '17:00']]));
const EVERY_DAY = BERLIN(everyDay([['08:00', '17:00']]), '2015-09-22');
const HALF_PAST: PolicyTargets = { firstResponse: 'PT120M', nextResponse: 'PT180M', resolution: 'PT240M' };

const three = (first: string, next: string, close: string): Expected => ({
  firstResponse: { dueAt: first },
  nextResponse: { dueAt: next },
  resolution: { dueAt: close },
});
const asked = (time: string): Step[] => [
  [time, 'opened'],
  [time, 'customerMessage'],
];
const fresh = (
  sentence: string,
  calendar: CalendarSpec,
  policy: PolicyTargets,
  opened: string,
  expected: Expected,
): TicketFact => {
  const [day = '', time = ''] = opened.split(' ');
  return { source: SLA_TEST, sentence, calendar, policy, day, events: asked(time), at: time, expected };
};

const zammadFresh: TicketFact[] = [
  fresh(
    'an hour, three and four, in winter',
    BUSINESS_WEEK,
    { firstResponse: 'PT60M', nextResponse: 'PT180M', resolution: 'PT240M' },
    '2013-03-21 09:30',
    three('10:30', '12:30', '13:30'),
  ),
  fresh('two hours, three and four', BUSINESS_WEEK, HALF_PAST, '2013-03-21 09:30', three('11:30', '12:30', '13:30')),
  fresh('hours of every day, in winter', EVERY_DAY, HALF_PAST, '2013-03-21 09:30', three('11:30', '12:30', '13:30')),
  fresh('hours of every day, in summer', EVERY_DAY, HALF_PAST, '2013-10-21 09:30', three('11:30', '12:30', '13:30')),
  fresh('before the opening, in summer', EVERY_DAY, HALF_PAST, '2013-10-21 05:30', three('08:00', '09:00', '10:00')),
  fresh(
    'over a holiday',
    EVERY_DAY,
    HALF_PAST,
    '2015-09-21 14:30',
    three('2015-09-23T07:30:00Z', '2015-09-23T08:30:00Z', '2015-09-23T09:30:00Z'),
  ),
  fresh(
    'opened on a holiday, the answer due in twenty hours of work',
    BERLIN(weekdays([['08:00', '20:00']]), '2016-11-01'),
    { firstResponse: 'PT120M', nextResponse: 'PT1200M' },
    '2016-11-01 13:56:21',
    { firstResponse: { dueAt: '2016-11-02T09:00:00Z' }, nextResponse: { dueAt: '2016-11-03T15:00:00Z' } },
  ),
  fresh(
    'opened on a holiday, an hour and two',
    BERLIN(weekdays([['08:00', '20:00']]), '2016-11-01'),
    { firstResponse: 'PT60M', nextResponse: 'PT120M' },
    '2016-11-01 13:56:21',
    { firstResponse: { dueAt: '2016-11-02T08:00:00Z' }, nextResponse: { dueAt: '2016-11-02T09:00:00Z' } },
  ),
  fresh(
    'nine to six every day',
    BERLIN(everyDay([['09:00', '18:00']])),
    { firstResponse: 'PT60M', nextResponse: 'PT120M', resolution: 'PT180M' },
    '2016-03-21 12:30',
    three('13:30', '14:30', '15:30'),
  ),
];

const JUNE = {
  source: SLA_TEST,
  calendar: BERLIN(everyDay([['09:00', '18:00']])),
  policy: { firstResponse: 'PT120M', resolution: 'PT240M' },
  day: '2013-06-04',
};
const zammadPending: TicketFact[] = [
  {
    ...JUNE,
    policy: { firstResponse: 'PT120M', resolution: 'PT250M' },
    sentence: 'pending for half an hour before the first response',
    events: [
      ['09:00', 'opened'],
      ['10:00', 'paused'],
      ['10:30', 'resumed'],
      ['10:45', 'clerkReply'],
      ['12:00', 'solved'],
    ],
    at: '12:00',
    expected: {
      firstResponse: { status: 'met', dueAt: '11:30', elapsed: 'PT1H15M', remaining: 'PT45M' },
      resolution: { status: 'met', dueAt: '13:40', elapsed: 'PT2H30M', remaining: 'PT1H40M' },
    },
  },
  {
    ...JUNE,
    sentence: 'pending from the beginning to the close',
    events: [
      ['09:00', 'opened'],
      ['09:00', 'paused'],
      ['12:00', 'solved'],
    ],
    at: '12:00',
    expected: {
      firstResponse: { dueAt: '14:00' },
      resolution: { status: 'met', dueAt: '16:00', elapsed: 'PT0S', remaining: 'PT4H' },
    },
    nextDueAt: null,
  },
  {
    ...JUNE,
    sentence: 'pending, open for half an hour, pending again until the close',
    events: [
      ['09:00', 'opened'],
      ['09:00', 'paused'],
      ['10:30', 'resumed'],
      ['11:00', 'paused'],
      ['12:00', 'solved'],
    ],
    at: '12:00',
    expected: {
      firstResponse: { dueAt: '13:30' },
      resolution: { status: 'met', dueAt: '15:30', elapsed: 'PT30M', remaining: 'PT3H30M' },
    },
  },
  {
    ...JUNE,
    sentence: 'pending twice, open at the close',
    events: [
      ['09:00', 'opened'],
      ['09:00', 'paused'],
      ['10:30', 'resumed'],
      ['11:00', 'paused'],
      ['11:30', 'resumed'],
      ['12:00', 'solved'],
    ],
    at: '12:00',
    expected: {
      firstResponse: { dueAt: '13:00' },
      resolution: { status: 'met', dueAt: '15:00', elapsed: 'PT1H', remaining: 'PT3H' },
    },
  },
  {
    ...JUNE,
    sentence: 'pending for five hours, due exactly at closing',
    events: [
      ['09:00', 'opened'],
      ['10:00', 'paused'],
      ['15:00', 'resumed'],
    ],
    at: '15:00',
    expected: { firstResponse: { status: 'running', dueAt: '16:00' } },
  },
];

const ALWAYS: CalendarSpec = { timeZone: 'Etc/UTC', week: everyDay([['00:00', '24:00']]) };
const UNIT = {
  source: 'zammad/zammad, spec/lib/escalation_spec.rb',
  calendar: ALWAYS,
  policy: { firstResponse: 'PT60M', nextResponse: 'PT60M', resolution: 'PT75M' },
  day: '2026-03-02',
};
const zammadUnit: TicketFact[] = [
  {
    ...UNIT,
    sentence: 'what our side writes first starts no clock of an answer (#3140)',
    events: [
      ['10:00', 'opened'],
      ['10:00', 'clerkReply'],
    ],
    at: '10:30',
    expected: { nextResponse: { absent: true } },
  },
  {
    ...UNIT,
    sentence: 'a customer who asks again waits since the first time (#3140)',
    events: [
      ['10:00', 'opened'],
      ['10:10', 'customerMessage'],
      ['10:20', 'customerMessage'],
    ],
    at: '10:20',
    expected: { nextResponse: { status: 'running', dueAt: '11:10' }, 'nextResponse 2': { absent: true } },
  },
  {
    ...UNIT,
    sentence: 'an answer ends the wait for it (#3140)',
    events: [
      ['10:00', 'opened'],
      ['10:10', 'customerMessage'],
      ['10:20', 'clerkReply'],
    ],
    at: '10:20',
    expected: { nextResponse: { status: 'met', elapsed: 'PT10M', remaining: 'PT50M' } },
    nextDueAt: '11:15',
  },
  {
    ...UNIT,
    sentence: 'a minute from question to answer',
    events: [
      ['09:00', 'opened'],
      ['09:30', 'clerkReply'],
      ['10:00', 'customerMessage'],
      ['10:01', 'clerkReply'],
    ],
    at: '11:01',
    expected: { nextResponse: { status: 'met', elapsed: 'PT1M', remaining: 'PT59M' } },
  },
  {
    ...UNIT,
    sentence: 'a first response a quarter of an hour too late',
    events: [
      ['09:00', 'opened'],
      ['10:15', 'clerkReply'],
    ],
    at: '11:00',
    expected: { firstResponse: { status: 'breached', elapsed: 'PT1H15M', remaining: '-PT15M' } },
  },
  {
    ...UNIT,
    sentence: 'the time in which it was pending moves what is due',
    events: [
      ['10:00', 'opened'],
      ['11:00', 'clerkReply'],
      ['11:00', 'paused'],
      ['11:30', 'resumed'],
    ],
    at: '11:30',
    expected: { resolution: { status: 'running', dueAt: '11:45', elapsed: 'PT1H' } },
    nextDueAt: '11:45',
  },
];

/** Its default: Monday to Friday, 10:00 to 18:00; 2026-03-02 is a Monday. */
const helpdesk = (
  sentence: string,
  policy: 'Low' | 'High' | 'Urgent',
  day: string,
  events: Step[],
  at: string,
  expected: Expected,
  ...holidays: string[]
): TicketFact => ({
  source: 'frappe/helpdesk, helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py',
  sentence,
  calendar: { timeZone: 'Etc/UTC', week: weekdays([['10:00', '18:00']]), exceptions: closed(...holidays) },
  policy: {
    Low: { firstResponse: 'PT24H', resolution: 'PT72H' },
    High: { firstResponse: 'PT1H', resolution: 'PT4H' },
    Urgent: { firstResponse: 'PT30M', resolution: 'PT2H' },
  }[policy],
  day,
  events,
  at,
  expected,
});
const both = (first: string, resolution: string): Expected => ({
  firstResponse: { dueAt: first },
  resolution: { dueAt: resolution },
});
const HOLIDAY_HOLD: Step[] = [
  ['17:30', 'opened'],
  ['17:50', 'clerkReply'],
  ['17:50', 'paused'],
  ['2026-03-09T12:30:00Z', 'resumed'],
  ['2026-03-09T13:00:00Z', 'solved'],
];

const helpdeskFacts: TicketFact[] = [
  helpdesk('a working day', 'High', '2026-03-02', [['10:00', 'opened']], '10:00', both('11:00', '14:00')),
  helpdesk('before working hours', 'High', '2026-03-02', [['08:00', 'opened']], '08:00', both('11:00', '14:00')),
  helpdesk(
    'after working hours',
    'Urgent',
    '2026-03-02',
    [['20:00', 'opened']],
    '20:00',
    both('2026-03-03T10:30:00Z', '2026-03-03T12:00:00Z'),
  ),
  helpdesk(
    'a day without work',
    'Low',
    '2026-03-07',
    [['15:00', 'opened']],
    '15:00',
    both('2026-03-11T18:00:00Z', '2026-03-19T18:00:00Z'),
  ),
  helpdesk(
    'Friday in working hours',
    'Urgent',
    '2026-03-06',
    [['17:00', 'opened']],
    '17:00',
    both('17:30', '2026-03-09T11:00:00Z'),
  ),
  helpdesk(
    'Friday after working hours',
    'High',
    '2026-03-06',
    [['19:00', 'opened']],
    '19:00',
    both('2026-03-09T11:00:00Z', '2026-03-09T14:00:00Z'),
  ),
  helpdesk(
    'two holidays and a weekend',
    'Urgent',
    '2026-03-05',
    [['15:00', 'opened']],
    '15:00',
    both('2026-03-09T10:30:00Z', '2026-03-09T12:00:00Z'),
    '2026-03-05',
    '2026-03-06',
  ),
  helpdesk(
    'on hold for an hour, due at closing',
    'Urgent',
    '2026-03-05',
    [
      ['15:00', 'opened'],
      ['15:10', 'clerkReply'],
      ['15:10', 'paused'],
      ['16:10', 'resumed'],
    ],
    '16:10',
    { resolution: { status: 'running', dueAt: '18:00' } },
  ),
  helpdesk(
    'on hold a second longer, due the next morning',
    'Urgent',
    '2026-03-05',
    [
      ['15:00', 'opened'],
      ['15:10', 'clerkReply'],
      ['15:10', 'paused'],
      ['16:10:01', 'resumed'],
    ],
    '16:10:01',
    { resolution: { status: 'running', dueAt: '2026-03-06T10:00:01Z' } },
  ),
  helpdesk(
    'on hold for half an hour',
    'High',
    '2026-03-02',
    [
      ['12:00', 'opened'],
      ['12:30', 'clerkReply'],
      ['12:30', 'paused'],
      ['13:00', 'resumed'],
      ['13:30', 'solved'],
    ],
    '13:30',
    {
      firstResponse: { status: 'met', dueAt: '13:00' },
      resolution: { status: 'met', dueAt: '16:30', elapsed: 'PT1H' },
    },
  ),
  helpdesk(
    'on hold over a holiday and a weekend, which were no work to hold',
    'High',
    '2026-03-05',
    HOLIDAY_HOLD,
    '2026-03-09T13:00:00Z',
    { resolution: { status: 'met', elapsed: 'PT50M' } },
    '2026-03-06',
  ),
  helpdesk(
    'closing what was resolved changes nothing',
    'High',
    '2026-03-02',
    [
      ['12:00', 'opened'],
      ['12:30', 'solved'],
      ['2026-03-03T12:00:00Z', 'closed'],
    ],
    '2026-03-03T12:00:00Z',
    { resolution: { status: 'met', elapsed: 'PT30M' } },
  ),
];

const LIBREDESK = {
  source: 'abhinavxd/libredesk, internal/sla/sla_test.go',
  calendar: ALWAYS,
  policy: { firstResponse: 'PT1H', nextResponse: 'PT30M', resolution: 'PT2H' },
  day: '2026-03-02',
};
const libredeskFacts: TicketFact[] = [
  {
    ...LIBREDESK,
    calendar: { timeZone: 'Etc/UTC', week: { tue: [['09:00', '17:00']] } },
    policy: { firstResponse: 'PT1H', resolution: 'PT8H' },
    sentence: 'an hour left over spills into the next working day, a week later',
    day: '2023-10-10',
    events: [['10:00', 'opened']],
    at: '10:00',
    expected: { firstResponse: { dueAt: '11:00' }, resolution: { dueAt: '2023-10-17T10:00:00Z' } },
  },
  {
    ...LIBREDESK,
    sentence: 'the first deadline is the next',
    events: [['10:00', 'opened']],
    at: '10:00',
    expected: both('11:00', '12:00'),
    nextDueAt: '11:00',
  },
  {
    ...LIBREDESK,
    sentence: 'a breach nobody had noticed is judged before another policy applies',
    policy: { firstResponse: 'PT30M' },
    events: [
      ['10:00', 'opened'],
      ['10:40', 'policyChanged', { policy: { firstResponse: 'PT3H' } }],
    ],
    at: '10:41',
    expected: { firstResponse: { status: 'breached', breachedAt: '10:30' } },
  },
  {
    ...LIBREDESK,
    sentence: 'a reply in time stays so under a stricter policy',
    policy: { firstResponse: 'PT1H' },
    events: [
      ['10:00', 'opened'],
      ['10:20', 'clerkReply'],
      ['10:30', 'policyChanged', { policy: { firstResponse: 'PT5M' } }],
    ],
    at: '10:31',
    expected: { firstResponse: { status: 'met', metAt: '10:20' } },
  },
  {
    ...LIBREDESK,
    sentence: 'an untouched policy is replaced by another',
    policy: { firstResponse: 'PT1H', resolution: 'PT2H' },
    events: [
      ['10:00', 'opened'],
      ['10:01', 'policyChanged', { policy: { firstResponse: 'PT3H', resolution: 'PT4H' } }],
    ],
    at: '10:01',
    expected: both('13:00', '14:00'),
  },
  {
    ...LIBREDESK,
    sentence: 'met and met',
    events: [
      ['10:00', 'opened'],
      ['10:10', 'clerkReply'],
      ['10:10', 'solved'],
    ],
    at: '10:10',
    expected: { firstResponse: { status: 'met' }, resolution: { status: 'met' } },
    nextDueAt: null,
  },
  {
    ...LIBREDESK,
    sentence: 'late and late',
    events: [['10:00', 'opened']],
    at: '13:00',
    expected: { firstResponse: { status: 'breached' }, resolution: { status: 'breached' } },
    nextDueAt: null,
  },
  {
    ...LIBREDESK,
    sentence: 'met and late',
    events: [
      ['10:00', 'opened'],
      ['10:10', 'clerkReply'],
    ],
    at: '13:00',
    expected: { firstResponse: { status: 'met' }, resolution: { status: 'breached' } },
  },
  {
    ...LIBREDESK,
    sentence: 'met, the solution still to come',
    events: [
      ['10:00', 'opened'],
      ['10:10', 'clerkReply'],
    ],
    at: '10:11',
    expected: { firstResponse: { status: 'met' }, resolution: { status: 'running' } },
    nextDueAt: '12:00',
  },
  {
    ...LIBREDESK,
    sentence: 'a policy of a solution alone',
    policy: { resolution: 'PT2H' },
    events: [
      ['10:00', 'opened'],
      ['10:10', 'solved'],
    ],
    at: '10:10',
    expected: { firstResponse: { absent: true }, resolution: { status: 'met' } },
  },
  {
    ...LIBREDESK,
    sentence: 'one next response at a time, another after it was met',
    events: [
      ['09:00', 'opened'],
      ['09:10', 'clerkReply'],
      ['10:00', 'customerMessage'],
      ['10:05', 'customerMessage'],
      ['10:10', 'clerkReply'],
      ['10:20', 'customerMessage'],
    ],
    at: '10:20',
    expected: {
      nextResponse: { status: 'met', startedAt: '10:00' },
      'nextResponse 2': { status: 'running', startedAt: '10:20', dueAt: '10:50' },
      'nextResponse 3': { absent: true },
    },
    nextDueAt: '10:50',
  },
];

/** Help desks, by what their own tests expect of tickets. */
export const DESKS: TicketFact[] = [
  ...zammadEscalation,
  ...zammadFresh,
  ...zammadPending,
  ...zammadUnit,
  ...helpdeskFacts,
  ...libredeskFacts,
];
