import { useMemo } from 'react';
import { adviseRemoval } from '../../filters/adviseRemoval.ts';
import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withFilters } from '../../store/updates.ts';
import { focusFilters } from '../filters/focusFilters.ts';

/** Says that nothing matches, which filter to drop, and drops it. */
export function ZeroNotice() {
  const { store, dataset } = useMount();
  const { t, count } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const advised = useMemo(() => adviseRemoval(dataset, filters), [dataset, filters]);
  return (
    <div className="zero-notice">
      <p>{t('zero.none')}</p>
      <ul>
        {advised.map((advice) => {
          const counted = { count: count(advice.count), n: advice.count.total };
          return (
            <li key={advice.id}>
              <button
                type="button"
                className="zero-advice"
                onClick={({ currentTarget }) => {
                  focusFilters(currentTarget);
                  store.setState(withFilters(advice.filters));
                }}
              >
                {advice.id === null
                  ? t('zero.clear', counted)
                  : advice.boardSeats
                    ? t('zero.board', counted)
                    : t('zero.drop', { ...counted, field: t(`filter.${advice.id}`) })}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
