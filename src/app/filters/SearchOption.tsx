import { useMemo } from 'react';
import type { ListFilterId, YearRange } from '../../filters/filters.ts';
import { filterDepartures } from '../../filters/filterDepartures.ts';
import type { SearchHit } from '../../filters/searchRecord.ts';
import type { FoundHit } from './searchAll.ts';
import { describeClock } from '../../words/describeDeparture.ts';
import { describeYears } from '../../words/describeFilters.ts';
import { KindIcon } from '../../marks/KindIcon.tsx';
import type { Departure } from '../../model/dataset.ts';
import { optionName } from '../../words/optionName.ts';
import { otherScript } from '../../words/otherScript.ts';
import { useDepartures, useDeparturesState, useLanguage } from '../../store/context.ts';

/** What choosing a result does: what was found, or the text itself as a filter. */
export type SearchAction = FoundHit | { readonly type: 'text'; readonly text: string };

export interface SearchOptionProps {
  readonly id: string;
  readonly action: SearchAction;
  readonly isActive: boolean;
  readonly onRun: () => void;
  readonly onReach: () => void;
}

/** One result. Focus stays in the field; the field says which result is the active one. */
export function SearchOption({ id, action, isActive, onRun, onReach }: SearchOptionProps) {
  const language = useLanguage();
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="search-option"
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={isActive ? undefined : onReach}
      onClick={onRun}
      onKeyDown={(event) => event.key === 'Enter' && onRun()}
    >
      {action.type === 'departure' ? (
        <DepartureResult departure={action.departure} />
      ) : action.type === 'text' ? (
        <FilterResult
          name={language.t('search.text', { text: action.text })}
          filter="q"
          value={action.text}
        />
      ) : action.type === 'time' ? (
        <FilterResult name={describeYears(action.time, language)} filter="time" value={action.time} />
      ) : 'option' in action ? (
        <OptionResult type={action.type} option={action.option} />
      ) : (
        <PlaceResult {...action} />
      )}
    </div>
  );
}

function DepartureResult({ departure }: { readonly departure: Departure }) {
  const language = useLanguage();
  const other = otherScript(departure.person.name, language.locale);
  return (
    <>
      <KindIcon kind={departure.kind} className="option-symbol" />
      <span className="option-name">
        {language.text(departure.person.name)}
        {other !== null && (
          <span className="option-detail" lang={other.lang}>
            {' '}
            {other.name}
          </span>
        )}
      </span>
      <span className="option-detail">
        {language.t('search.departure', {
          lab: language.text(departure.lab.short),
          date: describeClock(departure, language),
        })}
      </span>
    </>
  );
}

function PlaceResult({ type, place, time }: Extract<SearchHit, { readonly place: unknown }>) {
  const language = useLanguage();
  return (
    <>
      <span className="option-name">
        {language.text(place.name)}
        {time !== undefined && <span className="option-detail"> {describeYears(time, language)}</span>}
      </span>
      <OptionCount type={type} id={place.id} time={time} />
    </>
  );
}

function OptionResult({ type, option }: Extract<FoundHit, { readonly option: string }>) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  return (
    <>
      <span className="option-name">{optionName(type, option, dataset, language)}</span>
      <OptionCount type={type} id={option} />
    </>
  );
}

/** How many an option leaves of the current set, or of the set in the years that are asked for; empty where the set has none. */
function OptionCount({
  type,
  id,
  time,
}: {
  readonly type: ListFilterId;
  readonly id: string;
  readonly time?: YearRange | undefined;
}) {
  const { selectors } = useDepartures();
  const { count } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const asked = time === undefined ? filters : { ...filters, time };
  const found = selectors.facet(asked, type).find((option) => option.id === id);
  return <span className="option-count">{found === undefined ? '' : count(found.count)}</span>;
}

/** A filter that is set as it stands: its name, and how many it leaves of the current set. */
function FilterResult({
  name,
  filter,
  value,
}: {
  readonly name: string;
  readonly filter: 'time' | 'q';
  readonly value: YearRange | string;
}) {
  const { dataset } = useDepartures();
  const { count } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const found = useMemo(
    () => filterDepartures(dataset, { ...filters, [filter]: value }).count,
    [dataset, filters, filter, value],
  );
  return (
    <>
      <span className="option-name">{name}</span>
      <span className="option-count">{count(found)}</span>
    </>
  );
}
