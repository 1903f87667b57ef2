import { lazy, Suspense } from 'react';
import type { ReportView } from '#core/contract/report.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Loading } from '../shared/states.tsx';

/** ECharts is larger than the rest of the reports: it comes when the figures already stand. */
const Chart = lazy(() => import('./chart.tsx'));

const SERIES = ['opened', 'solved', 'met', 'breached'] as const;

export function DayCharts({ report }: { report: ReportView }) {
  const { say, number, time } = useI18n();
  return (
    <>
      <Suspense
        fallback={
          <div className="chart-place">
            <Loading />
          </div>
        }
      >
        <div className="chart-pair">
          <Chart days={report.days} kind="tickets" title={say('chart.tickets')} />
          <Chart days={report.days} kind="clocks" title={say('chart.clocks')} />
        </div>
      </Suspense>
      <details className="as-table">
        <summary>{say('chart.asTable')}</summary>
        <div className="table-scroll">
          <table className="plain-table">
            <caption className="visually-hidden">{say('report.byDay')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('chart.day')}</th>
                {SERIES.map((name) => (
                  <th scope="col" key={name}>
                    {say(`series.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.days.map((day) => (
                <tr key={day.day} data-day={day.day}>
                  <th scope="row">{time.day(day.day)}</th>
                  {SERIES.map((name) => (
                    <td key={name}>{number(day[name])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
