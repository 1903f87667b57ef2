import type { ReportView } from '#core/contract/report.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Nothing } from '../shared/states.tsx';
import { BotFigures } from './bot-figures.tsx';
import { DayCharts } from './day-charts.tsx';
import { Figure } from './figure.tsx';
import { openedLink, openLink, ratedLink, solvedLink, toneOfShare, verdictLink } from './figures.ts';
import { MetricTable } from './metric-table.tsx';
import { ResponseTimes } from './response-times.tsx';
import { Satisfaction } from './satisfaction.tsx';

export function Overview({ report }: { report: ReportView }) {
  const { say } = useI18n();
  const empty = report.tickets.opened + report.tickets.open + report.tickets.solved + report.bot.messages === 0;
  return (
    <>
      {empty && (
        <Nothing
          title={say('report.empty')}
          hint={say('report.emptyHint')}
          action={<a href="/chat">{say('report.toChat')}</a>}
        />
      )}
      <Headline report={report} />
      <div className="report-grid">
        <section className="card card-wide" aria-labelledby="report-days">
          <h2 id="report-days">{say('report.byDay')}</h2>
          <DayCharts report={report} />
        </section>
        <section className="card card-wide" aria-labelledby="report-sla">
          <h2 id="report-sla">{say('report.byMetric')}</h2>
          <MetricTable report={report} />
        </section>
        <section className="card" aria-labelledby="report-response">
          <h2 id="report-response">{say('report.firstResponse')}</h2>
          <ResponseTimes report={report} />
        </section>
        <section className="card" aria-labelledby="report-satisfaction">
          <h2 id="report-satisfaction">{say('report.satisfaction')}</h2>
          <Satisfaction report={report} />
        </section>
        <section className="card" aria-labelledby="report-bot">
          <h2 id="report-bot">{say('report.bot')}</h2>
          <BotFigures report={report} />
        </section>
      </div>
    </>
  );
}

/** The ten seconds: are promises kept, what is late right now, are customers content, how much is open. */
function Headline({ report }: { report: ReportView }) {
  const { say, number, time } = useI18n();
  const { overall, tickets, satisfaction, firstResponse } = report;
  const percent = (share: number | null) =>
    share === null ? '–' : number(share, { style: 'percent', maximumFractionDigits: 1 });
  const judged = overall.met + overall.breached + overall.openPastDue;
  const median = firstResponse.working.medianMs;
  return (
    <section className="headline" aria-label={say('report.headline')}>
      <Figure
        large
        name="overall.onTimeRate"
        label={say('figure.onTimeRate')}
        definition={say('definition.onTimeRate')}
        value={percent(overall.onTimeRate)}
        raw={overall.onTimeRate}
        note={judged === 0 ? say('report.noClocks') : say('report.onTimeOf', { met: overall.met, judged })}
        tone={toneOfShare(overall.onTimeRate)}
        link={verdictLink(report, 'met')}
      />
      <Figure
        large
        name="overall.openPastDue"
        label={say('figure.openPastDue')}
        definition={say('definition.openPastDue')}
        value={number(overall.openPastDue)}
        raw={overall.openPastDue}
        note={say(overall.openPastDue === 0 ? 'report.nothingLate' : 'report.actNow')}
        tone={overall.openPastDue === 0 ? 'good' : 'bad'}
        link={verdictLink(report, 'openPastDue')}
      />
      <Figure
        large
        name="overall.breached"
        label={say('figure.breached')}
        definition={say('definition.breached')}
        value={number(overall.breached)}
        raw={overall.breached}
        note={say('report.inPeriod')}
        link={verdictLink(report, 'breached')}
      />
      <Figure
        large
        name="firstResponse.median"
        label={say('figure.firstResponse')}
        definition={say('definition.firstResponseWorking')}
        value={median === null ? '–' : time.duration(median)}
        raw={median}
        note={say('report.replies', { count: firstResponse.working.count })}
      />
      <Figure
        large
        name="satisfaction.csat"
        label={say('figure.csat')}
        definition={say('definition.csat')}
        value={percent(satisfaction.csat)}
        raw={satisfaction.csat}
        note={say('report.answers', { count: satisfaction.answered })}
        tone={toneOfShare(satisfaction.csat)}
        link={ratedLink(report, 'all')}
      />
      <div className="figure figure-trio">
        <TicketCount name="tickets.opened" count={tickets.opened} link={openedLink(report)} />
        <TicketCount name="tickets.solved" count={tickets.solved} link={solvedLink(report)} />
        <TicketCount name="tickets.open" count={tickets.open} link={openLink()} />
      </div>
    </section>
  );
}

function TicketCount({
  name,
  count,
  link,
}: {
  name: 'tickets.opened' | 'tickets.solved' | 'tickets.open';
  count: number;
  link: string;
}) {
  const { say, number } = useI18n();
  return (
    <Figure
      name={name}
      label={say(`figure.${name}`)}
      definition={say(`definition.${name}`)}
      value={number(count)}
      raw={count}
      link={link}
    />
  );
}
