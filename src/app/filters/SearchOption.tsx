import { useMemo } from 'react';
import type { YearRange } from '../../filters/filters.ts';
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
        <TextResult text={action.text} />
      ) : action.type === 'time' ? (
        <YearsResult time={action.time} />
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
  const { selectors } = useDepartures();
  const language = useLanguage();
  const { text, count } = language;
  const filters = useDeparturesState((state) => state.filters);
  const asked = time === undefined ? filters : { ...filters, time };
  const option = selectors.facet(asked, type).find(({ id }) => id === place.id);
  return (
    <>
      <span className="option-name">
        {text(place.name)}
        {time !== undefined && <span className="option-detail"> {describeYears(time, language)}</span>}
      </span>
      <span className="option-count">{option === undefined ? '' : count(option.count)}</span>
    </>
  );
}

function OptionResult({ type, option }: Extract<FoundHit, { readonly option: string }>) {
  const { dataset, selectors } = useDepartures();
  const language = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const found = selectors.facet(filters, type).find(({ id }) => id === option);
  return (
    <>
      <span className="option-name">{optionName(type, option, dataset, language)}</span>
      <span className="option-count">{found === undefined ? '' : language.count(found.count)}</span>
    </>
  );
}

function YearsResult({ time }: { readonly time: YearRange }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const found = useMemo(
    () => filterDepartures(dataset, { ...filters, time }).count,
    [dataset, filters, time],
  );
  return (
    <>
      <span className="option-name">{describeYears(time, language)}</span>
      <span className="option-count">{language.count(found)}</span>
    </>
  );
}

function TextResult({ text }: { readonly text: string }) {
  const { dataset } = useDepartures();
  const { t, count } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const found = useMemo(
    () => filterDepartures(dataset, { ...filters, q: text }).count,
    [dataset, filters, text],
  );
  return (
    <>
      <span className="option-name">{t('search.text', { text })}</span>
      <span className="option-count">{count(found)}</span>
    </>
  );
}
