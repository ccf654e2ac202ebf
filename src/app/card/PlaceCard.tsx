import { dateOf } from '../../model/dates.ts';
import { departuresAtPlace } from '../../filters/placeDepartures.ts';
import type { Place } from '../../model/dataset.ts';
import { useDepartures, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withFilter } from '../../store/updates.ts';
import { CardTitle } from './CardTitle.tsx';
import { DepartureList, LaterList } from './DepartureList.tsx';
import { Fact } from './Fact.tsx';
import { LabHistory } from './LabHistory.tsx';
import { BecameOf } from './LabFacts.tsx';
import { PlaceLink } from './Links.tsx';
import { Share } from './Share.tsx';

/** A lab or another place: what it is, what became of it, who left it and who came. */
export function PlaceCard({ place }: { readonly place: Place }) {
  const { dataset, store } = useDepartures();
  const { t, text, date, list, number } = useLanguage();
  const role = useDeparturesState(({ filters }) => filters.role);
  const { lab } = place;
  const parent = place.parent === null ? undefined : dataset.places.get(place.parent);
  const all = [...dataset.places.values()];
  const parts = all.filter((each) => each.parent === place.id);
  const before = all.filter((each) => each.lab?.successor?.lab === place.id);
  const { left, arrived, later, boardSeats } = departuresAtPlace(dataset, place, { role });
  const asOf = dateOf(lab?.status?.asOf ?? null);
  return (
    <article>
      <CardTitle name={place.name} />
      <p className="lead">
        {lab === null ? t(`kind.${place.kind}`) : t('kind.lab')}
        {lab?.city != null && ` · ${text(lab.city)}`}
        {lab?.unitUnknown === true && ` · ${t('card.lab.unitUnknown')}`}
      </p>
      <dl className="facts">
        {parent !== undefined && (
          <Fact name={t('card.place.parent')}>
            <PlaceLink place={parent} />
          </Fact>
        )}
        {place.founded !== null && <Fact name={t('card.place.founded')}>{date(place.founded)}</Fact>}
        {place.ended !== null && (
          <Fact name={t('card.place.ended')}>
            {date(place.ended)}
            {lab !== null && <BecameOf place={place} />}
          </Fact>
        )}
        {before.length > 0 && (
          <Fact name={t('card.place.before')}>
            <PlaceLinks places={before} />
          </Fact>
        )}
        {parts.length > 0 && (
          <Fact name={t('card.place.parts')}>
            <PlaceLinks places={parts} />
          </Fact>
        )}
        {lab?.status != null && (
          <Fact name={t('card.place.status')}>
            {text(lab.status.text)}
            {asOf !== null && <span className="aside"> {t('card.place.asOf', { date: date(asOf) })}</span>}
          </Fact>
        )}
        {place.aliases.length > 0 && <Fact name={t('card.aliases')}>{list(place.aliases)}</Fact>}
      </dl>
      <DepartureList title={t('card.place.left')} departures={left} side="to" />
      <DepartureList title={t('card.place.arrived')} departures={arrived} side="from" />
      <LaterList later={later} />
      <p className="aside">
        {t('card.place.whole')}
        {boardSeats > 0 && (
          <>
            {' '}
            {t('card.place.board', { n: boardSeats, count: number(boardSeats) })}{' '}
            <button type="button" className="link" onClick={() => store.setState(withFilter('role', []))}>
              {t('exclusions.board.include')}
            </button>
          </>
        )}
      </p>
      {lab !== null && <LabHistory lab={lab} />}
      <Share
        selection={{ type: 'place', id: place.id }}
        what={`${text(place.name)}${t('card.stop')}`}
        name={text(place.name)}
      />
    </article>
  );
}

function PlaceLinks({ places }: { readonly places: readonly Place[] }) {
  return (
    <ul className="inline-list">
      {places.map((place) => (
        <li key={place.id}>
          <PlaceLink place={place} />
        </li>
      ))}
    </ul>
  );
}
