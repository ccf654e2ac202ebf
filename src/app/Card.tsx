import { useDepartures, useDeparturesState, useLanguage } from '../store/context.ts';
import type { Selection } from '../state/linkState.ts';
import { CardFrame } from './card/CardFrame.tsx';
import { DepartureCard } from './card/DepartureCard.tsx';
import { PersonCard } from './card/PersonCard.tsx';
import { PlaceCard } from './card/PlaceCard.tsx';

/** Details of what is selected: beside the chart where there is room, else a sheet. */
export function Card() {
  const selection = useDeparturesState((state) => state.selection);
  if (selection === null) return null;
  return (
    <CardFrame selection={selection}>
      <Details {...selection} />
    </CardFrame>
  );
}

function Details({ type, id }: Selection) {
  const { dataset } = useDepartures();
  const { t } = useLanguage();
  const departure = type === 'departure' ? dataset.departureById.get(id) : undefined;
  if (departure !== undefined) return <DepartureCard key={id} departure={departure} />;
  const person = type === 'person' ? dataset.people.get(id) : undefined;
  if (person !== undefined) return <PersonCard key={id} person={person} />;
  const place = type === 'place' ? dataset.places.get(id) : undefined;
  if (place !== undefined) return <PlaceCard key={id} place={place} />;
  return (
    <>
      <h2 tabIndex={-1}>{t('card.label')}</h2>
      <p>{t('card.gone')}</p>
    </>
  );
}
