import type { ReportView } from '#core/contract/report.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Nothing } from '../shared/states.tsx';
import { Definition } from './definition.tsx';

const OUTCOMES = ['answered', 'promised', 'handedOff', 'declined', 'emergencies'] as const;

/** What came of the customers' messages while the bot was asked. Messages, not conversations (chatwoot #14871). */
export function BotFigures({ report }: { report: ReportView }) {
  const { say, number } = useI18n();
  const { bot } = report;
  if (bot.messages === 0) return <Nothing title={say('report.noMessages')} hint={say('report.noMessagesHint')} />;
  return (
    <>
      <ul className="scores bot-scores">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <span>
              {say(`figure.bot.${outcome}`)}{' '}
              <Definition of={say(`figure.bot.${outcome}`)} text={say(`definition.bot.${outcome}`)} />
            </span>
            <span className={`score-bar bar-${outcome}`} aria-hidden>
              <span style={{ inlineSize: `${(bot[outcome] / bot.messages) * 100}%` }} />
            </span>
            <strong data-figure={`bot.${outcome}`} data-value={bot[outcome]}>
              {number(bot[outcome])}
            </strong>
          </li>
        ))}
      </ul>
      <p className="muted" data-figure="bot.messages" data-value={bot.messages}>
        {say('report.messages', { count: bot.messages })}
      </p>
    </>
  );
}
