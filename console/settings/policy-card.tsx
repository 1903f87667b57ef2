import { Button, Popconfirm, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { PolicyBody } from '#core/contract/sla-editing.ts';
import type { SlaPolicyList, SlaPolicyView } from '#core/contract/sla-policy.ts';
import { useConditionWords } from '../shared/condition.ts';
import { useI18n } from '../shared/i18n.tsx';
import { parseDuration } from '../shared/time.ts';
import { DurationInput } from './duration-input.tsx';
import { useRetirePolicy } from './policy/use-policy.ts';
import { useSavePolicy } from './use-settings.ts';

const METRICS = ['pickup', 'firstResponse', 'nextResponse', 'resolution'] as const;

interface Props {
  policy: SlaPolicyView;
  calendars: SlaPolicyList['calendars'];
  mayWrite: boolean;
  onEdit: (start: PolicyBody) => void;
}

export function PolicyCard({ policy, calendars, mayWrite, onEdit }: Props) {
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
        {mayWrite && <PolicyTools policy={policy} onEdit={onEdit} />}
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
      {!policy.pauseOnThirdParty && <p className="muted">{say('policy.runsOnThirdParty')}</p>}
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

/** What is done to a policy as a whole; the default one stays, since every ticket must find a policy. */
function PolicyTools({ policy, onEdit }: Pick<Props, 'policy' | 'onEdit'>) {
  const { say } = useI18n();
  const retire = useRetirePolicy(policy.key);
  const { key, names, rank, condition, targets, pauseOnThirdParty, calendarKey } = policy;
  return (
    <span className="policy-tools">
      <Button
        type="link"
        size="small"
        aria-label={`${say('policy.editAll')}: ${policy.name}`}
        onClick={() => onEdit({ key, name: names, rank, condition, targets, pauseOnThirdParty, calendarKey })}
        data-testid={`edit-policy-${key}`}
      >
        {say('policy.editAll')}
      </Button>
      {!policy.isDefault && (
        <Popconfirm
          title={say('policy.retireAsk', { name: policy.name })}
          description={say('policy.retireText')}
          okText={say('policy.retire')}
          okButtonProps={{ danger: true }}
          onConfirm={() => retire.mutateAsync().catch(() => undefined)}
        >
          <Button
            type="link"
            size="small"
            loading={retire.isPending}
            aria-label={`${say('policy.retire')}: ${policy.name}`}
            data-testid={`retire-policy-${key}`}
          >
            {say('policy.retire')}
          </Button>
        </Popconfirm>
      )}
    </span>
  );
}
