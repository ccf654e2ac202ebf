import type { Departure } from '../../model/dataset.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguage } from '../../store/context.ts';
import { careerOf } from '../../transforms/careerOf.ts';
import { FollowLink, KindMark, PlaceLink } from './Links.tsx';

export interface CareerProps {
  readonly departures: readonly Departure[];
  /** id of the departure the card is about; null in the card of a person */
  readonly current: string | null;
}

/** Where the person was, in order, and the departures between. */
export function Career({ departures, current }: CareerProps) {
  const language = useLanguage();
  const { t, text } = language;
  return (
    <section className="career">
      <h3>{t('card.career')}</h3>
      <ol>
        {careerOf(departures).map(({ key, place, kind, role, from, to, departure }) => (
          <li key={key} className={departure !== null && departure.id === current ? 'current' : ''}>
            <KindMark kind={kind} />
            <span className="when">{describeSpan(from, to, language)}</span>
            <span>{place === null ? t('destination.retired') : <PlaceLink place={place} />}</span>
            {role !== null && <span className="aside"> · {text(role)}</span>}
            {departure !== null && (
              <span className="left-note">
                {departure.id === current ? (
                  t('card.career.this')
                ) : (
                  <FollowLink to={{ type: 'departure', id: departure.id }}>
                    {t('card.career.open')}
                  </FollowLink>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function describeSpan(from: EdtfDate | null, to: EdtfDate | null, { t, date }: Language): string {
  if (from !== null && to !== null) return t('card.career.span', { from: date(from), to: date(to) });
  if (from !== null) return t('card.career.from', { date: date(from) });
  return to === null ? t('card.career.undated') : t('card.career.to', { date: date(to) });
}
