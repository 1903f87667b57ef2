import { Button, Select, Tag } from 'antd';
import { TicketListQuery, TicketStatusFilter } from '#core/contract/ticket.ts';
import { Priority } from '#core/contract/vocabulary.ts';
import { type MessageKey, useI18n } from '../shared/i18n.tsx';
import type { TicketFilter } from './filter.ts';

interface Props {
  filter: TicketFilter;
  onChange: (filter: TicketFilter) => void;
}

export function TicketFilters({ filter, onChange }: Props) {
  const { say } = useI18n();
  return (
    <search className="ticket-filters" aria-label={say('tickets.filters')}>
      <Select<TicketStatusFilter>
        aria-label={say('tickets.status')}
        placeholder={say('tickets.anyStatus')}
        allowClear
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status })}
        options={TicketStatusFilter.options.map((value) => ({ value, label: say(`status.${value}`) }))}
      />
      <Select<Priority>
        aria-label={say('tickets.priority')}
        placeholder={say('tickets.anyPriority')}
        allowClear
        value={filter.priority}
        onChange={(priority) => onChange({ ...filter, priority })}
        options={Priority.options.map((value) => ({ value, label: say(`priority.${value}`) }))}
      />
      <DrillDown filter={filter} onChange={onChange} />
    </search>
  );
}

const DRILL_DOWN = ['metric', 'verdict', 'rated', 'counted'] as const;

/** What came along from a report, in words, each to be taken off. */
function DrillDown({ filter, onChange }: Props) {
  const { say, sayOr, time } = useI18n();
  const without = (...names: (keyof TicketFilter)[]): void =>
    onChange(Object.fromEntries(Object.entries(filter).filter(([name]) => !names.some((gone) => gone === name))));
  const known = Object.keys(TicketListQuery.shape);
  const chips = DRILL_DOWN.flatMap((name) => {
    const value = Object.entries(filter).find(([key]) => key === name && known.includes(key))?.[1];
    if (value === undefined) return [];
    return [{ names: [name] as (keyof TicketFilter)[], text: sayOr(`${name}.${value}` as MessageKey, String(value)) }];
  });
  if (filter.from ?? filter.to) {
    const from = filter.from ? time.full(filter.from) : '…';
    const to = filter.to ? time.full(filter.to) : '…';
    chips.push({ names: ['from', 'to'], text: say('tickets.period', { from, to }) });
  }
  return (
    <>
      {chips.map(({ names, text }) => (
        <Tag
          key={names.join()}
          closable
          onClose={() => without(...names)}
          className="filter-chip"
          data-filter={names[0]}
        >
          {text}
        </Tag>
      ))}
      {Object.keys(filter).length > 0 && (
        <Button type="link" size="small" onClick={() => onChange({})}>
          {say('tickets.clear')}
        </Button>
      )}
    </>
  );
}
