import { useLayoutEffect, useMemo, useRef } from 'react';
import { describeFilters } from '../words/describeFilters.ts';
import { useMount, useDeparturesState, useLanguage } from '../store/context.ts';
import { withFilters, withoutFilters } from '../store/updates.ts';
import { focusFilters } from './filters/focusFilters.ts';

/** The filters that are on, each a button that removes it. Focus moves to the next one, never to nowhere. */
export function Chips() {
  const { dataset, store } = useMount();
  const language = useLanguage();
  const { t } = language;
  const filters = useDeparturesState((state) => state.filters);
  const labels = useMemo(() => describeFilters(filters, dataset, language), [filters, dataset, language]);
  const element = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);

  useLayoutEffect(() => {
    const index = removed.current;
    removed.current = null;
    if (index === null || element.current === null) return;
    const buttons = [...element.current.querySelectorAll<HTMLElement>('.chip')];
    const next = buttons[Math.min(index, buttons.length - 1)];
    if (next === undefined) focusFilters(element.current);
    else next.focus();
  }, [labels]);

  return (
    <div className="chips" ref={element}>
      {labels.length > 0 && (
        <>
          <ul aria-label={t('chips.label')}>
            {labels.map(({ key, field, value, without }, index) => (
              <li key={key}>
                <button
                  type="button"
                  className="chip"
                  aria-label={t('chips.remove', { field, value })}
                  onClick={() => {
                    removed.current = index;
                    store.setState(withFilters(without));
                  }}
                >
                  <span className="chip-field">{field}</span> {value}
                  <svg className="cross" width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
                    <path d="M1 1l7 7M8 1 1 8" stroke="currentColor" strokeWidth="1.25" />
                  </svg>
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="quiet clear"
            onClick={() => {
              removed.current = 0;
              store.setState(withoutFilters);
            }}
          >
            {t('chips.clear')}
          </button>
        </>
      )}
    </div>
  );
}
