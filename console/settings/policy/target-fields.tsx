import { Checkbox } from 'antd';
import type { PolicyTargets } from '#core/contract/sla.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { DurationInput } from '../duration-input.tsx';

export const METRICS = ['pickup', 'firstResponse', 'nextResponse', 'resolution'] as const;

interface Props {
  value: PolicyTargets;
  onChange: (targets: PolicyTargets) => void;
  /** Whose targets these are, for those who do not see the form. */
  label: string;
  testId: string;
}

export function TargetFields({ value, onChange, label, testId }: Props) {
  const { say } = useI18n();
  return METRICS.map((metric) => (
    <div key={metric} className="field">
      <span className="field-label">{say(`metric.${metric}`)}</span>
      <DurationInput
        label={`${label}, ${say(`metric.${metric}`)}`}
        value={value[metric]}
        onChange={(next) => onChange(withTarget(value, metric, next))}
        testId={`${testId}-${metric}`}
      />
    </div>
  ));
}

/** An emptied target is left out: a metric that a policy does not name is not measured. */
function withTarget(targets: PolicyTargets, metric: (typeof METRICS)[number], next: string | undefined): PolicyTargets {
  const { [metric]: _, ...rest } = targets;
  return next === undefined ? rest : { ...rest, [metric]: next };
}

interface PauseProps {
  value: boolean;
  onChange: (pauses: boolean) => void;
}

/** Waiting for the customer always stops the clocks; this is the other waiting. */
export function PauseField({ value, onChange }: PauseProps) {
  const { say } = useI18n();
  return (
    <Checkbox checked={value} onChange={(event) => onChange(event.target.checked)} data-testid="pause-on-third-party">
      {say('policy.pauseOnThirdParty')}
    </Checkbox>
  );
}
