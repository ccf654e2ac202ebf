import { useState } from 'react';
import { describeClock, describeDestination } from '../../i18n/describeDeparture.ts';
import type { Departure } from '../../model/dataset.ts';
import { useLanguage } from '../../store/context.ts';
import { FollowLink, KindMark } from './Links.tsx';

/** Shown before the reader asks for all. */
const FIRST = 12;

export interface DepartureListProps {
  readonly title: string;
  readonly departures: readonly Departure[];
  /** `to`: where each went; `from`: the lab each came from */
  readonly side: 'to' | 'from';
}

/** Departures by name, latest first, the rest at a press. */
export function DepartureList({ title, departures, side }: DepartureListProps) {
  const language = useLanguage();
  const { t, text, number } = language;
  const [isAll, setAll] = useState(false);
  // oxlint-disable-next-line unicorn/no-array-reverse -- toReversed is younger than the oldest browser we build for
  const latestFirst = [...departures].reverse();
  return (
    <section className="events">
      <h3>
        {title} <span className="n">{number(departures.length)}</span>
      </h3>
      {departures.length === 0 ? (
        <p className="none">{t('card.place.none')}</p>
      ) : (
        <ul>
          {(isAll ? latestFirst : latestFirst.slice(0, FIRST)).map((departure) => (
            <li key={departure.id}>
              <KindMark kind={departure.kind} />
              <FollowLink to={{ type: 'departure', id: departure.id }}>
                {text(departure.person.name)}
              </FollowLink>
              <span className="aside">
                {' '}
                {side === 'to'
                  ? `→ ${describeDestination(departure.destination, language)}`
                  : `← ${text(departure.lab.name)}`}
                {' · '}
                {describeClock(departure, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!isAll && departures.length > FIRST && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {t('card.place.all', { n: departures.length })}
        </button>
      )}
    </section>
  );
}
