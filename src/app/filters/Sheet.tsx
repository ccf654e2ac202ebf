import { useId, useState, type ReactNode } from 'react';
import { describeYears } from '../../words/describeFilters.ts';
import { countOn, type ListFilterId } from '../../filters/filters.ts';
import { useMount, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { withoutFilters } from '../../store/updates.ts';
import { closeSheet, SheetDialog } from '../SheetDialog.tsx';
import { ListPanel } from './ListPanel.tsx';
import { useFilterName } from './useFilterName.ts';
import { YearPanel } from './YearPanel.tsx';

/** All filters, one below the other, over the page. */
export function Sheet({
  lists,
  onClose,
}: {
  readonly lists: readonly ListFilterId[];
  readonly onClose: () => void;
}) {
  const { store, dataset } = useMount();
  const language = useLanguage();
  const { t, count } = language;
  const filters = useDeparturesState((state) => state.filters);
  const shown = useShown();
  const nameOf = useFilterName();
  const [first, last] = dataset.years;

  return (
    <SheetDialog title={t('filter.sheet')} closing={t('filter.close')} onClose={onClose}>
      <div className="sheet-body">
        <Disclosure
          label={t('filter.button', {
            name: t('filter.time'),
            n: describeYears(filters.time ?? { from: first, to: last }, language),
          })}
        >
          <YearPanel />
        </Disclosure>
        {lists.map((id) => (
          <Disclosure key={id} label={nameOf(id)}>
            <ListPanel id={id} />
          </Disclosure>
        ))}
      </div>
      <div className="sheet-foot">
        <button
          type="button"
          className="quiet"
          disabled={countOn(filters) === 0}
          onClick={() => store.setState(withoutFilters)}
        >
          {t('chips.clear')}
        </button>
        <button type="button" className="primary" onClick={closeSheet}>
          {t('filter.show', { count: count(shown.count), n: shown.count.total })}
        </button>
      </div>
    </SheetDialog>
  );
}

function Disclosure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="disclosure">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          className="disclosure-button"
          onClick={() => setOpen(!isOpen)}
        >
          {label}
          <svg className="caret" width="8" height="5" viewBox="0 0 8 5" aria-hidden="true">
            <path d="M.5.5 4 4 7.5.5" fill="none" stroke="currentColor" />
          </svg>
        </button>
      </h3>
      {isOpen && <div id={id}>{children}</div>}
    </section>
  );
}
