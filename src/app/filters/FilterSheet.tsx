import { useState } from 'react';
import { countOn, type ListFilterId } from '../../filters/filters.ts';
import { useDeparturesState, useLanguage } from '../../store/context.ts';
import { LatePart } from '../parts/LatePart.tsx';
import { SheetDialog } from '../SheetDialog.tsx';
import { panels } from './panels.ts';

export interface FilterSheetProps {
  readonly lists: readonly ListFilterId[];
}

/** All filters behind one button, for narrow containers: a sheet over the page that says how many departures it leaves. */
export function FilterSheet({ lists }: FilterSheetProps) {
  const { t, number } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const [isOpen, setOpen] = useState(false);
  const on = countOn(filters);
  const close = () => setOpen(false);
  return (
    <div className="filters-narrow">
      <button
        type="button"
        className={on > 0 ? 'quiet filter-button on' : 'quiet filter-button'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {on === 0 ? t('filter.sheet') : t('filter.sheetOn', { n: number(on) })}
      </button>
      {isOpen && (
        <LatePart
          part={panels}
          renderFrame={(sentences) => (
            <SheetDialog title={t('filter.sheet')} closing={t('filter.close')} onClose={close}>
              {sentences}
            </SheetDialog>
          )}
        >
          {({ Sheet }) => <Sheet lists={lists} onClose={close} />}
        </LatePart>
      )}
    </div>
  );
}
