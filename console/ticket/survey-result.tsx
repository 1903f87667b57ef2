import type { TicketView } from '#core/contract/ticket.ts';
import { Facts } from '../shared/facts.tsx';
import { useI18n } from '../shared/i18n.tsx';

type Survey = NonNullable<TicketView['survey']>;

/** P9.1: product quality, service attitude, efficiency of solving, and what the customer says. */
export function SurveyResult({ survey }: { survey: Survey }) {
  const { say, sayOr } = useI18n();
  const score = (value: number | null) => (value === null ? null : say('survey.score', { value }));
  return (
    <div data-testid="survey-result" data-status={survey.status}>
      <Facts
        facts={[
          { label: say('ticket.status'), value: sayOr(`surveyStatus.${survey.status}`, survey.status) },
          { label: say('survey.productQuality'), value: score(survey.productQuality) },
          { label: say('survey.attitude'), value: score(survey.attitude) },
          { label: say('survey.efficiency'), value: score(survey.efficiency) },
          { label: say('survey.comment'), value: survey.comment },
        ]}
      />
    </div>
  );
}
