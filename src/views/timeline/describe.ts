import { describeClock, describeDestination } from '../../i18n/describeDeparture.ts';
import type { Language } from '../../i18n/language.ts';
import type { Departure } from '../../model/dataset.ts';
import type { ViewDefinition } from '../definition.ts';
import { deriveYears } from './derive.ts';

/** Returns the timeline in words, with its numbers, from the same set as the picture: how many, which labs, which years, how well dated. */
export const describeTimeline: ViewDefinition['describe'] = (shown, dataset, language) => {
  const { t, count, list, text, number } = language;
  const { departures } = shown;
  const parts = [t('timeline.describe.count', { n: shown.count.total, count: count(shown.count) })];
  if (departures.length === 0) return parts.join(' ');
  const byLab = new Map<string, { readonly name: string; n: number }>();
  for (const { lab } of departures) {
    const entry = byLab.get(lab.id);
    if (entry === undefined) byLab.set(lab.id, { name: text(lab.name), n: 1 });
    else entry.n += 1;
  }
  const labs = [...byLab.values()].sort((a, b) => b.n - a.n || language.compare(a.name, b.name)).slice(0, 3);
  parts.push(
    t('timeline.describe.labs', { labs: list(labs.map(({ name, n }) => `${name} (${number(n)})`)) }),
  );
  const busiest = deriveYears(departures, dataset.years).reduce((a, b) =>
    b.count.total > a.count.total ? b : a,
  );
  if (busiest.count.total > 0)
    parts.push(t('timeline.describe.year', { year: String(busiest.year), count: count(busiest.count) }));
  const coarse = departures.filter(({ clock }) => clock !== null && isCoarse(clock.date.precision)).length;
  const undated = departures.filter(({ clock }) => clock === null).length;
  if (coarse > 0) parts.push(t('timeline.describe.coarse', { n: coarse, count: number(coarse) }));
  if (undated > 0) parts.push(t('timeline.describe.undated', { n: undated, count: number(undated) }));
  return parts.join(language.locale === 'zh' ? '' : ' ');
};

function isCoarse(precision: string): boolean {
  return precision === 'year' || precision === 'interval';
}

/** Returns what a mark says on hover: name, role, lab and destination, date, as lines. */
export function describeMark(departure: Departure, language: Language): readonly string[] {
  const { text, t } = language;
  return [
    text(departure.person.name),
    departure.role === null ? t('role.unknown') : text(departure.role),
    `${text(departure.lab.name)} → ${describeDestination(departure.destination, language)}`,
    describeClock(departure, language),
  ];
}
