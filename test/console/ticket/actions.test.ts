import { describe, expect, test } from 'vitest';
import { bodyOf, NEW_DRAFT, needsReason, newDraft } from '#console/ticket/action-draft.ts';
import { actionsOf, adviceFor, type MayDo } from '#console/ticket/actions.ts';

const CLERK: MayDo = { work: true, giveBack: true, override: false };
const MANAGER: MayDo = { ...CLERK, override: true };
const DEPARTMENT: MayDo = { work: false, giveBack: true, override: false };
const READER: MayDo = { work: false, giveBack: false, override: false };
const open = { status: 'open', priority: 'normal', forwardedTo: [] } as const;

describe('what may be done to a ticket', () => {
  test('an open one is paused, a paused one resumed, or paused for the other reason', () => {
    expect(newDraft({ status: 'open' }).pause).toBe('pendingCustomer');
    expect(newDraft({ status: 'pendingCustomer' }).pause).toBe('pendingThirdParty');
    expect(actionsOf(open, CLERK)).toEqual(['pause', 'priority', 'forward', 'merge', 'close']);
    const paused = { ...open, status: 'pendingCustomer' } as const;
    expect(actionsOf(paused, CLERK)).toEqual(['pause', 'resume', 'priority', 'forward', 'merge', 'close']);
  });

  test('a solved one is merged or closed, and takes a team’s late answer; a closed one is left alone', () => {
    expect(actionsOf({ ...open, status: 'solved' }, CLERK)).toEqual(['merge', 'close']);
    expect(actionsOf({ ...open, status: 'solved', forwardedTo: ['rnd'] }, CLERK)).toContain('return');
    expect(actionsOf({ ...open, status: 'closed', forwardedTo: ['rnd'] }, CLERK)).toEqual([]);
    expect(actionsOf({ ...open, status: 'closed' }, MANAGER)).toEqual([]);
  });

  test('a critical one is paused by a manager alone', () => {
    const critical = { ...open, priority: 'critical' } as const;
    expect(actionsOf(critical, CLERK)).not.toContain('pause');
    expect(actionsOf(critical, MANAGER)).toContain('pause');
  });

  test('a department gives back what was forwarded, and nothing else', () => {
    expect(actionsOf(open, DEPARTMENT)).toEqual([]);
    expect(actionsOf({ ...open, forwardedTo: ['rnd'] }, DEPARTMENT)).toEqual(['return']);
    expect(actionsOf({ ...open, forwardedTo: ['rnd'] }, READER)).toEqual([]);
  });
});

describe('what is sent', () => {
  const normal = { priority: 'normal', number: 'T-1' } as const;
  const critical = { priority: 'critical', number: 'T-1' } as const;

  test('a pause says why the customer waits; of a critical ticket, in words too', () => {
    expect(bodyOf('pause', NEW_DRAFT, normal)).toEqual({ reason: 'pendingCustomer' });
    expect(bodyOf('pause', NEW_DRAFT, critical)).toBeNull();
    expect(bodyOf('pause', { ...NEW_DRAFT, text: ' 等样品 ' }, critical)).toMatchObject({ note: '等样品' });
  });

  test('lowering a critical ticket needs a reason, raising another does not', () => {
    expect(needsReason('priority', { ...NEW_DRAFT, priority: 'high' }, critical)).toBe(true);
    expect(needsReason('priority', { ...NEW_DRAFT, priority: 'high' }, normal)).toBe(false);
    expect(bodyOf('priority', { ...NEW_DRAFT, priority: 'normal' }, normal)).toBeNull();
    expect(bodyOf('priority', NEW_DRAFT, normal)).toBeNull();
  });

  test('forwarding needs a team and a question, its time may be the setting’s', () => {
    expect(bodyOf('forward', { ...NEW_DRAFT, text: 'why?' }, normal)).toBeNull();
    expect(bodyOf('forward', { ...NEW_DRAFT, team: 'rnd' }, normal)).toBeNull();
    expect(bodyOf('forward', { ...NEW_DRAFT, team: 'rnd', text: 'why?' }, normal)).toEqual({
      team: 'rnd',
      note: 'why?',
    });
    expect(bodyOf('forward', { ...NEW_DRAFT, team: 'rnd', text: 'why?', duration: 'PT0S' }, normal)).toBeNull();
  });

  test('a ticket is not merged into itself', () => {
    expect(bodyOf('merge', { ...NEW_DRAFT, into: ' t-1 ' }, normal)).toBeNull();
    expect(bodyOf('merge', { ...NEW_DRAFT, into: ' t-2 ' }, normal)).toEqual({ into: 'T-2' });
  });

  test('closing says why, in 500 characters at most', () => {
    expect(bodyOf('close', NEW_DRAFT, normal)).toBeNull();
    expect(bodyOf('close', { ...NEW_DRAFT, text: 'x'.repeat(500) }, normal)).not.toBeNull();
    expect(bodyOf('close', { ...NEW_DRAFT, text: 'x'.repeat(501) }, normal)).toBeNull();
  });

  test('a refusal comes with what to do, where somebody can do something', () => {
    expect(adviceFor('merge', { status: 422, code: 'unprocessable' })).toBe('ticketAdvice.checkNumber');
    expect(adviceFor('merge', { status: 404, code: 'notFound' })).toBe('ticketAdvice.checkNumber');
    expect(adviceFor('pause', { status: 403, code: 'forbidden' })).toBe('ticketAdvice.askManager');
    expect(adviceFor('close', { status: 409, code: 'conflict' })).toBe('ticketAdvice.lookAgain');
    expect(adviceFor('close', { status: 500, code: 'internal' })).toBeUndefined();
  });
});
