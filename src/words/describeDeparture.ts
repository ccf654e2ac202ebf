import type { Departure, Destination } from '../model/dataset.ts';
import type { Language } from '../i18n/language.ts';

/** Returns when a departure happened, in words, as its clock has it: "March 2017", "announced 22 March 2017", "by May 2019". */
export function describeClock({ clock }: Pick<Departure, 'clock'>, { t, date }: Language): string {
  if (clock === null) return t('date.unknown');
  // Gone by the end of the span in which the next post began; where the span has no end, only its own words are true.
  if (clock.basis === 'next' && clock.date.precision === 'interval')
    return date({
      ...clock.date,
      earliest: clock.date.latest === Infinity ? clock.date.earliest : -Infinity,
    });
  return t(`clock.${clock.basis}`, { date: date(clock.date) });
}

/** Returns a destination's name, said to be a return where it is one, or says that it is not on record. */
export function describeDestination(destination: Destination | null, { t, text }: Language): string {
  if (destination === null) return t('destination.unknown');
  if (destination.kind === 'retired') return t('destination.retired');
  if (destination.place === null) return t('destination.unknown');
  const place = text(destination.place.name);
  return destination.kind === 'return' ? t('destination.return', { place }) : place;
}

/** Returns the short accessible name of a departure: who left which lab, when, to what kind of place. */
export function nameDeparture(departure: Departure, language: Language): string {
  const { t, text } = language;
  const lab = text(departure.lab.name);
  const parts = {
    person: text(departure.person.name),
    lab: departure.roleKind === 'board' ? t('card.board', { lab }) : lab,
    date: describeClock(departure, language),
  };
  const place = departure.destination?.place;
  if (departure.kind === 'unknown')
    return place == null
      ? t('mark.name.unknown', parts)
      : t('mark.name', { ...parts, destination: text(place.name) });
  if (departure.kind === 'return') return t('mark.name.return', parts);
  if (departure.kind === 'retired') return t('mark.name.retired', parts);
  return t('mark.name', { ...parts, destination: inSentence(t(`kind.${departure.kind}`)) });
}

/** A word that begins a line, as it stands inside a sentence: `Startup` becomes `startup`, `AI lab` stays. */
function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
