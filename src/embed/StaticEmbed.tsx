import { LIVE_PAINT } from '../encoding/palette.ts';
import { KindSymbol } from '../marks/KindSymbol.tsx';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import { roomForLanes } from '../views/chartRoom.ts';
import type { ViewDefinition } from '../views/definition.ts';
import { EMBED_LANES, EMBED_WIDTH } from './EmbedApp.tsx';
import { EmbedFooter } from './EmbedFooter.tsx';
import { EmbedHeader } from './EmbedHeader.tsx';

/** px of the drawing on a phone of 360 px */
const PHONE_WIDTH = 344;

export interface StaticEmbedProps {
  readonly view: ViewDefinition;
  /** way from the document to the folder of the page in its language; none where it stands there itself */
  readonly home?: string;
}

/**
 * The embed before any script, and without one: title, key, a chart for a column and one for a phone, and the way to all departures. In
 * as few bytes as that takes.
 */
export function StaticEmbed({ view, home = '' }: StaticEmbedProps) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t } = language;
  const shown = useShown();
  const state = useDeparturesState((all) => all);
  const draw = (width: number) =>
    view.draw?.({
      dataset,
      shown,
      state,
      language,
      width,
      paint: LIVE_PAINT,
      laneLimit: EMBED_LANES,
      laneRoom: roomForLanes(width),
    }) ?? null;
  const pictures = [
    ['wide', EMBED_WIDTH - 16],
    ['narrow', PHONE_WIDTH],
  ] as const;
  const kinds = new Set(shown.departures.map(({ kind }) => kind));
  return (
    <div className="departures embed" data-theme="auto">
      <EmbedHeader title={null} />
      <main>
        {view.draw !== null && (
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
        )}
        {pictures.map(([size, width]) => {
          const drawing = draw(width);
          return drawing === null ? null : (
            <svg
              key={size}
              className={`embed-picture ${size}`}
              role="img"
              aria-label={view.describe({ dataset, shown, state, language })}
              viewBox={`0 0 ${width} ${drawing.height}`}
            >
              {drawing.children}
            </svg>
          );
        })}
        <p className="embed-all">
          <a href={`${home}table/`} target="_blank" rel="noopener noreferrer">
            {t('table.page')}
          </a>
        </p>
      </main>
      <EmbedFooter note={null} home={home} />
    </div>
  );
}
