import { Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { PolicyBody } from '#core/contract/sla-editing.ts';
import type { SlaPolicyList } from '#core/contract/sla-policy.ts';
import { Field } from '../../shared/field.tsx';
import { useI18n } from '../../shared/i18n.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/locale.ts';
import { Failure } from '../../shared/states.tsx';
import { problemsOf } from '../problems.ts';
import { useProblems } from '../use-problems.ts';
import { ConditionFields } from './condition-fields.tsx';
import { PauseField, TargetFields } from './target-fields.tsx';
import { useWritePolicy } from './use-policy.ts';

export const NEW_POLICY: PolicyBody = {
  key: '',
  name: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
  rank: 100,
  condition: {},
  targets: {},
  pauseOnThirdParty: true,
  calendarKey: '',
};

interface Props {
  /** What stands in the fields at first; without a key it is a new policy. */
  start: PolicyBody;
  isDefault: boolean;
  calendars: SlaPolicyList['calendars'];
  onClose: () => void;
}

/** antd's type knows no data attributes, its button takes them. */
const SAVE_BUTTON: { 'data-testid': string } = { 'data-testid': 'policy-dialog-save' };

/** Everything about a policy. The default policy asks nothing, so it has no condition to edit. */
export function PolicyDialog({ start, isDefault, calendars, onClose }: Props) {
  const { say } = useI18n();
  const isNew = start.key === '';
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const write = useWritePolicy(isNew);
  const problems = findProblems(draft, isDefault);
  const problemAt = useProblems(tried ? problems : []);
  const change = (part: Partial<PolicyBody>): void => setDraft({ ...draft, ...part });

  function submit(): void {
    setTried(true);
    if (problems.length === 0) write.mutate(draft, { onSuccess: onClose });
  }

  return (
    <Modal
      open
      width={760}
      title={say(isNew ? 'policy.create' : 'policy.edit')}
      onCancel={onClose}
      onOk={submit}
      okText={say('action.save')}
      okButtonProps={SAVE_BUTTON}
      confirmLoading={write.isPending}
    >
      <div className="dialog-fields" data-testid="policy-dialog">
        {write.error && <Failure error={write.error} />}
        <Naming draft={draft} isNew={isNew} onChange={change} problemAt={problemAt} />
        <h3>{say('policy.targets')}</h3>
        <div className="policy-fields">
          <TargetFields
            value={draft.targets}
            onChange={(targets) => change({ targets })}
            label={say('policy.targets')}
            testId="policy-dialog"
          />
          <div className="field">
            <span className="field-label">{say('policy.calendar')}</span>
            <Select
              aria-label={say('policy.calendar')}
              value={draft.calendarKey}
              onChange={(calendarKey) => change({ calendarKey })}
              options={calendars.map(({ key, name }) => ({ value: key, label: name }))}
            />
          </div>
        </div>
        <Problem text={problemAt('targets')} />
        <PauseField value={draft.pauseOnThirdParty} onChange={(pauseOnThirdParty) => change({ pauseOnThirdParty })} />
        {!isDefault && (
          <>
            <h3>{say('policy.condition')}</h3>
            <p className="muted">{say('policy.conditionHint')}</p>
            <ConditionFields value={draft.condition} onChange={(condition) => change({ condition })} />
            <Problem text={problemAt('condition')} />
          </>
        )}
      </div>
    </Modal>
  );
}

/** The contract's own checks, and what it cannot know: what makes a policy one that anybody can tell from others. */
function findProblems(draft: PolicyBody, isDefault: boolean) {
  const names = LANGUAGES.filter((language) => draft.name[language].trim() === '');
  return [
    ...problemsOf(PolicyBody, draft).map((problem) =>
      problem.path === 'key' ? { ...problem, code: 'policy-key' } : problem,
    ),
    ...names.map((language) => ({ path: `name.${language}`, code: 'name-missing' })),
    ...(Object.keys(draft.targets).length === 0 ? [{ path: 'targets', code: 'no-target' }] : []),
    ...(!isDefault && Object.keys(draft.condition).length === 0 ? [{ path: 'condition', code: 'no-condition' }] : []),
  ];
}

const Problem = ({ text }: { text: string | undefined }) =>
  text && (
    <span className="problem" role="alert">
      {text}
    </span>
  );

interface NamingProps {
  draft: PolicyBody;
  isNew: boolean;
  onChange: (part: Partial<PolicyBody>) => void;
  problemAt: (path: string) => string | undefined;
}

function Naming({ draft, isNew, onChange, problemAt }: NamingProps) {
  const { say } = useI18n();
  return (
    <div className="policy-fields">
      {LANGUAGES.map((language) => (
        <Field key={language} label={say('policy.nameIn', { language: LANGUAGE_NAMES[language] })}>
          {(id) => (
            <>
              <Input
                id={id}
                lang={language}
                value={draft.name[language]}
                maxLength={60}
                onChange={(event) => onChange({ name: { ...draft.name, [language]: event.target.value } })}
                data-testid={`policy-name-${language}`}
              />
              <Problem text={problemAt(`name.${language}`)} />
            </>
          )}
        </Field>
      ))}
      <Field label={say('policy.key')}>
        {(id) => (
          <>
            <Input
              id={id}
              value={draft.key}
              disabled={!isNew}
              maxLength={40}
              placeholder="vip-complaints"
              onChange={(event) => onChange({ key: event.target.value })}
              data-testid="policy-key"
            />
            <Problem text={problemAt('key')} />
          </>
        )}
      </Field>
      <Field label={say('policy.rank')}>
        {(id) => (
          <>
            <InputNumber
              id={id}
              value={draft.rank}
              min={0}
              max={10_000}
              precision={0}
              onChange={(rank) => onChange({ rank: rank ?? 0 })}
            />
            <span className="muted">{say('policy.rankHint')}</span>
          </>
        )}
      </Field>
    </div>
  );
}
