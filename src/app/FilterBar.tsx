import type { ReactNode } from 'react';
import { describeYears } from '../words/describeFilters.ts';
import { isOn, LIST_FILTER_IDS, listFilter } from '../filters/filters.ts';
import { useMount, useDeparturesState, useLanguage } from '../store/context.ts';
import { NOTHING_EARLY, type EarlyFilters } from './filters/early.ts';
import { FilterSheet } from './filters/FilterSheet.tsx';
import { panels } from './filters/panels.ts';
import type * as PanelPartsModule from './filters/panelParts.ts';
import { Popover, PopoverContent } from './filters/Popover.tsx';
import { SearchBox } from './filters/SearchBox.tsx';
import { Boundary } from './parts/Boundary.tsx';
import { LatePart } from './parts/LatePart.tsx';
import { useFilterName } from './filters/useFilterName.ts';

type PanelParts = typeof PanelPartsModule;

const IN_BAR = LIST_FILTER_IDS.filter((id) => listFilter(id).place === 'bar');
const UNDER_MORE = LIST_FILTER_IDS.filter((id) => listFilter(id).place === 'more');

/** The filters of the current set: buttons in a row, one button and a sheet where it is narrow. They begin with what was done before they came. */
export function FilterBar({ early = NOTHING_EARLY }: { readonly early?: EarlyFilters }) {
  const { t } = useLanguage();
  return (
    <div
      className="filters"
      role="group"
      aria-label={t('filter.bar')}
      onPointerEnter={panels.load}
      onFocus={panels.load}
    >
      <Boundary>
        <WideFilters />
      </Boundary>
      <Boundary>
        <FilterSheet lists={[...IN_BAR, ...UNDER_MORE]} startsOpen={early.isPressed} />
      </Boundary>
      <Boundary>
        <SearchBox early={early} />
      </Boundary>
    </div>
  );
}

/** A button for each filter that is asked for most, and one for the others. */
function WideFilters() {
  const { dataset } = useMount();
  const language = useLanguage();
  const { t, number } = language;
  const filters = useDeparturesState((state) => state.filters);
  const nameOf = useFilterName();
  const [first, last] = dataset.years;
  const under = UNDER_MORE.filter((id) => isOn(id, filters)).length;
  return (
    <div className="filters-wide">
      <Popover
        label={`${t('filter.time')} ${describeYears(filters.time ?? { from: first, to: last }, language)}`}
        title={t('filter.time')}
        active={isOn('time', filters)}
      >
        <Panel>{({ YearPanel }) => <YearPanel />}</Panel>
      </Popover>
      {IN_BAR.map((id) => (
        <Popover key={id} label={nameOf(id)} title={t(`filter.${id}`)} active={isOn(id, filters)}>
          <Panel>{({ ListPanel }) => <ListPanel id={id} />}</Panel>
        </Popover>
      ))}
      <Popover
        label={
          under === 0 ? t('filter.more') : t('filter.button', { name: t('filter.more'), n: number(under) })
        }
        title={t('filter.more')}
        active={under > 0}
      >
        <Panel>
          {({ ListPanel }) =>
            UNDER_MORE.map((id) => (
              <section key={id} className="panel-section">
                <h3>{t(`filter.${id}`)}</h3>
                <ListPanel id={id} />
              </section>
            ))
          }
        </Panel>
      </Popover>
    </div>
  );
}

/** What a filter opens, once it has come. */
function Panel({ children }: { readonly children: (parts: PanelParts) => ReactNode }) {
  return <LatePart part={panels}>{(parts) => <PopoverContent>{children(parts)}</PopoverContent>}</LatePart>;
}
