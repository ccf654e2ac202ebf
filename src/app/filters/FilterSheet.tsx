import { useState } from 'react';
import { countOn, type ListFilterId } from '../../filters/filters.ts';
import { useDeparturesState, useLanguage } from '../../store/context.ts';
import { LatePart } from '../parts/LatePart.tsx';
import { SheetDialog } from '../SheetDialog.tsx';
import { panels } from './panels.ts';

export interface FilterSheetProps {
  readonly lists: readonly ListFilterId[];
  /** its button was pressed before it was there */
  readonly startsOpen: boolean;
}

/** Before the sheet opens: the focus goes back there when it closes. */
function focus(button: HTMLElement | null): void {
  button?.focus({ preventScroll: true });
}

/** All filters behind one button, for narrow containers: a sheet over the page that says how many departures it leaves. */
export function FilterSheet({ lists, startsOpen }: FilterSheetProps) {
  const { t, number } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const [isOpen, setOpen] = useState(startsOpen);
  const on = countOn(filters);
  const close = () => setOpen(false);
  return (
    <div className="filters-narrow">
      <button
        ref={startsOpen ? focus : null}
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
