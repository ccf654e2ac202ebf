import { profileOfPlace } from '../../filters/placeProfile.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { OtherName } from '../../views/OtherName.tsx';
import { NameLink } from './parts.tsx';
import { PROFILE_TEXTS } from './profileTexts.ts';

export interface ListPageProps {
  readonly list: 'labs' | 'people';
  /** ids of the places that have a page */
  readonly places: ReadonlySet<string>;
}

/** Every page of labs and companies, or of people, by name, each with how many departures it tells of. */
export function ListPage({ list, places }: ListPageProps) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { text, number, locale, compare } = language;
  const texts = PROFILE_TEXTS[locale];
  const entries =
    list === 'labs'
      ? [...places].flatMap((id) => {
          const place = dataset.places.get(id);
          return place === undefined
            ? []
            : [
                {
                  id,
                  type: 'place' as const,
                  name: place.name,
                  n: profileOfPlace(dataset, place).left.length,
                },
              ];
        })
      : [...dataset.departuresByPerson].flatMap(([id, { length }]) => {
          const person = dataset.people.get(id);
          return person === undefined ? [] : [{ id, type: 'person' as const, name: person.name, n: length }];
        });
  const sorted = [...entries].sort((a, b) => compare(text(a.name), text(b.name)) || compare(a.id, b.id));
  return (
    <article>
      <h1>{texts[list]}</h1>
      <p className="lead">{texts.lists[list]}</p>
      <ul className="all-pages">
        {sorted.map(({ id, type, name, n }) => {
          return (
            <li key={id}>
              <NameLink to={{ type, id }}>{text(name)}</NameLink>
              <OtherName name={name} locale={locale} /> <b>{number(n)}</b>
            </li>
          );
        })}
      </ul>
    </article>
  );
}
