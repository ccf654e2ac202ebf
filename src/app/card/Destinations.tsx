import type { Departure } from '../../model/dataset.ts';
import { describeDestination } from '../../words/describeDeparture.ts';
import { useLanguage } from '../../store/context.ts';
import type { CitedEvidence } from './cited.ts';
import { Cites } from './Cites.tsx';
import { KindMark, PlaceLink } from './Links.tsx';

export interface DestinationsProps {
  readonly departure: Departure;
  readonly evidence: CitedEvidence | null;
}

/** Where the person went, and what came after, in order. */
export function Destinations({ departure, evidence }: DestinationsProps) {
  const language = useLanguage();
  const { t, text, date } = language;
  if (departure.destinations.length === 0) return <p className="none">{t('destination.unknown')}</p>;
  return (
    <>
      <ol className="stints">
        {departure.destinations.map((destination, i) => {
          const { place, kind, founder, role, when } = destination;
          const details = [
            kind === 'unknown' || kind === 'retired' ? null : t(`kind.${kind}`),
            role === null ? (founder ? t('card.founder') : null) : text(role),
            when === null ? null : t('card.from', { date: date(when) }),
          ].filter((part) => part !== null);
          return (
            <li key={`${i} ${place?.id ?? kind}`}>
              <KindMark kind={kind} />
              {place === null ? describeDestination(destination, language) : <PlaceLink place={place} />}
              {details.length > 0 && <span className="aside"> · {details.join(' · ')}</span>}
            </li>
          );
        })}
      </ol>
      <Cites evidence={evidence} fact="to" />
    </>
  );
}
