import { LIVE_PAINT } from '../encoding/palette.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import { roomForLanes } from '../views/chartRoom.ts';
import type { ViewDefinition } from '../views/definition.ts';
import { EMBED_LANES, EMBED_WIDTH } from './EmbedApp.tsx';
import { EmbedFooter } from './EmbedFooter.tsx';
import { EmbedHeader } from './EmbedHeader.tsx';
import { StaticKey } from './StaticKey.tsx';

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
  return (
    <div className="departures embed" data-theme="auto">
      <EmbedHeader title={null} />
      <main>
        {view.draw !== null && <StaticKey />}
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
