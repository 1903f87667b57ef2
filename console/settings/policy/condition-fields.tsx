import { Select } from 'antd';
import type { PolicyCondition } from '#core/contract/sla.ts';
import { Channel, Priority, Team, TicketKind } from '#core/contract/vocabulary.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { LANGUAGES } from '../../shared/locale.ts';

type Field = keyof PolicyCondition;

/** The words that a field may have; where there are none, the house names its own (tiers, products). */
const WORDS: Record<Field, { family: string; values: readonly string[] } | null> = {
  priority: { family: 'priority', values: Priority.options },
  kind: { family: 'kind', values: TicketKind.options },
  channel: { family: 'channel', values: Channel.options },
  team: { family: 'team', values: Team.options },
  language: { family: 'language', values: LANGUAGES },
  customerTier: null,
  product: null,
};
export const CONDITION_FIELDS: readonly Field[] = [
  'priority',
  'kind',
  'channel',
  'team',
  'language',
  'customerTier',
  'product',
];

/** A field's words with what they are called, for every list in which they are chosen. */
export function useConditionOptions(): (field: Field) => { value: string; label: string }[] {
  const { sayOr } = useI18n();
  return (field) => {
    const words = WORDS[field];
    return (words?.values ?? []).map((value) => ({ value, label: sayOr(`${words?.family}.${value}`, value) }));
  };
}

interface Props {
  value: PolicyCondition;
  onChange: (condition: PolicyCondition) => void;
}

/** Which tickets: each field lists the values that it accepts; an empty one asks nothing. */
export function ConditionFields({ value, onChange }: Props) {
  const { say } = useI18n();
  const options = useConditionOptions();
  function change(field: Field, values: string[]): void {
    const { [field]: _, ...rest } = value;
    onChange(values.length > 0 ? { ...rest, [field]: values } : rest);
  }
  return (
    <div className="policy-fields">
      {CONDITION_FIELDS.map((field) => (
        <div key={field} className="field">
          <span className="field-label">{say(`condition.${field}`)}</span>
          <Select
            mode={WORDS[field] ? 'multiple' : 'tags'}
            aria-label={say(`condition.${field}`)}
            placeholder={say('condition.any')}
            value={value[field] ?? []}
            onChange={(values: string[]) => change(field, values)}
            options={options(field)}
            data-testid={`condition-${field}`}
          />
        </div>
      ))}
    </div>
  );
}
