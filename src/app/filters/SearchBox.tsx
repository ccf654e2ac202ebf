import {
  memo,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { isComposing } from '../../behaviors/isComposing.ts';
import { useSettled } from '../../behaviors/useSettled.ts';
import { queryWords } from '../../filters/searchText.ts';
import type { Dataset } from '../../model/dataset.ts';
import { useMount, useLanguage } from '../../store/context.ts';
import type { DepartureStore } from '../../store/createDepartureStore.ts';
import { withFilter, withFilters, withSelection } from '../../store/updates.ts';
import { NOTHING_EARLY, type EarlyFilters } from './early.ts';
import { panels } from './panels.ts';
import type { FoundGroup } from './searchAll.ts';
import type { SearchAction } from './SearchOption.tsx';

/** ms without a change after which the number of results is said */
const SETTLED = 700;

/** departures from which on what a search reads takes longer than a frame to make */
const MANY = 2000;

/**
 * Search over the whole record with results as one types. A person opens their card; a lab, company or destination becomes
 * the filter; the last result filters by the text itself.
 */
export const SearchBox = memo(function SearchBox({
  early = NOTHING_EARLY,
}: {
  readonly early?: EarlyFilters;
}) {
  const { t } = useLanguage();
  const { query, actions, current, groups, parts, said, setActive, setOpen, run, enter, onType, onKeyDown } =
    useSearch(early);
  const isListed = parts !== null;
  const list = useOptionInSight(current);
  const field = useEarly(early, enter);
  const id = useId();

  const optionOf = (action: SearchAction) => {
    const at = actions.indexOf(action);
    return (
      parts !== null && (
        <parts.SearchOption
          key={keyOf(action)}
          id={`${id}-${at}`}
          action={action}
          isActive={at === current}
          onRun={() => run(action)}
          onReach={() => setActive(at)}
        />
      )
    );
  };

  return (
    <div
      role="search"
      className="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <input
        ref={field}
        type="search"
        role="combobox"
        className="field"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-list` : undefined}
        aria-activedescendant={isListed ? `${id}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onChange={(event) => onType(event.target.value)}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {isListed && (
        <SearchList ref={list} id={id} groups={groups} optionOf={optionOf} last={actions.at(-1) ?? null} />
      )}
      <p role="status" className="visually-hidden">
        {said === '' ? null : said}
      </p>
    </div>
  );
});

/** Returns the ref of a field that takes over from the one that stood in for it: the focus, the end of its text, and Enter. */
function useEarly(early: EarlyFilters, enter: () => void): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const take = useRef(() => {
    if (early.isFocused) field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(early.typed.length, early.typed.length);
    if (early.isEntered && early.typed !== '') enter();
  });
  useEffect(() => take.current(), []);
  return field;
}

/** Returns what is searched for and found, which result is active, and what keys and presses do. */
function useSearch(early: EarlyFilters) {
  const { dataset, store } = useMount();
  const language = useLanguage();
  const [query, setQuery] = useState(early.typed);
  const [isOpen, setOpen] = useState(early.typed !== '');
  const [active, setActive] = useState(0);

  /** what finds and shows results; it comes with the focus */
  const parts = useSyncExternalStore(panels.subscribe, readyParts, readyParts);
  const prepared = usePrepared(dataset, isOpen ? parts : null);
  const groups = useMemo(
    () => prepared?.searchAll(dataset, query, language) ?? [],
    [dataset, query, prepared, language],
  );
  const hasWords = queryWords(query).length > 0;
  const isListed = hasWords && prepared !== null;
  const actions = actionsOf(groups, query);
  const current = Math.min(active, actions.length - 1);
  const said = useSaid(isListed ? actions.length : null);

  const run = (action: SearchAction | undefined) => {
    if (action === undefined) return;
    setQuery('');
    setOpen(false);
    setActive(0);
    carryOut(action, store);
  };
  const waitFor = useLatest();
  const runBest = (found: Parts) => {
    const [best] = found?.searchAll(dataset, query, language) ?? [];
    run(best?.hits[0] ?? { type: 'text', text: query.trim() });
  };
  const enter = () => {
    if (isListed) return run(actions[current]);
    // What Enter would have chosen, once there is something to choose from.
    return parts === null ? waitFor(runBest) : runBest(parts);
  };
  const move = (to: number) => setActive((to + actions.length) % actions.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      if (query === '' && !isOpen) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      if (!isListed) setQuery('');
    } else if (event.key === 'Enter' && isOpen && hasWords) {
      event.preventDefault();
      enter();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hasWords) {
      event.preventDefault();
      setOpen(true);
      if (isListed) move(current + (event.key === 'ArrowDown' ? 1 : -1));
    }
  };
  const onType = (typed: string) => {
    setQuery(typed);
    setActive(0);
    setOpen(true);
    waitFor(null);
    // What has failed is asked for again.
    panels.load();
  };
  return {
    query,
    actions,
    current,
    groups,
    /** null while there is nothing to list, or nothing to list it with */
    parts: isListed ? prepared : null,
    said,
    setActive,
    setOpen,
    run,
    enter,
    onType,
    onKeyDown,
  };
}

/** Returns what finds and shows results, once it can do so at once: what it reads of a long record is made in slices, when somebody comes to search it. */
function usePrepared(dataset: Dataset, parts: Parts): Parts {
  const [prepared, setPrepared] = useState<Dataset | null>(null);
  const isLong = dataset.departures.length > MANY;
  useEffect(() => {
    if (parts === null || !isLong) return;
    const stop = new AbortController();
    parts.prepareSearching(dataset, stop.signal, () => setPrepared(dataset));
    return () => stop.abort();
  }, [dataset, isLong, parts]);
  return isLong && prepared !== dataset ? null : parts;
}

/** Returns what is said of the number of results once it has settled; nothing of null. */
function useSaid(n: number | null): string {
  const { t, number } = useLanguage();
  return useSettled(n === null ? '' : t('search.count', { n, count: number(n) }), SETTLED);
}

/** Returns what the results lead to, in their order, and last the words themselves. */
function actionsOf(
  groups: ReturnType<NonNullable<Parts>['searchAll']>,
  query: string,
): readonly SearchAction[] {
  const hits = groups.flatMap((group) => group.hits);
  return queryWords(query).length === 0 ? hits : [...hits, { type: 'text', text: query.trim() }];
}

type Parts = ReturnType<typeof readyParts>;

/** Returns what finds and shows results; null until it has come. */
function readyParts() {
  const state = panels.getState();
  return state.status === 'ready' ? state.value : null;
}

/** Returns what waits for the parts, with null where they do not come, in place of whatever waited before; nothing waits for null. */
function useLatest(): (then: ((parts: Parts) => void) | null) => void {
  const stop = useRef<(() => void) | null>(null);
  return (then) => {
    stop.current?.();
    stop.current = null;
    if (then === null) return;
    stop.current = panels.subscribe(() => {
      if (panels.getState().status === 'loading') return;
      stop.current?.();
      stop.current = null;
      then(readyParts());
    });
  };
}

interface SearchListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  readonly optionOf: (action: SearchAction) => ReactNode;
  /** what filters by the text itself */
  readonly last: SearchAction | null;
}

/** The results by what they are, and last the text itself as a filter. */
function SearchList({ ref, id, groups, optionOf, last }: SearchListProps) {
  const { t, number } = useLanguage();
  return (
    <div className="search-list" ref={ref} role="listbox" id={`${id}-list`} aria-label={t('search.results')}>
      {groups.map(({ type, hits, more }) => (
        <div key={type} role="group" aria-labelledby={`${id}-${type}`}>
          <div className="search-heading" id={`${id}-${type}`} role="presentation">
            {t(
              type === 'time' || type === 'role' || type === 'kind'
                ? `filter.${type}`
                : `search.group.${type}`,
            )}
            {more > 0 && <span className="option-detail"> {t('search.more', { n: number(more) })}</span>}
          </div>
          {hits.map(optionOf)}
        </div>
      ))}
      {last !== null && (
        <div role="group" aria-labelledby={`${id}-text`}>
          <div className="search-heading" id={`${id}-text`} role="presentation">
            {t('search.group.text')}
          </div>
          {optionOf(last)}
        </div>
      )}
    </div>
  );
}

/** Returns the ref of a list that keeps its active result in sight: scrollIntoView would move the page with it. */
function useOptionInSight(current: number): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const frame = list.current;
    const option = frame?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (frame === null || option == null) return;
    const top = option.offsetTop - frame.clientTop;
    if (top < frame.scrollTop) frame.scrollTop = top;
    else if (top + option.offsetHeight > frame.scrollTop + frame.clientHeight) {
      frame.scrollTop = top + option.offsetHeight - frame.clientHeight;
    }
  }, [current]);
  return list;
}

/** Does what a result stands for. */
function carryOut(action: SearchAction, store: DepartureStore): void {
  if (action.type === 'departure')
    store.setState(withSelection({ type: 'departure', id: action.departure.id }));
  else if (action.type === 'text') store.setState(withFilter('q', action.text));
  else if (action.type === 'time') store.setState(withFilter('time', action.time));
  else if ('option' in action) store.setState(withFilter(action.type, [action.option]));
  else {
    const { type, place, time } = action;
    const { filters } = store.getState();
    store.setState(withFilters({ ...filters, [type]: [place.id], ...(time && { time }) }));
  }
}

function keyOf(action: SearchAction): string {
  if (action.type === 'text' || action.type === 'time') return action.type;
  if ('option' in action) return `${action.type} ${action.option}`;
  return action.type === 'departure' ? action.departure.id : `${action.type} ${action.place.id}`;
}
