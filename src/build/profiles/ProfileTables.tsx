import type { ReactNode } from 'react';
import { KindMark } from '../../app/card/Links.tsx';
import type { LaterArrival } from '../../filters/placeDepartures.ts';
import type { PlaceProfile } from '../../filters/placeProfile.ts';
import { describeClock, describeDestination } from '../../words/describeDeparture.ts';
import { describeWayThere } from '../../words/describeWayThere.ts';
import type { Departure } from '../../model/dataset.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { NameLink, SourceNames } from './parts.tsx';
import { PROFILE_TEXTS } from './profileTexts.ts';

interface DeparturesProps {
  readonly departures: readonly Departure[];
}

interface StackTableProps {
  readonly columns: readonly (keyof (typeof PROFILE_TEXTS)['en']['columns'])[];
  /** rows */
  readonly children: ReactNode;
}

/** A table whose rows are blocks where there is little room. */
function StackTable({ columns, children }: StackTableProps) {
  const { locale } = useLanguage();
  return (
    <table className="stack">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {PROFILE_TEXTS[locale].columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** Everyone who left, latest first: role, date, next job, sources. */
export function LeftTable({ departures }: DeparturesProps) {
  const language = useLanguage();
  const { t, text } = language;
  return (
    <StackTable columns={['person', 'role', 'when', 'to', 'sources']}>
      {latestFirst(departures).map((departure) => (
        <tr key={departure.id} data-departure={departure.id}>
          <PersonCell departure={departure} />
          <td>{departure.role === null ? t('role.unknown') : text(departure.role)}</td>
          <td>{describeClock(departure, language)}</td>
          <td>
            <KindMark kind={departure.kind} />
            {describeDestination(departure.destination, language)}
          </td>
          <SourcesCell departure={departure} />
        </tr>
      ))}
    </StackTable>
  );
}

/** Everyone who came, latest first: from where, when they had left it, sources. */
export function ArrivedTable({ departures }: DeparturesProps) {
  const language = useLanguage();
  const { text } = language;
  return (
    <StackTable columns={['person', 'from', 'when', 'sources']}>
      {latestFirst(departures).map((departure) => (
        <tr key={departure.id} data-arrival={departure.id}>
          <PersonCell departure={departure} />
          <td>
            <NameLink to={{ type: 'place', id: departure.lab.id }}>{text(departure.lab.name)}</NameLink>
          </td>
          <td>{describeClock(departure, language)}</td>
          <SourcesCell departure={departure} />
        </tr>
      ))}
    </StackTable>
  );
}

/** Those who came after another place, each with the way there. */
export function LaterTable({ later }: { readonly later: readonly LaterArrival[] }) {
  const language = useLanguage();
  const { t, text } = language;
  return (
    <>
      <p className="aside">{t('card.place.later.note')}</p>
      <ul className="people">
        {later.map((arrival) => (
          <li key={arrival.departure.id}>
            <NameLink to={{ type: 'person', id: arrival.departure.person.id }}>
              {text(arrival.departure.person.name)}
            </NameLink>{' '}
            <span className="aside">{describeWayThere(arrival, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those who came back, and where from. */
export function Returns({ profile: { returns } }: { readonly profile: PlaceProfile }) {
  const language = useLanguage();
  const { text, t, locale } = language;
  return (
    <ul className="people" data-returns={returns.length}>
      {returns.map((departure) => (
        <li key={departure.id}>
          <NameLink to={{ type: 'person', id: departure.person.id }}>{text(departure.person.name)}</NameLink>{' '}
          <span className="aside">
            {departure.kind === 'return'
              ? t('kind.return')
              : PROFILE_TEXTS[locale].backAfter({ lab: text(departure.lab.spoken) })}
            {' · '}
            {describeClock(departure, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function PersonCell({ departure: { person } }: { readonly departure: Departure }) {
  const { text } = useLanguage();
  return (
    <th scope="row">
      <NameLink to={{ type: 'person', id: person.id }}>{text(person.name)}</NameLink>
    </th>
  );
}

function SourcesCell({ departure: { id } }: { readonly departure: Departure }) {
  const { dataset } = useDepartures();
  const sources = dataset.evidence?.departures.get(id)?.sources ?? [];
  return (
    <td>
      <SourceNames ids={sources.map(({ source }) => source)} />
    </td>
  );
}

function latestFirst(departures: readonly Departure[]): readonly Departure[] {
  return departures.toReversed();
}
