import type { ReportView } from '#core/contract/report.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Nothing } from '../shared/states.tsx';
import { Definition } from './definition.tsx';
import { Figure } from './figure.tsx';
import { ratedLink } from './figures.ts';

const SCORES = ['productQuality', 'attitude', 'efficiency'] as const;
const BEST = 5;

/** P9.1's three scores, and who was content; always with the number of answers. */
export function Satisfaction({ report }: { report: ReportView }) {
  const { say, number } = useI18n();
  const { satisfaction } = report;
  const counts = [
    { name: 'answered', count: satisfaction.answered, rated: 'all' },
    { name: 'satisfied', count: satisfaction.satisfied, rated: 'satisfied' },
    { name: 'dissatisfied', count: satisfaction.dissatisfied, rated: 'dissatisfied' },
  ] as const;
  return (
    <>
      {satisfaction.answered === 0 ? (
        <Nothing title={say('report.noAnswers')} hint={say('report.noAnswersHint', { sent: satisfaction.sent })} />
      ) : (
        <ul className="scores">
          {SCORES.map((score) => (
            <li key={score}>
              <span>
                {say(`survey.${score}`)} <Definition of={say(`survey.${score}`)} text={say('definition.score')} />
              </span>
              <span className="score-bar" aria-hidden>
                <span style={{ inlineSize: `${((satisfaction[score] ?? 0) / BEST) * 100}%` }} />
              </span>
              <strong data-figure={`satisfaction.${score}`} data-value={satisfaction[score] ?? ''}>
                {satisfaction[score] === null
                  ? '–'
                  : number(satisfaction[score], { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
              </strong>
            </li>
          ))}
        </ul>
      )}
      <div className="figure-row">
        <Figure
          name="satisfaction.sent"
          label={say('figure.sent')}
          definition={say('definition.sent')}
          value={number(satisfaction.sent)}
          raw={satisfaction.sent}
        />
        {counts.map(({ name, count, rated }) => (
          <Figure
            key={name}
            name={`satisfaction.${name}`}
            label={say(`figure.${name}`)}
            definition={say(`definition.${name}`)}
            value={number(count)}
            raw={count}
            link={ratedLink(report, rated)}
          />
        ))}
      </div>
    </>
  );
}
