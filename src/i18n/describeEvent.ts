import type { Clock } from '../model/clock.ts';
import type { Departure } from '../model/dataset.ts';
import type { EdtfDate } from '../model/edtf.ts';
import type { Language } from './language.ts';

/** Returns what happened as one sentence: "Andrew Ng left Baidu Research in March 2017 and became a founder of Landing AI." */
export function describeEvent(departure: Departure, language: Language): string {
  const { t, text } = language;
  const { destination, roleKind } = departure;
  const lab = text(departure.lab.name);
  const left = describeLeaving(departure.clock, language, {
    person: text(departure.person.name),
    lab: roleKind === 'board' ? t('card.board', { lab }) : lab,
  });
  if (destination?.kind === 'retired') return t('card.then.retired', { left });
  if (destination === null || destination.place === null) return t('card.then.unknown', { left });
  const place = text(destination.place.name);
  return t(destination.founder ? 'card.then.founder' : 'card.then.place', { left, place });
}

function describeLeaving(
  clock: Clock | null,
  language: Language,
  names: { readonly person: string; readonly lab: string },
): string {
  const { t, date } = language;
  if (clock === null) return t('card.left.undated', names);
  if (clock.basis === 'next')
    return t('card.left.next', { ...names, when: t('clock.next', { date: date(clock.date) }) });
  const when = describeWhen(clock.date, language);
  return t(clock.basis === 'announced' ? 'card.left.announced' : 'card.left', { ...names, when });
}

/** Returns a date as an adverb: "on 22 March 2017", "in March 2017", "about March 2017". */
function describeWhen(value: EdtfDate, { t, date }: Language): string {
  const words = date(value);
  if (value.precision === 'interval' || value.approximate) return words;
  return t(value.precision === 'day' ? 'card.on' : 'card.in', { date: words });
}
