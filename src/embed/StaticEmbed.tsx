import { LIVE_PAINT } from '../encoding/palette.ts';
import { describeClock, describeDestination } from '../words/describeDeparture.ts';
import type { Departure } from '../model/dataset.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import type { ViewDefinition } from '../views/definition.ts';
import { EMBED_LANES, EMBED_WIDTH } from './EmbedApp.tsx';
import { EmbedFooter } from './EmbedFooter.tsx';
import { EmbedHeader } from './EmbedHeader.tsx';

/** Departures in the list that stands for the chart where it is narrow. */
const LATEST = 8;

export interface StaticEmbedProps {
  readonly view: ViewDefinition;
  /** way from the document to the folder of the page in its language; none where it stands there itself */
  readonly home?: string;
}

/** The embed before any script, and without one: title, chart, the latest departures, and the way to all of them. In as few bytes as that takes. */
export function StaticEmbed({ view, home = '' }: StaticEmbedProps) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, text } = language;
  const shown = useShown();
  const state = useDeparturesState((all) => all);
  const drawing =
    view.draw?.({
      dataset,
      shown,
      state,
      language,
      width: EMBED_WIDTH,
      paint: LIVE_PAINT,
      laneLimit: EMBED_LANES,
    }) ?? null;
  const dated = shown.departures.filter(({ clock }) => clock !== null);
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
        {drawing !== null && (
          <svg
            className="embed-picture"
            role="img"
            aria-label={view.describe({ dataset, shown, state, language })}
            viewBox={`0 0 ${EMBED_WIDTH} ${drawing.height}`}
          >
            {drawing.children}
          </svg>
        )}
        <div className="embed-latest">
          <h2>{t('embed.latest')}</h2>
          <ul>
            {dated
              .slice(-LATEST)
              .toReversed()
              .map((departure) => (
                <li key={departure.id}>{line(departure)}</li>
              ))}
          </ul>
        </div>
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
