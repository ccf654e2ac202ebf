import { memo, useMemo } from 'react';
import { LIVE_PAINT } from '../encoding/palette.ts';
import { KindSymbol } from '../marks/KindSymbol.tsx';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import { withToggled } from '../store/updates.ts';

/** The symbols of the destination kinds; each is also a switch of the filter. */
export const KindLegend = memo(function KindLegend() {
  const { store, laneLimit } = useDepartures();
  const { t } = useLanguage();
  const kinds = useDeparturesState((state) => state.filters.kind);
  const shown = useShown();
  // An article has room for what is in its chart; a page also for what may be switched on.
  const listed = useMemo(() => {
    if (laneLimit === null) return DESTINATION_KINDS;
    const present = new Set(shown.departures.map(({ kind }) => kind));
    return DESTINATION_KINDS.filter((kind) => present.has(kind) || kinds.includes(kind));
  }, [laneLimit, shown, kinds]);
  return (
    <ul className="kinds" aria-label={t('timeline.legend.kinds')}>
      {listed.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            className="quiet"
            aria-pressed={kinds.includes(kind)}
            onClick={() => store.setState(withToggled('kind', kind))}
          >
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <KindSymbol kind={kind} x={0} y={0} size={9} fill={LIVE_PAINT.kind(kind)} />
            </svg>
            {t(`kind.${kind}`)}
          </button>
        </li>
      ))}
    </ul>
  );
});
