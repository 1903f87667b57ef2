import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { QuietHours } from '#core/contract/escalation.ts';
import { SETTING_DEFAULTS, type Settings } from '#core/contract/settings.ts';
import type { Weekday } from '#core/contract/sla.ts';
import { Field } from '../../shared/field.tsx';
import { useI18n } from '../../shared/i18n.tsx';
import { readTime, WEEK } from '../calendar/edit-spec.ts';
import { useDayNames } from '../calendar/use-day-names.ts';
import { problemsOf } from '../problems.ts';
import { useProblems } from '../use-problems.ts';
import { useSaveSettings } from '../use-settings.ts';

const USUAL: QuietHours = SETTING_DEFAULTS.quietHours ?? { timeZone: 'UTC', from: '21:00', to: '08:00', days: [] };

/** When mails that are not urgent wait for the morning. Pages and critical tickets never do. */
export function QuietHoursCard({ settings }: { settings: Settings }) {
  const { say } = useI18n();
  const names = useDayNames();
  const [draft, setDraft] = useState(settings.quietHours);
  const save = useSaveSettings();
  const problems = draft === null ? [] : problemsOf(QuietHours, draft);
  const problemAt = useProblems(problems);
  const change = (part: Partial<QuietHours>): void => setDraft({ ...(draft ?? USUAL), ...part });
  const zones = [...new Set([draft?.timeZone ?? USUAL.timeZone, ...Intl.supportedValuesOf('timeZone')])];
  const clock = (name: 'from' | 'to', label: string, value: string) => (
    <Field label={label}>
      {(id) => (
        <>
          <Input
            id={id}
            className="frame-time"
            value={value}
            inputMode="numeric"
            maxLength={5}
            status={problemAt(name) ? 'error' : ''}
            onChange={(event) => change({ [name]: event.target.value })}
            onBlur={(event) => change({ [name]: readTime(event.target.value) })}
            data-testid={`quiet-${name}`}
          />
          {problemAt(name) && (
            <span className="problem" role="alert">
              {problemAt(name)}
            </span>
          )}
        </>
      )}
    </Field>
  );
  return (
    <section className="card" aria-labelledby="quiet-hours" data-testid="quiet-hours">
      <h2 id="quiet-hours">{say('quiet.title')}</h2>
      <p className="muted">{say('quiet.lead')}</p>
      <Checkbox checked={draft !== null} onChange={(event) => setDraft(event.target.checked ? USUAL : null)}>
        {say('quiet.keep')}
      </Checkbox>
      {draft !== null && (
        <>
          <div className="policy-fields">
            {clock('from', say('quiet.from'), draft.from)}
            {clock('to', say('quiet.to'), draft.to)}
            <div className="field">
              <span className="field-label">{say('calendar.timeZone')}</span>
              <Select
                showSearch
                aria-label={say('calendar.timeZone')}
                value={draft.timeZone}
                onChange={(timeZone) => change({ timeZone })}
                options={zones.map((value) => ({ value, label: value }))}
              />
            </div>
          </div>
          <div className="field">
            <span className="field-label">{say('quiet.days')}</span>
            <Checkbox.Group<Weekday>
              value={draft.days}
              onChange={(days) => change({ days: WEEK.filter((day) => days.includes(day)) })}
              options={WEEK.map((value) => ({ value, label: names.weekday(value, 'short') }))}
            />
            {problemAt('days') && (
              <span className="problem" role="alert">
                {say('quiet.allDays')}
              </span>
            )}
          </div>
        </>
      )}
      <footer className="policy-foot">
        <span className="muted">{say('quiet.hint')}</span>
        <Button
          type="primary"
          disabled={JSON.stringify(draft) === JSON.stringify(settings.quietHours) || problems.length > 0}
          loading={save.isPending}
          onClick={() => save.mutate({ quietHours: draft })}
          data-testid="save-quiet-hours"
        >
          {say('action.save')}
        </Button>
      </footer>
    </section>
  );
}
