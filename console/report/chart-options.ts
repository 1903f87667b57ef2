import type { DayFigures } from '#core/contract/report.ts';
import type { Say } from '../shared/i18n.tsx';
import type { Palette } from '../shared/palette.ts';
import type { TimeFormats } from '../shared/time.ts';

interface Input {
  days: readonly DayFigures[];
  kind: 'tickets' | 'clocks';
  title: string;
  palette: Palette;
  say: Say;
  time: TimeFormats;
}

type Series = 'opened' | 'solved' | 'met' | 'breached';
const SERIES: Record<Input['kind'], readonly Series[]> = { tickets: ['opened', 'solved'], clocks: ['met', 'breached'] };

function colourOf(series: Series, palette: Palette): string {
  return { opened: palette.info, solved: palette.accent, met: palette.good, breached: palette.bad }[series];
}

/** Two series a chart: tickets stand side by side, verdicts are stacked, since together they are all clocks due that day. */
export function chartOptions({ days, kind, title, palette, say, time }: Input) {
  const text = { color: palette.muted, fontFamily: 'inherit' };
  return {
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    title: { text: title, left: 0, textStyle: { fontSize: 13, fontWeight: 600, color: palette.text } },
    legend: { right: 0, top: 0, itemWidth: 12, itemHeight: 12, textStyle: text },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text },
    },
    grid: { left: 4, right: 4, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => time.day(day)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: text,
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: SERIES[kind].map((name) => ({
      name: say(`series.${name}`),
      type: 'bar',
      ...(kind === 'clocks' ? { stack: 'clocks' } : {}),
      barMaxWidth: 22,
      itemStyle: { color: colourOf(name, palette), borderRadius: kind === 'clocks' ? 0 : [3, 3, 0, 0] },
      data: days.map((day) => day[name]),
    })),
  };
}
