import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CalendarImportResult, CalendarPreview, PolicyMatch } from '#core/contract/sla-editing.ts';
import { CalendarView, SlaPolicyList, SlaPolicyView } from '#core/contract/sla-policy.ts';
import type { Role } from '#core/contract/vocabulary.ts';
import { TUESDAY_MORNING } from '#test/support/world.ts';
import { openOne } from './open-one.ts';
import { openRoutes, type RoutesWorld } from './support.ts';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
});
afterAll(() => routes.close());
beforeEach(() => routes.clock.set(TUESDAY_MORNING));

const HOURS = [['09:00', '17:00']];
const SPEC = { timeZone: 'Asia/Shanghai', week: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS } };
const NAME = { 'zh-Hans': '工厂', 'zh-Hant': '工廠', en: 'Plant' };
const POLICY = {
  key: 'vip',
  name: { 'zh-Hans': '重点客户', 'zh-Hant': '重點客戶', en: 'Key accounts' },
  rank: 5,
  condition: { priority: ['high'], customerTier: ['gold'] },
  targets: { firstResponse: 'PT15M' },
  calendarKey: 'business',
};

const ask = (method: string, path: string, body?: unknown, as: Role = 'manager') =>
  routes.call(method, path, { as, body, headers: { 'accept-language': 'en' } });
const list = async () => SlaPolicyList.parse((await ask('GET', '/sla/policies')).body);
const refused = (code: string, path: string) => ({
  status: 422,
  body: { error: { code, path, message: expect.any(String) } },
});

describe('a calendar, by the API', () => {
  it('is made, previewed and edited, with its open tickets', async () => {
    const made = CalendarView.parse((await ask('PUT', '/sla/calendars/plant', { name: NAME, spec: SPEC })).body);
    expect(made).toMatchObject({ key: 'plant', revision: 1, name: 'Plant', names: NAME });
    await ask('PUT', '/sla/policies/low', { calendarKey: 'plant', targets: { firstResponse: 'PT8H' } });
    const ticket = await openOne(routes, { priority: 'low' });
    const spec = { ...SPEC, exceptions: [{ date: '2026-11-24', hours: [] }] };
    const preview = CalendarPreview.parse((await ask('POST', '/sla/calendars/plant/preview', { spec })).body);
    expect(preview).toMatchObject({ openTickets: 1, movedTargets: 1, examples: [{ ticketId: ticket.id }] });
    expect((await list()).calendars.find(({ key }) => key === 'plant')).toMatchObject({ revision: 1 });
    expect((await ask('PUT', '/sla/calendars/plant', { spec })).body).toMatchObject({ revision: 2, name: 'Plant' });
    const view = (await ask('GET', `/tickets/${ticket.id}`)).body;
    expect(view.targets).toMatchObject([{ metric: 'firstResponse', dueAt: preview.examples[0]?.dueAtAfter }]);
    expect((await list()).policies.find(({ key }) => key === 'low')).toMatchObject({
      revision: 3,
      calendarKey: 'plant',
    });
  });

  it.each([
    ['no working frame', { ...SPEC, week: {} }, 'no-working-frame', 'spec.week'],
    [
      'overlapping frames',
      {
        ...SPEC,
        week: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      },
      'overlapping-frames',
      'spec.week.mon.1',
    ],
    ['an unknown zone', { ...SPEC, timeZone: 'Mars/Olympus' }, 'unknown-time-zone', 'spec.timeZone'],
    [
      'a date twice',
      {
        ...SPEC,
        exceptions: [
          { date: '2026-10-01', hours: [] },
          { date: '2026-10-01', hours: [] },
        ],
      },
      'duplicate-exception',
      'spec.exceptions.1.date',
    ],
    [
      'a date that is none',
      { ...SPEC, exceptions: [{ date: '2026-02-30', hours: [] }] },
      'invalid-date',
      'spec.exceptions.0.date',
    ],
    ['a time that is none', { ...SPEC, week: { mon: [['09:00', '25:00']] } }, 'invalid-time', 'spec.week.mon.0.1'],
    ['an unknown weekday', { ...SPEC, week: { ...SPEC.week, funday: HOURS } }, 'unknown-key', 'spec.week'],
  ])('with %s is refused on saving and in the preview', async (_, spec, code, path) => {
    expect(await ask('PUT', '/sla/calendars/business', { spec })).toMatchObject(refused(code, path));
    expect(await ask('POST', '/sla/calendars/business/preview', { spec })).toMatchObject(refused(code, path));
    expect((await list()).calendars.find(({ key }) => key === 'business')).toMatchObject({ revision: 1 });
  });

  it('takes a notice in, and warns with code, message and path in the language of the request', async () => {
    const body = { format: 'holiday-cn', content: '{"year":2027,"days":[]}', hours: HOURS };
    const headers = { 'accept-language': 'zh-CN' };
    const answer = await routes.call('POST', '/sla/calendars/business/import', { as: 'manager', body, headers });
    expect(CalendarImportResult.parse(answer.body)).toMatchObject({
      added: 0,
      warnings: [
        { code: 'holidays-not-published', path: 'year', message: '2027 年的放假安排尚未公布，文件里没有日期' },
      ],
    });
    expect((await list()).calendars.find(({ key }) => key === 'business')?.holidaysMissing).toEqual([2027]);
    const broken = await routes.call('POST', '/sla/calendars/business/import', {
      as: 'manager',
      body: { ...body, content: '<html>' },
      headers,
    });
    expect(broken).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid-json', path: 'content', message: '内容不是 JSON' } },
    });
  });

  it('is there, or the request is answered with 404', async () => {
    expect((await ask('PUT', '/sla/calendars/nowhere', { spec: SPEC })).status).toBe(404);
    expect((await ask('POST', '/sla/calendars/nowhere/preview', { spec: SPEC })).status).toBe(404);
    expect(await ask('PUT', '/sla/calendars/No%20key', { name: NAME, spec: SPEC })).toMatchObject(
      refused('invalid-key', 'key'),
    );
  });
});

describe('a policy, by the API', () => {
  it('says whether waiting for a third party stops its clocks, through its revisions and its calendar’s', async () => {
    const says = async () => (await list()).policies.find(({ key }) => key === 'low')?.pauseOnThirdParty;
    expect(await says()).toBe(true);
    await ask('PUT', '/sla/calendars/third', { name: NAME, spec: SPEC });
    await ask('PUT', '/sla/policies/low', { calendarKey: 'third', pauseOnThirdParty: false });
    await ask('PUT', '/sla/policies/low', { targets: { firstResponse: 'PT7H' } });
    expect(await says()).toBe(false);
    await ask('PUT', '/sla/calendars/third', { spec: { ...SPEC, timeZone: 'Asia/Taipei' } });
    expect(await says()).toBe(false);
    await ask('PUT', '/sla/policies/low', { calendarKey: 'business', pauseOnThirdParty: true });
    expect(await says()).toBe(true);
  });

  it('is made, matched with its reason, revised and retired; its ticket keeps it', async () => {
    expect(SlaPolicyView.parse((await ask('POST', '/sla/policies', POLICY)).body)).toMatchObject({
      key: 'vip',
      rank: 5,
      revision: 1,
    });
    expect((await ask('POST', '/sla/policies', POLICY)).status).toBe(409);
    const match = async (query: string) => PolicyMatch.parse((await ask('GET', `/sla/policies/match?${query}`)).body);
    expect(await match('priority=high&customerTier=gold')).toMatchObject({
      policy: { key: 'vip' },
      why: ['priority', 'customerTier'],
    });
    expect(await match('priority=high')).toMatchObject({ policy: { key: 'high' }, why: ['priority'] });
    expect(await match('kind=inquiry')).toMatchObject({ policy: { key: 'normal' }, why: ['default'] });
    const patch = { condition: { channel: ['web'], language: ['zh-Hans'] }, rank: 1, name: { ...NAME, en: 'Web' } };
    expect((await ask('PUT', '/sla/policies/vip', patch)).body).toMatchObject({
      revision: 2,
      rank: 1,
      name: 'Web',
      condition: patch.condition,
    });
    const ticket = await openOne(routes);
    expect((await ask('DELETE', '/sla/policies/vip')).status).toBe(204);
    expect((await list()).policies.map(({ key }) => key)).not.toContain('vip');
    expect((await ask('GET', `/tickets/${ticket.id}`)).body.policy).toMatchObject({ key: 'vip' });
    expect((await ask('DELETE', '/sla/policies/vip')).status).toBe(404);
    expect((await ask('POST', '/sla/policies', POLICY)).body).toMatchObject({ revision: 3 });
    await ask('DELETE', '/sla/policies/vip');
  });

  it.each([
    ['a zero duration', { targets: { firstResponse: 'PT0S' } }, 'zero-duration', 'targets.firstResponse'],
    ['a negative duration', { targets: { firstResponse: '-PT1H' } }, 'negative-duration', 'targets.firstResponse'],
    ['days as a unit', { targets: { resolution: 'P3D' } }, 'day-unit-refused', 'targets.resolution'],
    ['words for a duration', { targets: { resolution: 'soon' } }, 'invalid-duration', 'targets.resolution'],
    ['an unknown metric', { targets: { lunch: 'PT1H' } }, 'unknown-key', 'targets'],
    ['an unknown calendar', { calendarKey: 'lunar' }, 'unknown-calendar', 'calendarKey'],
    ['a condition that asks nothing', { condition: { priority: [] } }, 'empty-condition', 'condition'],
    ['an unknown field of its condition', { condition: { mood: ['bad'] } }, 'unknown-key', 'condition'],
  ])('with %s is refused', async (_, wrong, code, path) => {
    expect(await ask('POST', '/sla/policies', { ...POLICY, key: 'other', ...wrong })).toMatchObject(
      refused(code, path),
    );
    expect((await list()).policies.map(({ key }) => key)).not.toContain('other');
  });

  it('that is the default asks nothing and cannot be retired', async () => {
    expect(await ask('PUT', '/sla/policies/normal', { condition: { priority: ['low'] } })).toMatchObject(
      refused('default-asks', 'condition'),
    );
    expect(await ask('DELETE', '/sla/policies/normal')).toMatchObject(refused('default-policy', 'key'));
  });
});

describe('who may edit', () => {
  it.each([
    ['PUT', '/sla/calendars/business', { spec: SPEC }],
    ['POST', '/sla/calendars/business/preview', { spec: SPEC }],
    ['POST', '/sla/policies', POLICY],
    ['DELETE', '/sla/policies/normal', undefined],
  ])('%s %s is for those who set the targets', async (method, path, body) => {
    expect((await ask(method, path, body, 'clerk')).status).toBe(403);
  });
});
