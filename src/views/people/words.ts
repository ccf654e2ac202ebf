import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import { companiesWithLabs, placeName } from '../../words/placeName.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { ELSEWHERE } from './braid.ts';
import type { Career, Station, Way } from './derive.ts';

/** Returns what names lanes, as all charts do. */
export function laneNames(
  dataset: Dataset,
  grouping: Grouping,
  language: Language,
): (lane: string) => string {
  const companies = companiesWithLabs(dataset);
  return (lane) => {
    if (lane === ELSEWHERE) return language.t('careers.elsewhere');
    const place = dataset.places.get(lane);
    return place === undefined
      ? language.t('destination.retired')
      : placeName(place, grouping, companies, language);
  };
}

/** Returns when somebody was at a station, as precise as is on record. */
function describeStay({ from, to }: Pick<Station, 'from' | 'to'>, { t, date }: Language): string {
  if (from !== null && to !== null) return t('card.career.span', { from: date(from), to: date(to) });
  if (from !== null) return t('card.career.from', { date: date(from) });
  return to === null ? t('careers.undated') : t('card.career.to', { date: date(to) });
}

/** Returns what is written at a station: the role, where one is on record, and the time. */
export function labelStation(station: Station, language: Language): string {
  const when = describeStay(station, language);
  return station.role === null
    ? when
    : language.t('careers.label', { role: language.text(station.role), when });
}

/** Returns a career from place to place; each with its time where `isDated`. A place that became another is no move. */
export function describePath({ stations }: Career, language: Language, isDated: boolean): string {
  const { t, text } = language;
  const nameOf = (station: Station) => {
    const place = station.place === null ? t('destination.retired') : text(station.place.short);
    return isDated ? t('careers.stop', { place, when: describeStay(station, language) }) : place;
  };
  const path = stations.reduce<string | null>(
    (before, station) =>
      before === null
        ? nameOf(station)
        : t(station.by === 'merger' ? 'careers.merged' : 'careers.step', {
            from: before,
            to: nameOf(station),
          }),
    null,
  );
  const last = stations.at(-1);
  return last?.departure != null ? t('careers.left', { path: path ?? '' }) : (path ?? '');
}

/** Returns a way in words: from where to where, how many, in which years. */
export function describeWay(
  { from, to, departures, when }: Way,
  nameOf: (lane: string) => string,
  { t, number }: Language,
): string {
  const year = (time: number) => String(new Date(time).getUTCFullYear());
  const values = {
    n: departures.length,
    count: number(departures.length),
    when:
      when === null
        ? t('careers.undated')
        : t('careers.when', { from: year(when.first), to: year(when.last) }),
  };
  return from === to
    ? t('careers.way.within', { ...values, name: nameOf(from) })
    : t('careers.way', { ...values, from: nameOf(from), to: nameOf(to) });
}
