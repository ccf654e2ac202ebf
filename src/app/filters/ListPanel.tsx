import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../../behaviors/isComposing.ts';
import { isClosed } from '../../filters/facets.ts';
import { listFilter, NO_FILTERS, type ListFilterId } from '../../filters/filters.ts';
import {
  exclusionOf,
  inverted,
  optionState,
  ordered,
  parseEntry,
  withoutOption,
} from '../../filters/listFilter.ts';
import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withFilter, withToggled } from '../../store/updates.ts';
import { arrangeOptions, type OptionRow } from './arrangeOptions.ts';
import { OptionItem } from './OptionItem.tsx';

/** Lists longer than this get a field to search in them. */
const SEARCHED_FROM = 10;

/** Rows drawn at once; the rest is found by typing. */
const MOST_ROWS = 300;

export interface ListPanelProps {
  readonly id: ListFilterId;
}

/** The options of a list filter with their counts under the other filters, and what can be done with all of them at once. */
export function ListPanel({ id }: ListPanelProps) {
  const { dataset, store, selectors } = useMount();
  const language = useLanguage();
  const { t, number } = language;
  const filters = useDeparturesState((state) => state.filters);
  const [query, setQuery] = useState('');
  const list = filters[id];
  const [listAtOpening] = useState(list);
  const keysId = useId();

  const options = selectors.facet(filters, id);
  const rows = useMemo(
    () => arrangeOptions(options, { id, dataset, language, list: listAtOpening, query }),
    [options, id, dataset, language, listAtOpening, query],
  );
  const drawn = rows.slice(0, MOST_ROWS);
  const { current, rowsElement, setActive, focusRow, onListKey } = useRowFocus(drawn.length);
  const field = t(`filter.${id}`);
  const set = (next: readonly string[]) => store.setState(withFilter(id, next));

  const onType = (typed: string) => {
    setQuery(typed);
    setActive(0);
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusRow(0);
    }
    const first = drawn[0];
    if (event.key === 'Enter' && query !== '' && first !== undefined && !isComposing(event)) {
      event.preventDefault();
      store.setState(withToggled(id, first.option.id));
    }
  };
  return (
    <div className="list-panel">
      {options.length >= SEARCHED_FROM && !isClosed(id) && (
        <FindField field={field} value={query} onChange={onType} onKeyDown={onSearchKey} />
      )}
      <ListActions
        id={id}
        list={list}
        found={query !== '' && rows.length < options.length ? rows : []}
        onSet={set}
      />
      <ul
        className="options"
        ref={rowsElement}
        aria-label={field}
        aria-describedby={keysId}
        onKeyDown={onListKey}
      >
        {drawn.map((row: OptionRow, index) => (
          <OptionItem
            key={row.option.id}
            row={row}
            isKind={listFilter(id).symbols === true}
            state={optionState(list, row.option.id)}
            isOnly={list.length === 1 && list[0] === row.option.id}
            isAllBut={list.length === 1 && list[0] === exclusionOf(row.option.id)}
            isReached={index === current}
            onReach={() => setActive(index)}
            onToggle={() => store.setState(withToggled(id, row.option.id))}
            onOnly={() => set([row.option.id])}
            onAllBut={() => set(withoutOption(list, row.option.id))}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className="panel-note">{t('filter.nothingFound')}</p>}
      {rows.length > drawn.length && (
        <p className="panel-note">{t('filter.moreFound', { n: number(rows.length - drawn.length) })}</p>
      )}
      <p className="visually-hidden" id={keysId}>
        {t('filter.keys')}
      </p>
    </div>
  );
}

/** Finds options of a long list as one types. */
function FindField({
  field,
  value,
  onChange,
  onKeyDown,
}: {
  readonly field: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { t } = useLanguage();
  return (
    <input
      type="search"
      className="field"
      aria-label={t('filter.find', { field })}
      placeholder={t('filter.findPlaceholder')}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Returns the row of a list that the keyboard has reached, and what moves it: one stop of Tab, arrows within (roving tabindex, WAI-ARIA APG). */
function useRowFocus(rows: number) {
  const [active, setActive] = useState(0);
  const rowsElement = useRef<HTMLUListElement>(null);
  const current = Math.min(active, rows - 1);
  const focusRow = (index: number) => {
    const row = Math.max(0, Math.min(rows - 1, index));
    setActive(row);
    rowsElement.current?.querySelectorAll<HTMLElement>('input[type=checkbox]')[row]?.focus();
  };
  const onListKey = (event: KeyboardEvent) => {
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    focusRow(target);
  };
  return { current, rowsElement, setActive, focusRow, onListKey };
}

/** What can be done with all options at once: none, those at the start, all others, those that a search has found. */
function ListActions({
  id,
  list,
  found,
  onSet,
}: {
  readonly id: ListFilterId;
  readonly list: readonly string[];
  readonly found: readonly OptionRow[];
  readonly onSet: (next: readonly string[]) => void;
}) {
  const { t, number } = useLanguage();
  const isExcluding = list.some((entry) => parseEntry(entry).excluded);
  return (
    <div className="list-actions">
      <button type="button" className="quiet" aria-pressed={list.length === 0} onClick={() => onSet([])}>
        {t('filter.all')}
      </button>
      {NO_FILTERS[id].length > 0 && (
        <button
          type="button"
          className="quiet"
          aria-pressed={isSame(list, NO_FILTERS[id])}
          onClick={() => onSet(NO_FILTERS[id])}
        >
          {t('filter.reset')}
        </button>
      )}
      {list.length > 0 && (
        <button type="button" className="quiet" onClick={() => onSet(inverted(list))}>
          {isExcluding ? t('filter.uninvert') : t('filter.invert')}
        </button>
      )}
      {found.length > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() => onSet(ordered(found.map(({ option }) => option.id)))}
        >
          {t('filter.pickFound', { n: number(found.length) })}
        </button>
      )}
    </div>
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry));
}
