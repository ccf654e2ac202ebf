import { describeEvent } from '../../words/describeEvent.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import type { Selection } from '../../state/linkState.ts';
import { CardTitle } from './CardTitle.tsx';

/** What is known of what is selected before its card has come: its name and, of a departure, the sentence. */
export function EarlyCard({ type, id }: Selection) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const departure = type === 'departure' ? dataset.departureById.get(id) : undefined;
  const name =
    departure?.person.name ??
    (type === 'person' ? dataset.people.get(id)?.name : dataset.places.get(id)?.name);
  if (name === undefined) return null;
  return (
    <article data-card={id}>
      <CardTitle name={name} />
      {departure !== undefined && <p className="lead">{describeEvent(departure, language)}</p>}
    </article>
  );
}
