import type { Departure } from '../../model/dataset.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import { dateOf } from '../../model/dates.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import type { Language } from '../../i18n/language.ts';
import { describeTenure } from '../../words/describeTenure.ts';
import { tenureOf } from '../../model/tenure.ts';
import type { CitedEvidence } from './cited.ts';
import { Cites } from './Cites.tsx';

export interface ClocksProps {
  readonly departure: Departure;
  readonly evidence: CitedEvidence | null;
}

/** The three clocks and what they say of the time spent there, each as precise as known, the one that is charted marked. */
export function Clocks({ departure, evidence }: ClocksProps) {
  const language = useLanguage();
  const { t, date } = language;
  const { dataset } = useDepartures();
  const company = evidence?.joinedCompany ?? null;
  const { joined, left, announced, destination, clock } = departure;
  const tenure = tenureOf(joined, left);
  const rows = [
    { id: 'joined', value: joined, fact: 'joined' },
    { id: 'left', value: left, fact: 'left' },
    { id: 'announced', value: announced, fact: 'announced' },
    { id: 'next', value: destination?.when ?? null, fact: 'to' },
  ] as const;
  return (
    <>
      {company !== null && (
        <div className="fact">
          <dt>
            {t('card.dates.joinedCompany', {
              company: language.text(dataset.places.get(company.organization)?.name ?? departure.lab.name),
            })}
          </dt>
          <dd>
            {date(dateOf(company.date))} <Cites evidence={evidence} fact="joined_company" />
          </dd>
        </div>
      )}
      {rows.map(({ id, value, fact }) => (
        <div key={id} className={clock?.basis === id ? 'fact charted' : 'fact'}>
          <dt>{t(`card.dates.${id}`)}</dt>
          {value === null ? (
            <dd className="none">{t('card.dates.none')}</dd>
          ) : (
            <dd>
              {date(value)} <span className="precision">{describePrecision(value, language)}</span>
              <Cites evidence={evidence} fact={fact} />
              {clock?.basis === id && <span className="charted-note">{t('card.dates.charted')}</span>}
            </dd>
          )}
        </div>
      ))}
      {tenure !== null && (
        <div className="fact">
          <dt>{t(departure.kind === 'return' ? 'card.tenure.until' : 'card.tenure')}</dt>
          <dd>{describeTenure(tenure, language)}</dd>
        </div>
      )}
    </>
  );
}

function describePrecision(value: EdtfDate, { t }: Language): string {
  const precision = t(`card.precision.${value.precision}`);
  if (value.uncertain) return t('card.precision.uncertain', { precision });
  return value.approximate ? t('card.precision.approximate', { precision }) : precision;
}
