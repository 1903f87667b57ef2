import { InputNumber } from 'antd';
import { useI18n } from '../shared/i18n.tsx';
import { formatDuration, parseDuration } from '../shared/time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Props {
  /** An ISO 8601 duration; undefined: nothing is promised. */
  value?: string | undefined;
  onChange?: (value: string | undefined) => void;
  label: string;
  disabled?: boolean;
  testId?: string;
}

/** `PT1H30M` as hours and minutes. Both emptied, there is no duration; seconds that came along are kept. */
export function DurationInput({ value, onChange, label, disabled = false, testId }: Props) {
  const { say } = useI18n();
  const ms = value === undefined ? null : parseDuration(value);
  const hours = ms === null ? null : Math.floor(ms / HOUR_MS);
  const minutes = ms === null ? null : Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const rest = ms === null ? 0 : ms % MINUTE_MS;

  function change(nextHours: number | null, nextMinutes: number | null): void {
    if (nextHours === null && nextMinutes === null) onChange?.(undefined);
    else onChange?.(formatDuration((nextHours ?? 0) * HOUR_MS + (nextMinutes ?? 0) * MINUTE_MS + rest));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a form's own labelled item would be read twice
    <div className="duration-input" role="group" aria-label={label} data-testid={testId}>
      <InputNumber
        value={hours}
        min={0}
        max={9999}
        precision={0}
        disabled={disabled}
        onChange={(next) => change(next, minutes)}
        suffix={say('duration.hours')}
        aria-label={`${label}, ${say('duration.hours')}`}
      />
      <InputNumber
        value={minutes}
        min={0}
        max={59}
        precision={0}
        disabled={disabled}
        onChange={(next) => change(hours, next)}
        suffix={say('duration.minutes')}
        aria-label={`${label}, ${say('duration.minutes')}`}
      />
      {rest > 0 && <span className="muted">{say('duration.second', { amount: rest / 1000 })}</span>}
    </div>
  );
}
