import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { DayFigures } from '#core/contract/report.ts';
import { usePalette } from '../app/theme.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { chartOptions } from './chart-options.ts';

// SVG: sharp in print, and its words stay text.
use([BarChart, GridComponent, TooltipComponent, LegendComponent, TitleComponent, AriaComponent, SVGRenderer]);

interface Props {
  days: readonly DayFigures[];
  kind: 'tickets' | 'clocks';
  title: string;
}

export default function Chart({ days, kind, title }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const palette = usePalette();
  const { say, time } = useI18n();

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption(chartOptions({ days, kind, title, palette, say, time }));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [days, kind, title, palette, say, time]);

  return <div ref={place} className="chart" role="img" aria-label={title} data-testid={`chart-${kind}`} />;
}
