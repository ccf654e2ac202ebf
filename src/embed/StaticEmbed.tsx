import { Fragment } from 'react';
import { LIVE_PAINT } from '../encoding/palette.ts';
import { KindSymbol } from '../marks/KindSymbol.tsx';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { describeClock, describeDestination } from '../i18n/describeDeparture.ts';
import type { Departure } from '../model/dataset.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import { roomForLanes } from '../views/chartRoom.ts';
import type { ViewDefinition } from '../views/definition.ts';
import { EMBED_LANES, EMBED_WIDTH } from './EmbedApp.tsx';
import { EmbedFooter } from './EmbedFooter.tsx';
import { EmbedHeader } from './EmbedHeader.tsx';

/** px of the drawing on a phone of 360 px */
const PHONE_WIDTH = 344;

/**
 * The embed before any script, and without one: title, key, a chart for a column and one for a phone, and the departures as text. In
 * as few bytes as that takes.
 */
export function StaticEmbed({ view }: { readonly view: ViewDefinition }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, text, count } = language;
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
  const line = (departure: Departure) => (
    <>
      <b>{text(departure.person.name)}</b> {text(departure.lab.name)} →{' '}
      {describeDestination(departure.destination, language)}, {describeClock(departure, language)}
    </>
  );
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
        <details>
          <summary>{t('embed.all', { count: count(shown.count) })}</summary>
          <ul>
            {shown.departures.map((departure) => (
              <Fragment key={departure.id}>
                <li>{line(departure)}</li>
              </Fragment>
            ))}
          </ul>
        </details>
      </main>
      <EmbedFooter note={null} />
    </div>
  );
}
