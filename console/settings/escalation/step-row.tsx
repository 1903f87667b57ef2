import { DeleteOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { EscalationRecipient, type EscalationStep } from '#core/contract/escalation.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { DurationInput } from '../duration-input.tsx';
import type { ProblemAt } from '../use-problems.ts';

const CHANNELS = ['desk', 'mail', 'webhook'] as const;
type Kind = 'share' | 'breach' | 'later';
const KINDS: readonly Kind[] = ['share', 'breach', 'later'];

/** "At the breach" and "some time after it" are one kind on the wire, two to a reader. */
const kindOf = ({ at }: EscalationStep): Kind => {
  if (at.kind === 'share') return 'share';
  return at.delay === undefined ? 'breach' : 'later';
};

function atOf(kind: Kind, before: EscalationStep['at']): EscalationStep['at'] {
  if (kind === 'share') return { kind: 'share', share: 0.75 };
  const hours = before.kind === 'afterBreach' ? before.hours : 'working';
  return kind === 'breach' ? { kind: 'afterBreach', hours } : { kind: 'afterBreach', delay: 'PT30M', hours };
}

interface Props {
  step: EscalationStep;
  label: string;
  path: string;
  problemAt: ProblemAt;
  onChange: (step: EscalationStep) => void;
  onRemove: () => void;
}

/** When, to whom, by which way. */
export function StepRow({ step, label, path, problemAt, onChange, onRemove }: Props) {
  const { say } = useI18n();
  const problem = problemAt(path);
  return (
    <li className="step" data-step={step.key}>
      <div className="step-when">
        <Select<Kind>
          aria-label={`${label}, ${say('escalation.when')}`}
          value={kindOf(step)}
          onChange={(kind) => onChange({ ...step, at: atOf(kind, step.at) })}
          options={KINDS.map((value) => ({ value, label: say(`escalationWhen.${value}`) }))}
        />
        <When step={step} label={label} onChange={onChange} />
      </div>
      <Select
        mode="multiple"
        aria-label={`${label}, ${say('escalation.to')}`}
        placeholder={say('escalation.to')}
        value={step.to}
        onChange={(to) => onChange({ ...step, to })}
        options={EscalationRecipient.options.map((value) => ({ value, label: say(`recipient.${value}`) }))}
      />
      <Select
        mode="multiple"
        aria-label={`${label}, ${say('escalation.channels')}`}
        placeholder={say('escalation.channels')}
        value={step.channels}
        onChange={(channels) => onChange({ ...step, channels })}
        options={CHANNELS.map((value) => ({ value, label: say(`escalationChannel.${value}`) }))}
      />
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`${label}: ${say('action.remove')}`}
        onClick={onRemove}
      />
      {problem && (
        <span className="problem" role="alert">
          {problem}
        </span>
      )}
    </li>
  );
}

function When({ step, label, onChange }: Pick<Props, 'step' | 'label' | 'onChange'>) {
  const { say } = useI18n();
  const { at } = step;
  if (at.kind === 'share') {
    return (
      <InputNumber
        aria-label={`${label}, ${say('escalation.share')}`}
        value={Math.round(at.share * 100)}
        min={1}
        max={99}
        precision={0}
        suffix="%"
        onChange={(percent) => percent !== null && onChange({ ...step, at: { kind: 'share', share: percent / 100 } })}
      />
    );
  }
  if (at.delay === undefined) return null;
  return (
    <>
      <DurationInput
        label={`${label}, ${say('escalation.delay')}`}
        value={at.delay}
        // Emptied is not "at the breach": that is a choice of its own.
        onChange={(delay) => onChange({ ...step, at: { ...at, delay: delay ?? 'PT0S' } })}
      />
      <Select
        aria-label={`${label}, ${say('escalation.hours')}`}
        value={at.hours}
        onChange={(hours) => onChange({ ...step, at: { ...at, hours } })}
        options={(['working', 'wall'] as const).map((value) => ({ value, label: say(`clock.${value}`) }))}
      />
    </>
  );
}
