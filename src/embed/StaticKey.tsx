import { LIVE_PAINT } from '../encoding/palette.ts';
import { KindSymbol } from '../marks/KindSymbol.tsx';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { useLanguage, useShown } from '../store/context.ts';

/** The symbols of the kinds in use, where they are no switches: before any script, and in a picture. */
export function StaticKey() {
  const { t } = useLanguage();
  const shown = useShown();
  const kinds = new Set(shown.departures.map(({ kind }) => kind));
  return (
    <ul className="kinds">
      {DESTINATION_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
        <li key={kind}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <KindSymbol kind={kind} x={0} y={0} size={9} fill={LIVE_PAINT.kind(kind)} />
          </svg>
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
