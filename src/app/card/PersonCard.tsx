import { describeEvent } from '../../words/describeEvent.ts';
import type { ResearcherRecord } from '../../model/schema.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { CardTitle } from './CardTitle.tsx';
import { Career } from './Career.tsx';
import { Fact } from './Fact.tsx';
import { FollowLink } from './Links.tsx';
import { Share } from './Share.tsx';

/** Every departure of a person, and where they were between. */
export function PersonCard({ person }: { readonly person: ResearcherRecord }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, text, list } = language;
  const departures = dataset.departuresByPerson.get(person.id) ?? [];
  return (
    <article>
      <CardTitle name={person.name} />
      <p className="lead">{t('card.person.count', { n: departures.length })}</p>
      <dl className="facts">
        {person.knownFor !== null && <Fact name={t('card.knownFor')}>{text(person.knownFor)}</Fact>}
        {person.aliases.length > 0 && <Fact name={t('card.aliases')}>{list(person.aliases)}</Fact>}
      </dl>
      <section className="events">
        <h3>{t('card.departures')}</h3>
        <ul>
          {departures.map((departure) => (
            <li key={departure.id}>
              <FollowLink to={{ type: 'departure', id: departure.id }}>
                {describeEvent(departure, language)}
              </FollowLink>
            </li>
          ))}
        </ul>
      </section>
      <Career departures={departures} current={null} />
      <Share
        selection={{ type: 'person', id: person.id }}
        what={departures.map((departure) => describeEvent(departure, language)).join(' ')}
        name={text(person.name)}
      />
    </article>
  );
}
