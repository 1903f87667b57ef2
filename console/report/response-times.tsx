import type { ReportView } from '#core/contract/report.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Nothing } from '../shared/states.tsx';
import { Definition } from './definition.tsx';

const ROWS = ['medianMs', 'p90Ms', 'meanMs'] as const;
const CLOCKS = ['working', 'wall'] as const;

/** How long customers waited for a person, by the clock on the wall and by the calendar's working time. */
export function ResponseTimes({ report }: { report: ReportView }) {
  const { say, time } = useI18n();
  if (report.firstResponse.wall.count === 0) {
    return <Nothing title={say('report.noReplies')} hint={say('report.noRepliesHint')} />;
  }
  return (
    <>
      <div className="table-scroll">
        <table className="plain-table">
          <caption className="visually-hidden">{say('report.firstResponse')}</caption>
          <thead>
            <tr>
              <td />
              {CLOCKS.map((clock) => (
                <th scope="col" key={clock}>
                  {say(`clock.${clock}`)}{' '}
                  <Definition of={say(`clock.${clock}`)} text={say(`definition.clock.${clock}`)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">
                  {say(`figure.${row}`)} <Definition of={say(`figure.${row}`)} text={say(`definition.${row}`)} />
                </th>
                {CLOCKS.map((clock) => {
                  const value = report.firstResponse[clock][row];
                  return (
                    <td key={clock} data-figure={`firstResponse.${clock}.${row}`} data-value={value ?? ''}>
                      {value === null ? '–' : time.duration(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">{say('report.replies', { count: report.firstResponse.wall.count })}</p>
    </>
  );
}
