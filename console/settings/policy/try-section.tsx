import { Button, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { PolicyCondition, PolicyTargets } from '#core/contract/sla.ts';
import type { SlaPolicyList, SlaPolicyView } from '#core/contract/sla-policy.ts';
import { nowMs } from '../../shared/clock.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure, Loading } from '../../shared/states.tsx';
import { addDays, dayOf, parseDuration } from '../../shared/time.ts';
import { startOfDay } from '../../shared/zone.ts';
import { usePolicies } from '../use-settings.ts';
import { ConditionFields } from './condition-fields.tsx';
import { METRICS, PauseField, TargetFields } from './target-fields.tsx';
import { TryResult } from './try-result.tsx';
import { useTryPolicy } from './use-try-policy.ts';

const PERIOD_DAYS = 30;

/** "What if": a policy measured against tickets that have been. Nothing is saved. */
export function TrySection() {
  const { data, error, refetch } = usePolicies();
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return <TryForm policies={data.policies} calendars={data.calendars} />;
}

interface Draft {
  targets: PolicyTargets;
  pauseOnThirdParty: boolean;
  calendarKey: string;
  condition: PolicyCondition;
  /** First and last day, both included, in the calendar's zone. */
  from: string;
  to: string;
}

const termsOf = (policy: SlaPolicyView | undefined) => ({
  targets: policy?.targets ?? {},
  pauseOnThirdParty: policy?.pauseOnThirdParty ?? true,
  calendarKey: policy?.calendarKey ?? '',
  condition: policy?.condition ?? {},
});

function TryForm({ policies, calendars }: SlaPolicyList) {
  const { say } = useI18n();
  const first = policies.find(({ isDefault }) => isDefault) ?? policies[0];
  const [startKey, setStartKey] = useState(first?.key);
  const zoneOf = (key: string): string => calendars.find((one) => one.key === key)?.spec.timeZone ?? 'UTC';
  const [draft, setDraft] = useState<Draft>(() => {
    const today = dayOf(nowMs(), zoneOf(first?.calendarKey ?? ''));
    return { ...termsOf(first), from: addDays(today, 1 - PERIOD_DAYS), to: today };
  });
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const attempt = useTryPolicy();
  const valid = METRICS.some((metric) => draft.targets[metric] !== undefined && !isZero(draft.targets[metric]));

  function submit(): void {
    const zone = zoneOf(draft.calendarKey);
    const { targets, pauseOnThirdParty, calendarKey, condition, from, to } = draft;
    attempt.mutate({
      targets,
      pauseOnThirdParty,
      calendarKey,
      condition,
      from: new Date(startOfDay(from, zone)).toISOString(),
      to: new Date(startOfDay(addDays(to, 1), zone)).toISOString(),
    });
  }

  return (
    <div className="settings-section" data-testid="try-policy">
      <p className="muted">{say('try.lead')}</p>
      <section className="card" aria-labelledby="try-terms">
        <h2 id="try-terms">{say('try.terms')}</h2>
        <div className="policy-fields">
          <Choice
            label={say('try.startFrom')}
            value={startKey}
            choices={policies}
            onChange={(key) => {
              setStartKey(key);
              change(termsOf(policies.find((policy) => policy.key === key)));
            }}
          />
          <Choice
            label={say('policy.calendar')}
            value={draft.calendarKey}
            choices={calendars}
            onChange={(calendarKey) => change({ calendarKey })}
          />
          <TargetFields
            value={draft.targets}
            onChange={(targets) => change({ targets })}
            label={say('try.terms')}
            testId="try"
          />
          <Period from={draft.from} to={draft.to} onChange={change} />
        </div>
        <PauseField value={draft.pauseOnThirdParty} onChange={(pauseOnThirdParty) => change({ pauseOnThirdParty })} />
      </section>
      <section className="card" aria-labelledby="try-condition">
        <h2 id="try-condition">{say('try.condition')}</h2>
        <ConditionFields value={draft.condition} onChange={(condition) => change({ condition })} />
      </section>
      <div className="settings-foot">
        <Button type="primary" onClick={submit} disabled={!valid} loading={attempt.isPending} data-testid="try-submit">
          {say('try.submit')}
        </Button>
      </div>
      {attempt.error && <Failure error={attempt.error} />}
      {attempt.data && <TryResult result={attempt.data} />}
    </div>
  );
}

const isZero = (duration: string | undefined): boolean => duration !== undefined && parseDuration(duration) === 0;

interface ChoiceProps {
  label: string;
  value: string | undefined;
  choices: readonly { key: string; name: string }[];
  onChange: (key: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Select
        aria-label={label}
        value={value}
        onChange={onChange}
        options={choices.map(({ key, name }) => ({ value: key, label: name }))}
      />
    </div>
  );
}

function Period({ from, to, onChange }: Pick<Draft, 'from' | 'to'> & { onChange: (part: Partial<Draft>) => void }) {
  const { say } = useI18n();
  const day = (value: Dayjs): string => value.format('YYYY-MM-DD');
  return (
    <div className="field">
      <span className="field-label">{say('report.period')}</span>
      <DatePicker.RangePicker
        allowClear={false}
        aria-label={say('report.period')}
        value={[dayjs(from), dayjs(to)]}
        onChange={(range) => {
          const [first, last] = range ?? [];
          if (first && last) onChange({ from: day(first), to: day(last) });
        }}
      />
    </div>
  );
}
