import { describe, expect, test } from 'vitest';
import { openedLink, openLink, ratedLink, solvedLink, toneOfShare, verdictLink } from '#console/report/figures.ts';
import { readFilter } from '#console/ticket/filter.ts';
import type { ReportView } from '#core/contract/report.ts';

const report = { from: '2026-10-31T16:00:00.000Z', to: '2026-11-30T16:00:00.000Z' } as ReportView;
const followed = (link: string) => readFilter(new URL(link, 'http://desk.example').searchParams);

describe('a figure leads to the tickets that it counts', () => {
  const period = { from: report.from, to: report.to };

  test('by the very instants of the report', () => {
    expect(followed(verdictLink(report, 'breached', 'firstResponse'))).toEqual({
      ...period,
      metric: 'firstResponse',
      verdict: 'breached',
    });
    expect(followed(verdictLink(report, 'met'))).toEqual({ ...period, verdict: 'met' });
    expect(followed(ratedLink(report, 'dissatisfied'))).toEqual({ ...period, rated: 'dissatisfied' });
  });

  test('opened and solved are dated by different instants (chatwoot #15445)', () => {
    expect(followed(openedLink(report))).toEqual({ ...period, dated: 'openedAt' });
    expect(followed(solvedLink(report))).toEqual({ ...period, dated: 'solvedAt' });
  });

  test('what is open now knows no period', () => {
    expect(followed(openLink())).not.toHaveProperty('from');
  });
});

describe('a ticket list’s address', () => {
  test('keeps what the contract knows and drops the rest', () => {
    const search = new URLSearchParams('status=open&verdict=never&priority=high&colour=red&from=yesterday');
    expect(readFilter(search)).toEqual({ status: 'open', priority: 'high' });
  });
});

test.each([
  [null, 'none'],
  [0.9, 'good'],
  [0.8999, 'warn'],
  [0.75, 'warn'],
  [0.7499, 'bad'],
  [0, 'bad'],
])('a share of %s is %s', (share, tone) => {
  expect(toneOfShare(share)).toBe(tone);
});
