import { describeClock, describeDestination } from '../../i18n/describeDeparture.ts';
import type { Language } from '../../i18n/language.ts';
import type { Departure } from '../../model/dataset.ts';
import type { ViewDefinition } from '../definition.ts';

/** Returns the timeline in words, from the same set as the picture. */
export const describeTimeline: ViewDefinition['describe'] = (shown, _dataset, { t, count }) =>
  t('app.departures', { n: shown.count.total, count: count(shown.count) });

/** Returns what a mark says on hover: name, role, lab, date, destination, as lines. */
export function describeMark(departure: Departure, language: Language): readonly string[] {
  const { text, t } = language;
  return [
    text(departure.person.name),
    departure.role === null ? t('role.unknown') : text(departure.role),
    `${text(departure.lab.name)} → ${describeDestination(departure.destination, language)}`,
    describeClock(departure, language),
  ];
}
