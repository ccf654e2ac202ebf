import { useDepartures, useLanguage } from '../../store/context.ts';
import type { Selection } from '../../state/linkState.ts';
import { DepartureCard } from './DepartureCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import './cardDetails.css';

export { CardTools } from './CardTools.tsx';

/** Everything on record of what is selected. */
export function CardDetails({ type, id }: Selection) {
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
