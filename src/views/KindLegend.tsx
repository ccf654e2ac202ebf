import { memo } from 'react';
import { KindIcon } from '../marks/KindIcon.tsx';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { useMount, useDeparturesState, useLanguage } from '../store/context.ts';
import { withToggled } from '../store/updates.ts';

/** The symbols of the destination kinds in use, each with its definition; each is also a switch of the filter. */
export const KindLegend = memo(function KindLegend() {
  const { store, selectors } = useMount();
  const { t } = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const kinds = filters.kind;
  // What nobody of the set went to needs no explanation; what is pressed can be let go of.
  const inUse = new Set(
    selectors
      .facet(filters, 'kind')
      .filter(({ id, count }) => count.total > 0 || kinds.includes(id))
      .map(({ id }) => id),
  );
  return (
    <ul className="kinds" aria-label={t('timeline.legend.kinds')}>
      {DESTINATION_KINDS.filter((kind) => inUse.has(kind)).map((kind) => (
        <li key={kind}>
          <button
            type="button"
            className="quiet"
            aria-pressed={kinds.includes(kind)}
            title={t(`kind.about.${kind}`)}
            onClick={() => store.setState(withToggled('kind', kind))}
          >
            <KindIcon kind={kind} />
            {t(`kind.${kind}`)}
          </button>
        </li>
      ))}
    </ul>
  );
});
