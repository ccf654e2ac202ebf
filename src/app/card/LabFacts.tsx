import type { Departure, Place } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { PlaceLink } from './Links.tsx';

/** The lab then, what it belongs to, and what has become of it since. */
export function LabFacts({ departure: { lab } }: { readonly departure: Departure }) {
  const { dataset } = useDepartures();
  const { t, text } = useLanguage();
  const parent = lab.parent === null ? undefined : dataset.places.get(lab.parent);
  return (
    <>
      <PlaceLink place={lab} />
      <BecameOf place={lab} />
      {parent !== undefined && (
        <span className="aside"> · {t('card.lab.part', { parent: text(parent.name) })}</span>
      )}
      {lab.lab?.unitUnknown === true && <span className="aside"> · {t('card.lab.unitUnknown')}</span>}
    </>
  );
}

/** ", since 20 April 2023 Google DeepMind" where the place was renamed or merged. */
export function BecameOf({ place }: { readonly place: Place }) {
  const { dataset } = useDepartures();
  const { t, text, date } = useLanguage();
  const successor = place.lab?.successor;
  const next = successor == null ? undefined : dataset.places.get(successor.lab);
  if (successor == null || next === undefined) return null;
  const when = dateOf(successor.date);
  const lab = text(next.name);
  return (
    <span className="aside">
      {when === null
        ? t('card.lab.later', { lab })
        : t(`card.lab.${successor.how}`, { date: date(when), lab })}
    </span>
  );
}
