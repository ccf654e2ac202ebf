import { KindIcon } from '../marks/KindIcon.tsx';
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
          <KindIcon kind={kind} />
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
