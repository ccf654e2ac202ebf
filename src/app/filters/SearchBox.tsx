import { memo, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../../behaviors/isComposing.ts';
import { useSettled } from '../../behaviors/useSettled.ts';
import { queryWords } from '../../filters/searchText.ts';
import { searchRecord } from '../../filters/searchRecord.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { withFilter, withSelection } from '../../store/updates.ts';
import { SearchOption, type SearchAction } from './SearchOption.tsx';

/** ms without a change after which the number of results is said */
const SETTLED = 700;

/**
 * Search over the whole record with results as one types. A person opens their card; a lab, company or destination becomes
 * the filter; the last result filters by the text itself.
 */
export const SearchBox = memo(function SearchBox() {
  const { dataset, store } = useDepartures();
  const { t, number } = useLanguage();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const groups = useMemo(() => (isOpen ? searchRecord(dataset, query) : []), [isOpen, dataset, query]);
  const hasWords = queryWords(query).length > 0;
  const isListed = isOpen && hasWords;
  const actions: readonly SearchAction[] = [
    ...groups.flatMap(({ hits }) => hits),
    ...(hasWords ? [{ type: 'text' as const, text: query.trim() }] : []),
  ];
  const current = Math.min(active, actions.length - 1);
  const said = useSettled(
    isListed ? t('search.count', { n: actions.length, count: number(actions.length) }) : '',
    SETTLED,
  );

  // The active result stays in sight; scrollIntoView would move the page with it.
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

  const run = (action: SearchAction | undefined) => {
    if (action === undefined) return;
    setQuery('');
    setOpen(false);
    setActive(0);
    switch (action.type) {
      case 'departure':
        store.setState(withSelection({ type: 'departure', id: action.departure.id }));
        break;
      case 'text':
        store.setState(withFilter('q', action.text));
        break;
      default:
        store.setState(withFilter(action.type, [action.place.id]));
    }
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
    } else if (event.key === 'Enter' && isListed) {
      event.preventDefault();
      run(actions[current]);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hasWords) {
      event.preventDefault();
      setOpen(true);
      if (isListed) move(current + (event.key === 'ArrowDown' ? 1 : -1));
    }
  };

  const optionOf = (action: SearchAction) => {
    const at = actions.indexOf(action);
    return (
      <SearchOption
        key={keyOf(action)}
        id={`${id}-${at}`}
        action={action}
        isActive={at === current}
        onRun={() => run(action)}
        onReach={() => setActive(at)}
      />
    );
  };

  return (
    <div
      role="search"
      className="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <input
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
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {isListed && (
        <div
          className="search-list"
          ref={list}
          role="listbox"
          id={`${id}-list`}
          aria-label={t('search.results')}
        >
          {groups.map(({ type, hits, more }) => (
            <div key={type} role="group" aria-labelledby={`${id}-${type}`}>
              <div className="search-heading" id={`${id}-${type}`} role="presentation">
                {t(`search.group.${type}`)}
                {more > 0 && <span className="option-detail"> {t('search.more', { n: number(more) })}</span>}
              </div>
              {hits.map(optionOf)}
            </div>
          ))}
          {actions.slice(-1).map(optionOf)}
        </div>
      )}
      <p role="status" className="visually-hidden">
        {said === '' ? null : said}
      </p>
    </div>
  );
});

function keyOf(action: SearchAction): string {
  if (action.type === 'text') return 'text';
  return action.type === 'departure' ? action.departure.id : `${action.type} ${action.place.id}`;
}
