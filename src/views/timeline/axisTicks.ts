import type { Language } from '../../i18n/language.ts';
import { round } from '../../lib/round.ts';
import type { TimeScale } from './layout.ts';
import type { AxisTick } from './scene.ts';

/** Returns the ticks of the time axis: years where a year is narrower than 300 px, else months. */
export function axisTicks(
  [start, end]: readonly [number, number],
  x: TimeScale,
  width: number,
  { locale, date }: Language,
): readonly AxisTick[] {
  const yearWidth = (width * YEAR) / (end - start);
  const firstYear = new Date(start).getUTCFullYear();
  const lastYear = new Date(end).getUTCFullYear();
  const ticks: AxisTick[] = [];
  const every = Math.max(1, Math.ceil(44 / yearWidth));
  const monthStep = yearWidth < 300 ? 12 : yearWidth < 900 ? 3 : 1;
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (let month = 0; month < 12; month += monthStep) {
      const time = Date.UTC(year, month, 1);
      if (time < start || time > end) continue;
      if (month === 0 && year % every !== 0 && every > 1) continue;
      const label =
        month === 0
          ? String(year)
          : locale === 'zh'
            ? `${month + 1}月`
            : date({
                text: '',
                earliest: time,
                latest: time,
                precision: 'month',
                approximate: false,
                uncertain: false,
              }).slice(0, 3);
      ticks.push({ x: round(x(time)), label, strong: month === 0 });
    }
  }
  return ticks;
}

const YEAR = 365.25 * 24 * 3600 * 1000;
