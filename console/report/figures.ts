import type { ReportView } from '#core/contract/report.ts';
import { filterAddress, type TicketFilter } from '../ticket/filter.ts';

type Sla = ReportView['sla'][number];
export type Verdict = 'met' | 'breached' | 'openPastDue' | 'running';
export const VERDICTS: readonly Verdict[] = ['met', 'breached', 'openPastDue', 'running'];

/** The tickets behind a figure: the same instants that the report itself used, not days cut again somewhere else. */
function behind(report: ReportView, filter: TicketFilter): string {
  return filterAddress({ ...filter, from: report.from, to: report.to });
}

export const verdictLink = (report: ReportView, verdict: Verdict, metric?: Sla['metric']): string =>
  behind(report, metric ? { metric, verdict } : { verdict });

export const ratedLink = (report: ReportView, rated: NonNullable<TicketFilter['rated']>): string =>
  behind(report, { rated });

export const openedLink = (report: ReportView): string => behind(report, { dated: 'openedAt' });
export const solvedLink = (report: ReportView): string => behind(report, { dated: 'solvedAt' });

/** Open now, whenever they were opened: no period. */
export const openLink = (): string => filterAddress({ status: 'unfinished' });

/** Whether a metric had any clock in the period; rows without are left out. */
export const hasClocks = (figures: Sla): boolean => VERDICTS.some((verdict) => figures[verdict] > 0);

/** Green from here on, amber from the second; below, red. Marks for the eye, not targets of the policy. */
const GOOD_SHARE = 0.9;
const FAIR_SHARE = 0.75;

export function toneOfShare(share: number | null): 'good' | 'warn' | 'bad' | 'none' {
  if (share === null) return 'none';
  if (share >= GOOD_SHARE) return 'good';
  return share >= FAIR_SHARE ? 'warn' : 'bad';
}
