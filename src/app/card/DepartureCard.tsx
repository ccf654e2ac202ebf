import { describeEvent } from '../../words/describeEvent.ts';
import type { Departure } from '../../model/dataset.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { DetailsStatus } from '../parts/DetailsStatus.tsx';
import { CardTitle } from './CardTitle.tsx';
import { Career } from './Career.tsx';
import { citedEvidence, sourcedReason, type CitedEvidence } from './cited.ts';
import { Cites } from './Cites.tsx';
import { Clocks } from './Clocks.tsx';
import { Destinations } from './Destinations.tsx';
import { Disagreements } from './Disagreements.tsx';
import { Fact } from './Fact.tsx';
import { LabFacts } from './LabFacts.tsx';
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
  const reason = evidence === null ? null : sourcedReason(evidence);
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
        <Fact name={t('card.reason')}>
          {reason === null ? (
            <span className="none">{evidence === null ? t('card.loading') : t('card.reason.none')}</span>
          ) : (
            <>
              {text(reason.text)}
              <span className="aside"> · {t(`card.reason.${reason.by ?? 'unattributed'}`)}</span>
              <Cites evidence={evidence} fact="stated_reason" />
            </>
          )}
        </Fact>
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
      <MoreFacts departure={departure} evidence={evidence} />
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

/** What the sentence leaves out, folded: role, lab, the clocks, what came after, status. */
function MoreFacts({
  departure,
  evidence,
}: {
  readonly departure: Departure;
  readonly evidence: CitedEvidence | null;
}) {
  const { t, text } = useLanguage();
  const { role, roleGeneric, roleKind, unit, status } = departure;
  return (
    <details className="more-facts">
      <summary>{t('card.details')}</summary>
      <dl className="facts">
        <Fact name={t('card.role')}>
          {role === null ? <span className="none">{t('role.unknown')}</span> : text(role)}
          <span className="aside"> · {roleGeneric ? t('card.role.generic') : t(`roleKind.${roleKind}`)}</span>
          {role !== null && <Cites evidence={evidence} fact="role" />}
        </Fact>
        {unit !== null && <Fact name={t('card.unit')}>{text(unit)}</Fact>}
        <Fact name={t('card.lab')}>
          <LabFacts departure={departure} />
        </Fact>
        <Clocks departure={departure} evidence={evidence} />
        <Fact name={t('card.after')}>
          <Destinations departure={departure} evidence={evidence} />
        </Fact>
        <Fact name={t('field.status')}>
          {t(`status.${status}`)}
          <span className="aside"> · {t(`card.status.${status}`)}</span>
        </Fact>
        {evidence?.note != null && <Fact name={t('card.note')}>{text(evidence.note)}</Fact>}
      </dl>
    </details>
  );
}
