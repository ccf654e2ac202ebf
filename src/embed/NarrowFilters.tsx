import { useState, useSyncExternalStore } from 'react';
import { panels } from '../app/filters/panels.ts';
import { PartFailure } from '../app/parts/LatePart.tsx';
import { isComposing } from '../behaviors/isComposing.ts';
import { countOn } from '../filters/filters.ts';
import { useDeparturesState, useLanguage } from '../store/context.ts';
import { filtersPart } from './filtersPart.ts';

/** Asks for the filters, and for what they open. */
function ask(): void {
  filtersPart.load();
  panels.load();
}

/**
 * The filters where it is narrow: a button for all, and the search. Until they have come, what looks the same stands there, and what a reader
 * does to it is done once they are there.
 */
export function NarrowFilters() {
  const { t, number } = useLanguage();
  const on = useDeparturesState((state) => countOn(state.filters));
  const part = useSyncExternalStore(filtersPart.subscribe, filtersPart.getState, filtersPart.getState);
  const [isPressed, setPressed] = useState(false);
  const [typed, setTyped] = useState('');
  const [isEntered, setEntered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  /** a word is being put together from keys, which another field would break off */
  const [isInWord, setInWord] = useState(false);

  if (part.status === 'ready' && !isInWord) {
    const { FilterBar } = part.value;
    return <FilterBar early={{ isPressed, typed, isEntered, isFocused }} />;
  }
  return (
    <>
      <div className="filters" role="group" aria-label={t('filter.bar')} onPointerEnter={ask} onFocus={ask}>
        <div className="filters-narrow">
          <button
            type="button"
            className={on > 0 ? 'quiet filter-button on' : 'quiet filter-button'}
            aria-haspopup="dialog"
            aria-expanded={false}
            aria-busy={isPressed}
            onClick={() => {
              setPressed(true);
              ask();
            }}
          >
            {on === 0 ? t('filter.sheet') : t('filter.sheetOn', { n: number(on) })}
          </button>
        </div>
        <div role="search" className="search">
          <input
            type="search"
            className="field"
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) setEntered(true);
            }}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            onCompositionStart={() => setInWord(true)}
            onCompositionEnd={() => setInWord(false)}
          />
        </div>
      </div>
      <PartFailure part={filtersPart} />
    </>
  );
}
