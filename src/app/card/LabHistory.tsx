import { DetailsStatus } from '../parts/DetailsStatus.tsx';
import { compareIds } from '../../lib/compareIds.ts';
import { dateOf } from '../../model/dates.ts';
import type { LabRecord } from '../../model/schema.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { FollowLink } from './Links.tsx';
import { SourceName } from './Sources.tsx';

/** What a lab achieved, what happened to it and who led it, each with its dates and sources. */
export function LabHistory({ lab }: { readonly lab: LabRecord }) {
  const { dataset } = useDepartures();
  const { t, text, date } = useLanguage();
  const when = (edtf: string | null) => {
    const parsed = dateOf(edtf);
    return parsed === null ? null : date(parsed);
  };
  const milestones = dataset.milestones
    .filter((milestone) => milestone.lab === lab.id)
    .sort((a, b) => compareIds(a.date, b.date));
  return (
    <>
      {milestones.length > 0 && (
        <section className="history">
          <h3>{t('card.place.milestones')}</h3>
          <ol>
            {milestones.map((milestone) => (
              <li key={milestone.id}>
                <span className="when">{when(milestone.date)}</span>
                {text(milestone.title)} <SourceNames ids={milestone.sources} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {lab.events.length > 0 && (
        <section className="history">
          <h3>{t('card.place.events')}</h3>
          <ol>
            {lab.events.map((event, i) => (
              <li key={`${i} ${event.kind}`}>
                <span className="when">{when(event.date) ?? t('date.unknown')}</span>
                {text(event.what)} <SourceNames ids={event.sources} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {lab.leaders.length > 0 && (
        <section className="history">
          <h3>{t('card.place.leaders')}</h3>
          <ol>
            {lab.leaders.map((leader, i) => (
              <li key={`${i} ${leader.name.en}`}>
                <span className="when">{spanOf(when(leader.from), when(leader.to), t)}</span>
                {leader.person !== null && dataset.departuresByPerson.has(leader.person) ? (
                  <FollowLink to={{ type: 'person', id: leader.person }}>{text(leader.name)}</FollowLink>
                ) : (
                  text(leader.name)
                )}
                <span className="aside"> {text(leader.role)}</span> <SourceNames ids={leader.sources} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function spanOf(from: string | null, to: string | null, t: ReturnType<typeof useLanguage>['t']): string {
  if (from !== null && to !== null) return t('card.career.span', { from, to });
  if (from !== null) return t('card.career.from', { date: from });
  return to === null ? t('card.career.undated') : t('card.career.to', { date: to });
}

function SourceNames({ ids }: { readonly ids: readonly string[] }) {
  const { dataset } = useDepartures();
  const { t } = useLanguage();
  const { evidence } = dataset;
  if (evidence === null) return <DetailsStatus loading={t('card.loading')} />;
  if (ids.length === 0) return <span className="unsourced">{t('card.unsourced')}</span>;
  return (
    <span className="source-names">
      {ids.map((id) => (
        <SourceName key={id} id={id} evidence={evidence} />
      ))}
    </span>
  );
}
