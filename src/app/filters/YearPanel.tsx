import { useId, useState } from 'react';
import type { YearRange } from '../../filters/filters.ts';
import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withFilter } from '../../store/updates.ts';
import { alike } from '../../filters/alike.ts';
import { countYears } from '../../filters/count.ts';
import { toYearRange } from '../../views/yearWindow.ts';

interface Draft {
  readonly from: string;
  readonly to: string;
}

/** First and last year as two typed fields, and every year with its count under the other filters. */
export function YearPanel() {
  const { dataset, store } = useMount();
  const { t } = useLanguage();
  const time = useDeparturesState((state) => state.filters.time);
  const [draft, setDraft] = useState<Draft | null>(null);
  const id = useId();
  const [first, last] = dataset.years;
  const shown: Draft = draft ?? { from: String(time?.from ?? first), to: String(time?.to ?? last) };
  const isInvalid = draft !== null && isComplete(draft) && parseDraft(draft, dataset.years) === null;

  const set = (range: YearRange | null) => {
    setDraft(null);
    store.setState(withFilter('time', range));
  };
  const type = (next: Draft) => {
    setDraft(next);
    const range = parseDraft(next, dataset.years);
    if (range === null) return;
    store.setState(withFilter('time', toYearRange(range.from, range.to, dataset.years)));
  };
  const fieldProps = {
    type: 'number',
    className: 'field year-field',
    inputMode: 'numeric',
    min: first,
    max: last,
    step: 1,
    'aria-invalid': isInvalid,
    'aria-describedby': isInvalid ? `${id} ${id}-error` : id,
    onBlur: () => {
      if (!isInvalid) setDraft(null);
    },
  } as const;

  return (
    <div className="year-panel">
      <div className="year-fields">
        <label>
          {t('filter.years.from')}{' '}
          <input
            {...fieldProps}
            value={shown.from}
            onChange={(event) => type({ ...shown, from: event.target.value })}
          />
        </label>
        <label>
          {t('filter.years.to')}{' '}
          <input
            {...fieldProps}
            value={shown.to}
            onChange={(event) => type({ ...shown, to: event.target.value })}
          />
        </label>
        <button type="button" className="quiet" aria-pressed={time === null} onClick={() => set(null)}>
          {t('filter.years.clear')}
        </button>
      </div>
      {isInvalid && (
        <p className="panel-error" id={`${id}-error`} role="alert">
          {t('filter.years.invalid', { first: String(first), last: String(last) })}
        </p>
      )}
      <YearList onPick={(year) => set({ from: year, to: year })} />
      <p className="panel-note" id={id}>
        {t('filter.years.hint')}
      </p>
    </div>
  );
}

/** Every year with its count under the other filters; a press picks it alone. */
function YearList({ onPick }: { readonly onPick: (year: number) => void }) {
  const { dataset, selectors } = useMount();
  const { t, count } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const { time } = filters;
  const years = countYears(alike(selectors.shownInAllYears(filters).departures), dataset.years);
  const most = Math.max(1, ...years.map((bin) => bin.count.total));
  return (
    <ul className="years" aria-label={t('filter.years.each')}>
      {years.map(({ year, count: bin }) => (
        <li key={year}>
          <button
            type="button"
            className="year"
            aria-pressed={time?.from === year && time.to === year}
            onClick={() => onPick(year)}
          >
            <span>{year}</span>{' '}
            <svg className="year-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * bin.total) / most} height="6" className="possible" />
              <rect width={(100 * bin.sure) / most} height="6" className="sure" />
            </svg>
            <span className="option-count">
              {count(bin)} <span className="visually-hidden">{t('filter.unit', { n: bin.total })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function isComplete({ from, to }: Draft): boolean {
  return from.length >= 4 && to.length >= 4;
}

/** Returns the typed range where both years are within the record and in order, else null. */
function parseDraft(
  { from, to }: Draft,
  [first, last]: readonly [number, number],
): { readonly from: number; readonly to: number } | null {
  if (!/^\d{4}$/.test(from) || !/^\d{4}$/.test(to)) return null;
  const range = { from: Number(from), to: Number(to) };
  return range.from >= first && range.to <= last && range.from <= range.to ? range : null;
}
