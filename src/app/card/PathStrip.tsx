import type { Departure } from '../../model/dataset.ts';
import { useLanguage } from '../../store/context.ts';
import { careerOf } from '../../transforms/careerOf.ts';
import { nameEnd } from '../../words/nameYears.ts';
import { KindMark, PlaceLink } from './Links.tsx';

export interface PathStripProps {
  /** all of one person's */
  readonly departures: readonly Departure[];
  /** id of the departure that the card is about; null where it is about the person */
  readonly current: string | null;
}

/** Where the person went from where, at a glance: a place after the other, each with the year it was left. Nothing for a single place. */
export function PathStrip({ departures, current }: PathStripProps) {
  const { t } = useLanguage();
  const stints = careerOf(departures);
  if (stints.length < 2) return null;
  return (
    <ol className="path-strip" aria-label={t('card.path')}>
      {stints.map(({ key, place, kind, to, departure }) => (
        <li key={key} className={departure !== null && departure.id === current ? 'current' : ''}>
          <KindMark kind={kind} />
          <span>{place === null ? t('destination.retired') : <PlaceLink place={place} />}</span>
          {to !== null && Number.isFinite(to.earliest + to.latest) && (
            <span className="aside"> {nameEnd(to)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
