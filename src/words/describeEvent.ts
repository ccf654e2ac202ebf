import type { Clock } from '../model/clock.ts';
import type { Departure } from '../model/dataset.ts';
import type { EdtfDate } from '../model/edtf.ts';
import { describeClock } from './describeDeparture.ts';
import type { Language } from '../i18n/language.ts';

/** ms; how far a founding may be from the departure to be told without its own date */
const A_YEAR = 366 * 24 * 3600 * 1000;

/**
 * Returns what happened as one sentence: "Andrew Ng left Baidu Research in March 2017 for Landing AI, as a founder." What the person
 * founded more than a year before or after is told with its own date, since it was no part of leaving. `person` is who did, where not by
 * name; empty where the sentence goes on with somebody who has been named.
 */
export function describeEvent(
  departure: Departure,
  language: Language,
  person = language.text(departure.person.name),
): string {
  const { t, text } = language;
  const { destination, roleKind, clock } = departure;
  const lab = text(departure.lab.spoken);
  const left = describeLeaving(clock, language, {
    person,
    lab: roleKind === 'board' ? t('card.board', { lab }) : lab,
  });
  if (destination?.kind === 'retired') return t('card.then.retired', { left });
  if (destination === null || destination.place === null) return t('card.then.unknown', { left });
  const place = text(destination.place.spoken);
  const when = destination.when ?? (destination.founder ? destination.place.founded : null);
  if (destination.kind === 'return') {
    const back = destination.when === null ? '' : describeWhen(destination.when, language);
    return t('card.then.return', { left, place, when: back });
  }
  if (!destination.founder) return t('card.then.place', { left, place });
  if (when === null || clock === null) return t('card.then.founder', { left, place });
  if (when.earliest > clock.date.latest + A_YEAR)
    return t('card.then.founder.later', { left, place, when: describeWhen(when, language) });
  if (when.latest < clock.date.earliest - A_YEAR)
    return t('card.then.founder.since', { left, place, date: language.date(when) });
  return t('card.then.founder', { left, place });
}

function describeLeaving(
  clock: Clock | null,
  language: Language,
  names: { readonly person: string; readonly lab: string },
): string {
  const { t } = language;
  if (clock === null) return t('card.left.undated', names);
  if (clock.basis === 'next')
    return t('card.left.next', { ...names, when: describeClock({ clock }, language) });
  const when = describeWhen(clock.date, language);
  return t(clock.basis === 'announced' ? 'card.left.announced' : 'card.left', { ...names, when });
}

/** Returns a date as an adverb: "on 22 March 2017", "in March 2017", "about March 2017". */
function describeWhen(value: EdtfDate, { t, date }: Language): string {
  const words = date(value);
  if (value.precision === 'interval' || value.approximate) return words;
  return t(value.precision === 'day' ? 'card.on' : 'card.in', { date: words });
}
