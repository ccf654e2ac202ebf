import { useDepartures, useDeparturesState, useLanguage, useParam } from '../../store/context.ts';
import { withParam } from '../../store/updates.ts';
import { placeName, companiesWithLabs } from '../../words/placeName.ts';
import { OtherName } from '../OtherName.tsx';
import { useNameLinks } from '../SelectionLink.tsx';
import type { LabRow } from './derive.ts';
import { COMPARE, MOST_COMPARED } from './params.ts';

export interface LabNameProps {
  readonly row: LabRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The name of a lab, which leads to its profile; beside it what opens the row, and what puts it side by side with others. */
export function LabName({ row: { place }, isOpen, onToggle }: LabNameProps) {
  const { store } = useDepartures();
  const language = useLanguage();
  const { t } = language;
  const name = useName(place);
  const compared = useParam(COMPARE);
  const isCompared = compared.includes(place.id);
  return (
    <>
      <button
        type="button"
        className="quiet expand"
        aria-expanded={isOpen}
        aria-label={t('scores.people', { name })}
        onClick={onToggle}
      >
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path
            d={isOpen ? 'M1 3l4 4 4-4' : 'M3 1l4 4-4 4'}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </svg>
      </button>
      <ProfileLink place={place} name={name} />
      <OtherName name={place.short} locale={language.locale} />
      <label className="compare">
        <input
          type="checkbox"
          checked={isCompared}
          disabled={!isCompared && compared.length >= MOST_COMPARED}
          aria-label={t('scores.compare', { name })}
          onChange={() =>
            store.setState(
              withParam(
                COMPARE,
                isCompared ? compared.filter((id) => id !== place.id) : [...compared, place.id],
              ),
            )
          }
        />
        <span aria-hidden="true">{t('scores.compare.short')}</span>
      </label>
    </>
  );
}

/** Returns the name of a place as the charts have it. */
export function useName(place: LabRow['place']): string {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const group = useDeparturesState((state) => state.group);
  return placeName(place, group, companiesWithLabs(dataset), language);
}

/** A name that leads to the page of the place, in a window of its own from inside an article; a place without a page is only named. */
export function ProfileLink({
  place,
  name,
  className = 'link name',
}: {
  readonly place: LabRow['place'];
  readonly name: string;
  readonly className?: string;
}) {
  const link = useNameLinks()({ type: 'place', id: place.id });
  if (link === null) return <b>{name}</b>;
  return (
    <a className={className} {...link}>
      {name}
    </a>
  );
}
