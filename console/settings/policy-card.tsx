import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { SlaPolicyList, SlaPolicyView } from '#core/contract/sla-policy.ts';
import { useConditionWords } from '../shared/condition.ts';
import { useI18n } from '../shared/i18n.tsx';
import { parseDuration } from '../shared/time.ts';
import { DurationInput } from './duration-input.tsx';
import { useSavePolicy } from './use-settings.ts';

const METRICS = ['pickup', 'firstResponse', 'nextResponse', 'resolution'] as const;

interface Props {
  policy: SlaPolicyView;
  calendars: SlaPolicyList['calendars'];
  mayWrite: boolean;
}

export function PolicyCard({ policy, calendars, mayWrite }: Props) {
  const { say } = useI18n();
  const words = useConditionWords();
  const [targets, setTargets] = useState(policy.targets);
  const [calendarKey, setCalendarKey] = useState(policy.calendarKey);
  const save = useSavePolicy(policy.key);
  // A newer revision, a colleague's perhaps, takes the place of what stood here.
  // The revision stands for its content.
  useEffect(() => {
    setTargets(policy.targets);
    setCalendarKey(policy.calendarKey);
  }, [policy.revision]);

  const changed =
    calendarKey !== policy.calendarKey || METRICS.some((metric) => targets[metric] !== policy.targets[metric]);
  const tooShort = METRICS.some((metric) => targets[metric] !== undefined && parseDuration(targets[metric]) === 0);
  const conditions = Object.entries(policy.condition).map(([name, values]) => words(name, values));

  return (
    <section
      className="card policy"
      aria-labelledby={`policy-${policy.key}`}
      data-testid="policy"
      data-policy={policy.key}
    >
      <header className="policy-head">
        <h2 id={`policy-${policy.key}`}>{policy.name}</h2>
        <span className="muted">
          {say('policy.revision', { revision: policy.revision })} ·{' '}
          {policy.isDefault ? say('condition.default') : conditions.join(' · ')}
        </span>
      </header>
      <div className="policy-fields">
        {METRICS.map((metric) => (
          <div key={metric} className="field">
            <span className="field-label">{say(`metric.${metric}`)}</span>
            <DurationInput
              label={`${policy.name}, ${say(`metric.${metric}`)}`}
              value={targets[metric]}
              disabled={!mayWrite}
              onChange={(value) => setTargets({ ...targets, [metric]: value })}
              testId={`policy-${policy.key}-${metric}`}
            />
          </div>
        ))}
        <div className="field">
          <span className="field-label">{say('policy.calendar')}</span>
          <Select
            aria-label={`${policy.name}, ${say('policy.calendar')}`}
            value={calendarKey}
            disabled={!mayWrite}
            onChange={setCalendarKey}
            options={calendars.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </div>
      </div>
      {mayWrite && (
        <footer className="policy-foot">
          <span className="muted">{say(tooShort ? 'policy.tooShort' : 'policy.from')}</span>
          <Button
            type="primary"
            disabled={!changed || tooShort}
            loading={save.isPending}
            onClick={() => save.mutate({ targets, calendarKey })}
            data-testid={`save-policy-${policy.key}`}
          >
            {say('action.save')}
          </Button>
        </footer>
      )}
    </section>
  );
}
