import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ReportQuery, ReportView } from '#core/contract/report.ts';
import { Settings } from '#core/contract/settings.ts';
import { useMay } from '../app/session.tsx';
import { ask } from '../shared/api.ts';
import { useNow } from '../shared/clock.ts';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { Failure, Forbidden, Loading } from '../shared/states.tsx';
import { useTitle } from '../shared/use-title.ts';
import { Overview } from './overview.tsx';
import { type Period, readPeriod } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';

const NET_MS = 60_000;

/** The company's zone, by its settings where the reader may see them, else by the contract's default. */
function useCompanyZone(): string | null {
  const maySee = useMay('settings.write');
  const { data, error } = useQuery({
    queryKey: keys.settings,
    queryFn: ({ signal }) => ask(Settings, '/settings', { signal }),
    enabled: maySee,
  });
  const byContract = ReportQuery.shape.timeZone.parse(undefined);
  if (!maySee || error) return byContract;
  return data?.timeZone ?? null;
}

export default function ReportsPage() {
  const { say } = useI18n();
  const mayRead = useMay('report.read');
  const zone = useCompanyZone();
  const [search] = useSearchParams();
  const now = useNow(60);
  useTitle(say('nav.reports'));
  if (!mayRead) return <Forbidden />;
  if (zone === null) return <Loading />;
  return <Report period={readPeriod(search, zone, now)} />;
}

function Report({ period }: { period: Period }) {
  const { say, time } = useI18n();
  const { from, to, timeZone } = period;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: keys.report(from, to, timeZone),
    queryFn: ({ signal }) => ask(ReportView, '/reports/overview', { query: { from, to, timeZone }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: NET_MS,
  });
  return (
    <main className="page report" data-testid="report">
      <header className="page-head">
        <h1 className="page-title">{say('report.title')}</h1>
        <PeriodPicker period={period} />
      </header>
      <p className="report-basis" data-testid="report-basis" data-time-zone={timeZone}>
        {say('report.days', { from: time.day(from), to: time.day(to), timeZone })}
        {data && ` · ${say('report.generatedAt', { at: time.full(data.generatedAt, timeZone) })}`}
      </p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className={isPlaceholderData ? 'report-body report-stale' : 'report-body'} aria-busy={isPlaceholderData}>
          <Overview report={data} />
        </div>
      )}
    </main>
  );
}
