import type { LaterArrival } from '../filters/placeDepartures.ts';
import type { Language } from '../i18n/language.ts';
import { describeDestination } from './describeDeparture.ts';

/** Returns the way on which somebody came to a place that was not the first after a lab: the lab, and the stations between. */
export function describeWayThere({ departure, via }: LaterArrival, language: Language): string {
  return language.t('card.place.later.via', {
    lab: language.text(departure.lab.name),
    via: language.list(via.map((station) => describeDestination(station, language))),
  });
}
