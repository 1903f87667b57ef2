import { Select } from 'antd';
import { useState } from 'react';
import type { PolicyMatchQuery } from '#core/contract/sla-editing.ts';
import { useConditionWords } from '../../shared/condition.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure } from '../../shared/states.tsx';
import { useConditionOptions } from './condition-fields.tsx';
import { usePolicyMatch } from './use-policy.ts';

const FIELDS = ['priority', 'kind', 'channel', 'team', 'language'] as const;

/** Asks which policy a ticket would run by, before a ticket does. */
export function PolicyMatchCard() {
  const { say } = useI18n();
  const words = useConditionWords();
  const options = useConditionOptions();
  const [facts, setFacts] = useState<PolicyMatchQuery>({ priority: 'normal', kind: 'inquiry', channel: 'web' });
  const { data, error } = usePolicyMatch(facts);
  return (
    <section className="card" aria-labelledby="policy-match" data-testid="policy-match">
      <h2 id="policy-match">{say('policy.match')}</h2>
      <div className="policy-fields">
        {FIELDS.map((field) => (
          <div key={field} className="field">
            <span className="field-label">{say(`condition.${field}`)}</span>
            <Select
              allowClear
              aria-label={say(`condition.${field}`)}
              placeholder={say('condition.any')}
              value={facts[field]}
              onChange={(value) => setFacts({ ...facts, [field]: value })}
              options={options(field)}
            />
          </div>
        ))}
      </div>
      <p className="policy-match-answer" role="status">
        {data && (
          <>
            <strong data-testid="policy-matched" data-matched={data.policy.key}>
              {data.policy.name}
            </strong>{' '}
            <span className="muted">
              {say('ticket.policyWhy', { why: data.why.map((name) => words(name, [])).join(' · ') })}
            </span>
          </>
        )}
      </p>
      {error && <Failure error={error} />}
    </section>
  );
}
