import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { EscalationPlan, type EscalationStep } from '#core/contract/escalation.ts';
import { Priority } from '#core/contract/vocabulary.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { PriorityMark } from '../../shared/marks.tsx';
import { Failure } from '../../shared/states.tsx';
import { problemsOf } from '../problems.ts';
import { type ProblemAt, useProblems } from '../use-problems.ts';
import { newKey, orderedPlan } from './plan.ts';
import { StepRow } from './step-row.tsx';
import { useSaveEscalation } from './use-escalation.ts';

/** Who is told when a clock runs out, by the ticket's priority. */
export function PlanEditor({ plan }: { plan: EscalationPlan }) {
  const { say } = useI18n();
  const [draft, setDraft] = useState(() => orderedPlan(plan));
  const save = useSaveEscalation();
  const problems = useMemo(() => problemsOf(EscalationPlan, draft), [draft]);
  const problemAt = useProblems(problems);
  const changed = JSON.stringify(orderedPlan(draft)) !== JSON.stringify(orderedPlan(plan));

  return (
    <section className="card" aria-labelledby="escalation-plan" data-testid="escalation-plan">
      <h2 id="escalation-plan">{say('escalation.plan')}</h2>
      <p className="muted">{say('escalation.planLead')}</p>
      {Priority.options.map((priority) => (
        <Chain
          key={priority}
          priority={priority}
          chain={draft[priority]}
          problemAt={problemAt}
          onChange={(chain) => setDraft({ ...draft, [priority]: chain })}
        />
      ))}
      {save.error && <Failure error={save.error} />}
      <footer className="policy-foot">
        <span className={problems.length > 0 ? 'problem' : 'muted'} role="status">
          {problems.length > 0 ? say('problem.count', { count: problems.length }) : say('escalation.once')}
        </span>
        <Button
          type="primary"
          disabled={!changed || problems.length > 0}
          loading={save.isPending}
          onClick={() => save.mutate(orderedPlan(draft), { onSuccess: (saved) => setDraft(orderedPlan(saved)) })}
          data-testid="save-escalation"
        >
          {say('action.save')}
        </Button>
      </footer>
    </section>
  );
}

interface ChainProps {
  priority: Priority;
  chain: readonly EscalationStep[];
  problemAt: ProblemAt;
  onChange: (chain: EscalationStep[]) => void;
}

function Chain({ priority, chain, problemAt, onChange }: ChainProps) {
  const { say } = useI18n();
  const add = (): void =>
    onChange([
      ...chain,
      { key: newKey(chain), at: { kind: 'afterBreach', hours: 'working' }, to: ['lead'], channels: ['desk'] },
    ]);
  return (
    <div className="chain" data-priority={priority}>
      <h3>
        <PriorityMark priority={priority} />
      </h3>
      {chain.length === 0 && <p className="muted">{say('escalation.nobody')}</p>}
      <ol className="steps">
        {chain.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            label={`${say(`priority.${priority}`)}, ${say('escalation.step', { index: index + 1 })}`}
            path={`${priority}.${index}`}
            problemAt={problemAt}
            onChange={(next) => onChange(chain.map((old) => (old.key === step.key ? next : old)))}
            onRemove={() => onChange(chain.filter(({ key }) => key !== step.key))}
          />
        ))}
      </ol>
      <Button
        type="text"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        aria-label={`${say(`priority.${priority}`)}: ${say('escalation.addStep')}`}
        onClick={add}
        disabled={chain.length >= 20}
        data-testid={`add-step-${priority}`}
      >
        {say('escalation.addStep')}
      </Button>
    </div>
  );
}
