import { memo, useState } from 'react';
import { describeClock, describeDestination } from '../words/describeDeparture.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import type { Departure } from '../model/dataset.ts';
import { useDepartures, useDeparturesState, useLanguage } from '../store/context.ts';
import { SelectionLink } from './SelectionLink.tsx';
import { withHover, withSelection } from '../store/updates.ts';

export interface PeopleListProps {
  readonly departures: readonly Departure[];
  /** what the heading above does not say already; both ends of the move unless given */
  readonly tell?: 'move' | 'from' | 'to' | 'date';
  /** entries before the rest is folded */
  readonly most?: number;
}

/** The people behind a mark that stands for many, the latest first; each opens its card. Nothing for no departures. */
export const PeopleList = memo(function PeopleList({ departures, tell = 'move', most = 8 }: PeopleListProps) {
  const { t, number } = useLanguage();
  const [open, setOpen] = useState(false);
  if (departures.length === 0) return null;
  const latestFirst = [...departures].sort(
    (a, b) => (b.clock?.date.earliest ?? -Infinity) - (a.clock?.date.earliest ?? -Infinity),
  );
  const folds = departures.length > most + 2;
  return (
    <>
      <ul className="people-list">
        {(folds && !open ? latestFirst.slice(0, most) : latestFirst).map((departure) => (
          <Person key={departure.id} departure={departure} tell={tell} />
        ))}
      </ul>
      {folds && (
        <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('people.fewer') : t('people.all', { n: number(departures.length) })}
        </button>
      )}
    </>
  );
});

const Person = memo(function Person({
  departure,
  tell,
}: Required<Pick<PeopleListProps, 'tell'>> & { readonly departure: Departure }) {
  const { store } = useDepartures();
  const language = useLanguage();
  const { t, text } = language;
  const selected = useDeparturesState(
    ({ selection }) => selection?.type === 'departure' && selection.id === departure.id,
  );
  return (
    <li
      onPointerEnter={() => store.setState(withHover(departure.id))}
      onPointerLeave={() => store.setState(withHover(null))}
    >
      <KindIcon kind={departure.kind} size={8} box={12} label={t(`kind.${departure.kind}`)} />
      <span>
        <SelectionLink
          to={{ type: 'departure', id: departure.id }}
          className="link"
          isCurrent={selected}
          onFollow={() => store.setState(withSelection({ type: 'departure', id: departure.id }))}
        >
          {text(departure.person.name)}
        </SelectionLink>{' '}
        {t(`people.${tell}`, {
          lab: text(departure.lab.short),
          destination: describeDestination(departure.destination, language),
          date: describeClock(departure, language),
        })}
      </span>
    </li>
  );
});
