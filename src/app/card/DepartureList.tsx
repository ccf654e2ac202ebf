import { useState } from 'react';
import { describeClock, describeDestination } from '../../words/describeDeparture.ts';
import { describeWayThere } from '../../words/describeWayThere.ts';
import type { LaterArrival } from '../../filters/placeDepartures.ts';
import type { Departure } from '../../model/dataset.ts';
import { useLanguage } from '../../store/context.ts';
import { FollowLink, KindMark } from './Links.tsx';

/** Shown before the reader asks for all. */
const FIRST = 12;

export interface DepartureListProps {
  readonly title: string;
  readonly departures: readonly Departure[];
  /** `to`: those who left, and where each went; `from`: those who arrived, and the lab each came from */
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
      <h3 {...{ [side === 'to' ? 'data-left' : 'data-arrived']: departures.length }}>
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
      {!isAll && <ShowAll n={departures.length} onPress={() => setAll(true)} />}
    </section>
  );
}

/** Unfolds a list; nothing where it is not folded. */
function ShowAll({ n, onPress }: { readonly n: number; readonly onPress: () => void }) {
  const { t } = useLanguage();
  return (
    n > FIRST && (
      <button type="button" className="quiet" onClick={onPress}>
        {t('card.place.all', { n })}
      </button>
    )
  );
}

/** Those who came to a place after another one, which is no arrival in any count: each with the way there. Nothing where there are none. */
export function LaterList({ later }: { readonly later: readonly LaterArrival[] }) {
  const language = useLanguage();
  const { t, text, number } = language;
  const [isAll, setAll] = useState(false);
  if (later.length === 0) return null;
  return (
    <section className="events">
      <h3>
        {t('card.place.later')} <span className="n">{number(later.length)}</span>
      </h3>
      <p className="aside">{t('card.place.later.note')}</p>
      <ul>
        {(isAll ? later : later.slice(0, FIRST)).map((arrival) => (
          <li key={arrival.departure.id}>
            <KindMark kind={arrival.destination.kind} />
            <FollowLink to={{ type: 'departure', id: arrival.departure.id }}>
              {text(arrival.departure.person.name)}
            </FollowLink>
            <span className="aside"> {describeWayThere(arrival, language)}</span>
          </li>
        ))}
      </ul>
      {!isAll && <ShowAll n={later.length} onPress={() => setAll(true)} />}
    </section>
  );
}
