import { sweepAttachments } from '#core/attachment/discard-attachments.ts';
import { noteBreaches } from '#core/escalation/note-breaches.ts';
import { ringPages } from '#core/escalation/ring-pages.ts';
import { planSteps, takeSteps } from '#core/escalation/take-steps.ts';
import { routeWaiting } from '#core/handoff/route-waiting.ts';
import { AGAIN, type Pace } from '#core/platform/every.ts';
import { relayOutbox } from '#core/platform/outbox.ts';
import { closeQuietTickets } from '#core/ticket/close-quiet-tickets.ts';
import { redateTickets } from '#core/ticket/redate-tickets.ts';
import { HORIZON_MS } from '#core/ticket/timer-store.ts';
import type { WorkerDeps } from '../worker-deps.ts';
import { armClocks } from './arm-clocks.ts';
import { armOthers } from './arm-others.ts';
import { deliver } from './deliver.ts';
import { expireOldSurveys, sendDueSurveys } from './surveys.ts';

/** Among the duties of one worker. */
export interface Colleagues {
  /** Has another duty look now. */
  wake(duty: DutyName): void;
  /** Resolves when no breaches are being marked: that goes before everything that takes long. */
  giveWay(): Promise<void>;
}

/** What a worker keeps doing: it looks when it is woken, and unasked so often that a lost alarm costs little. */
export interface Duty {
  pace: Pace;
  run(deps: WorkerDeps, colleagues: Colleagues): Promise<unknown>;
}

export type DutyName =
  | 'breaches'
  | 'plans'
  | 'steps'
  | 'relay'
  | 'pages'
  | 'routing'
  | 'onCall'
  | 'webhooks'
  | 'mails'
  | 'surveys'
  | 'calendars'
  | 'clockAlarms'
  | 'otherAlarms'
  | 'expiry'
  | 'quietTickets'
  | 'files';

/**
 * Each goes by itself: what stands in the way of one (a mail server, a mass of changes, a queue that is away) holds up
 * no other, least of all the marking of breaches and an emergency's page. Each may run twice, here and in any number
 * of other workers: one effect.
 */
export const DUTIES: Record<DutyName, Duty> = {
  // A look costs a few milliseconds: alarms that ring within the gap share one.
  breaches: {
    pace: { ms: 1_000, gapMs: 20 },
    run: async (deps, { wake }) => {
      const { noted, left } = await noteBreaches(deps);
      if (noted > 0) wake('steps');
      return left ? AGAIN : undefined;
    },
  },
  // A step may be due already when it is planned: it is taken without a round through the queue.
  plans: {
    pace: { ms: 5_000 },
    run: async (deps, { giveWay, wake }) => {
      if ((await planSteps(deps, giveWay)) > 0) wake('steps');
    },
  },
  steps: { pace: { ms: 1_000, gapMs: 250 }, run: (deps, { giveWay }) => takeSteps(deps, giveWay) },
  relay: {
    pace: { ms: 1_000, gapMs: 10 },
    run: async (deps) => ((await relayOutbox(deps, deps.clock.now(), HORIZON_MS)) > 0 ? AGAIN : undefined),
  },
  pages: { pace: { ms: 5_000 }, run: ringPages },
  routing: { pace: { ms: 5_000 }, run: routeWaiting },
  onCall: { pace: { ms: 5_000 }, run: (deps) => deliver(deps, 'oncall') },
  webhooks: { pace: { ms: 5_000 }, run: (deps) => deliver(deps, 'webhook') },
  mails: { pace: { ms: 5_000 }, run: (deps) => deliver(deps, 'mail') },
  surveys: { pace: { ms: 15_000 }, run: sendDueSurveys },
  calendars: { pace: { ms: 15_000 }, run: redateTickets },
  clockAlarms: { pace: { ms: 15_000 }, run: (deps, { giveWay }) => armClocks(deps, giveWay) },
  otherAlarms: { pace: { ms: 15_000 }, run: armOthers },
  expiry: { pace: { ms: 60_000 }, run: expireOldSurveys },
  quietTickets: { pace: { ms: 60_000 }, run: closeQuietTickets },
  files: {
    pace: { ms: 60_000 },
    run: async ({ files, ...deps }) => (files === undefined ? undefined : sweepAttachments({ ...deps, files })),
  },
};

export const DUTY_NAMES = Object.keys(DUTIES) as DutyName[];
