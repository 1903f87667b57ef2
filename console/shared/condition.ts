import { useI18n } from './i18n.tsx';

/** The catalogue's family of words for each attribute that a policy's condition may name. */
const FAMILIES: Record<string, string> = {
  priority: 'priority',
  kind: 'kind',
  channel: 'channel',
  team: 'team',
  language: 'language',
};

/** Says one attribute and the values that it may have: "Priority: Critical or High". */
export function useConditionWords(): (name: string, values: readonly string[]) => string {
  const { say, sayOr } = useI18n();
  return (name, values) => {
    const label = sayOr(`condition.${name}`, name);
    const family = FAMILIES[name];
    const words = values.map((value) => (family ? sayOr(`${family}.${value}`, value) : value));
    return words.length === 0 ? label : `${label}${say('condition.is')}${words.join(say('condition.or'))}`;
  };
}
