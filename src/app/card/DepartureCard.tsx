import { describeEvent } from '../../words/describeEvent.ts';
import type { Departure } from '../../model/dataset.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { DetailsStatus } from '../parts/DetailsStatus.tsx';
import { CardTitle } from './CardTitle.tsx';
import { Career } from './Career.tsx';
import { citedEvidence } from './cited.ts';
import { DepartureFacts, ReasonFact } from './DepartureFacts.tsx';
import { Disagreements } from './Disagreements.tsx';
import { FollowLink } from './Links.tsx';
import { PathStrip } from './PathStrip.tsx';
import { Share } from './Share.tsx';
import { Sources } from './Sources.tsx';

/** Everything on record of one departure, and what proves it. */
export function DepartureCard({ departure }: { readonly departure: Departure }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, text } = language;
  const { person } = departure;
  const knownFor = dataset.people.get(person.id)?.knownFor ?? null;
  const evidence = citedEvidence(departure, dataset.evidence);
  return (
    <article data-card={departure.id}>
      <CardTitle name={person.name} />
      <p className="lead">{describeEvent(departure, language)}</p>
      <PathStrip
        departures={dataset.departuresByPerson.get(person.id) ?? [departure]}
        current={departure.id}
      />
      {knownFor !== null && (
        <p className="known-for">{t('card.named', { name: t('card.knownFor'), value: text(knownFor) })}</p>
      )}
      {evidence?.caveat != null && (
        <p className="caveat">{t('card.named', { name: t('card.caveat'), value: text(evidence.caveat) })}</p>
      )}
      <dl className="facts">
        <ReasonFact evidence={evidence} />
      </dl>
      {evidence === null ? (
        <p>
          <DetailsStatus loading={t('card.loading')} />
        </p>
      ) : (
        <>
          <Disagreements evidence={evidence} />
          <Sources evidence={evidence} />
        </>
      )}
      <details className="more-facts">
        <summary>{t('card.details')}</summary>
        <DepartureFacts departure={departure} evidence={evidence} />
      </details>
      <Career departures={dataset.departuresByPerson.get(person.id) ?? [departure]} current={departure.id} />
      <p className="more-of-person">
        <FollowLink to={{ type: 'person', id: person.id }}>
          {t('card.person.open', { person: text(person.name) })}
        </FollowLink>
      </p>
      <Share
        selection={{ type: 'departure', id: departure.id }}
        what={describeEvent(departure, language)}
        name={text(person.name)}
      />
    </article>
  );
}
