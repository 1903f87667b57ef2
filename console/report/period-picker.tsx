import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { useI18n } from '../shared/i18n.tsx';
import { type Period, PRESETS, type Preset } from './period.ts';

const DAY_FORMAT = 'YYYY-MM-DD';

/** The choice lives in the address, so that a link shows the same report to whoever opens it. */
export function PeriodPicker({ period }: { period: Period }) {
  const { say } = useI18n();
  const [search, setSearch] = useSearchParams();

  function choose(next: Record<string, string>): void {
    const kept = search.get('timeZone');
    setSearch(kept ? { ...next, timeZone: kept } : next);
  }

  return (
    <div className="period" data-testid="period">
      <Segmented<Preset | 'custom'>
        value={period.preset}
        aria-label={say('report.period')}
        onChange={(value) => choose(value === 'custom' ? { from: period.from, to: period.to } : { period: value })}
        options={[
          ...(Object.keys(PRESETS) as Preset[]).map((value) => ({ value, label: say(`period.${value}`) })),
          { value: 'custom' as const, label: say('period.custom') },
        ]}
      />
      {period.preset === 'custom' && (
        <DatePicker.RangePicker
          allowClear={false}
          aria-label={say('report.period')}
          value={[dayjs(period.from), dayjs(period.to)]}
          onChange={(range) => {
            const [from, to] = range ?? [];
            if (from && to) choose({ from: from.format(DAY_FORMAT), to: to.format(DAY_FORMAT) });
          }}
        />
      )}
    </div>
  );
}
