import { parseEdtf } from '../../model/edtf.ts';
import type { Departure, Place } from '../../model/dataset.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { CardTitle } from './CardTitle.tsx';
import { DepartureList } from './DepartureList.tsx';
import { Fact } from './Fact.tsx';
import { LabHistory } from './LabHistory.tsx';
import { BecameOf } from './LabFacts.tsx';
import { PlaceLink } from './Links.tsx';
import { Share } from './Share.tsx';

/** A lab or another place: what it is, what became of it, who left it and who came. */
export function PlaceCard({ place }: { readonly place: Place }) {
  const { dataset } = useDepartures();
  const { t, text, date, list } = useLanguage();
  const { lab } = place;
  const parent = place.parent === null ? undefined : dataset.places.get(place.parent);
  const all = [...dataset.places.values()];
  const parts = all.filter((each) => each.parent === place.id);
  const before = all.filter((each) => each.lab?.successor?.lab === place.id);
  const left = dataset.departures.filter((departure) => departure.lab.id === place.id);
  const arrived = dataset.departures.filter((departure) => wentTo(departure, place.id));
  const asOf = lab?.status?.asOf == null ? null : parseEdtf(lab.status.asOf);
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
      <p className="aside">{t('card.place.whole')}</p>
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

function wentTo({ destinations }: Departure, id: string): boolean {
  return destinations.some(({ place }) => place?.id === id);
}
