import { memo, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { ChartFrame } from '../app/ChartFrame.tsx';
import { Stage } from '../app/Stage.tsx';
import { useTitle } from '../app/useTitle.ts';
import { Boundary } from '../app/parts/Boundary.tsx';
import { FilteredBoundary } from '../app/parts/FilteredBoundary.tsx';
import { LateChart } from '../app/parts/LateChart.tsx';
import { LatePart } from '../app/parts/LatePart.tsx';
import { Mount, type MountProps } from '../app/parts/Mount.tsx';
import { useAddress } from '../app/useAddress.ts';
import { setDocumentLanguage } from '../behaviors/setDocumentLanguage.ts';
import { useIsPrinting } from '../behaviors/useIsPrinting.ts';
import { useReader } from '../behaviors/useReader.ts';
import { useIsFramed } from '../behaviors/useIsFramed.ts';
import { useContainerWidth } from '../behaviors/useContainerWidth.ts';
import { countOn } from '../filters/filters.ts';
import { LOCALES } from '../i18n/locales.ts';
import { useMount, useDeparturesState, useLanguage } from '../store/context.ts';
import type { EmbedOptions } from '../url/embedOptions.ts';
import { DRAWN_FROM } from '../views/drawnFrom.ts';
import { chartOf, giveView, viewOf } from '../views/index.ts';
import { timelineView } from '../views/timeline/index.ts';
import { LinkBase } from '../views/SelectionLink.tsx';
import { KindLegend } from '../views/KindLegend.tsx';
import { EmbedFooter } from './EmbedFooter.tsx';
import { EmbedHeader } from './EmbedHeader.tsx';
import { EmbedNotices } from './EmbedNotices.tsx';
import { filtersPart } from './filtersPart.ts';
import { NarrowFilters } from './NarrowFilters.tsx';
import { noticesPart } from './noticesPart.ts';
import type { StaticChartProps } from './StaticChart.tsx';
import { staticPart } from './staticPart.ts';
import { tablePart } from './tablePart.ts';

// An embed opens with it.
giveView(timelineView);

/** px of a text column, which the build draws for */
export const EMBED_WIDTH = 640;
/** Lanes in full: an article has less room than a page of its own, and a reader scrolls past what is taller than the window. */
export const EMBED_LANES = 4;
/** px of `.embed` on either side (embed.css) */
const PADDING = 8;
/** px of content below which each view takes its narrow form */
const NARROW = DRAWN_FROM;

interface ShellProps {
  readonly options: EmbedOptions;
  /** px of the frame as far as known at the start, so that the first drawing is the right one */
  readonly startWidth: number;
  /** told where the chart cannot be drawn */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** an address that the page did not let the reader open; null while there is none */
  readonly blocked: string | null;
}

export interface EmbedAppProps extends Omit<MountProps, 'children' | 'laneLimit' | 'rows'>, ShellProps {}

/** The product as it stands in somebody else's page: title, chart, one line of source. */
export function EmbedApp({ options, startWidth, onError, blocked, ...mount }: EmbedAppProps) {
  const { rows } = options;
  return (
    <LinkBase value={useAddress()}>
      <Mount {...mount} laneLimit={Math.max(EMBED_LANES, rows ?? 0)} rows={rows}>
        <EmbedShell options={options} startWidth={startWidth} onError={onError} blocked={blocked} />
      </Mount>
    </LinkBase>
  );
}

/** Views that say themselves what their colours and symbols mean. */
const WITH_OWN_KEY: ReadonlySet<string> = new Set(['timeline', 'story', 'labs']);

const EmbedShell = memo(function EmbedShell({ options, startWidth, blocked, onError }: ShellProps) {
  const root = useRef<HTMLDivElement>(null);
  const outer = useContainerWidth(root, startWidth, true);
  const view = viewOf(useDeparturesState((state) => state.view));
  const theme = useDeparturesState((state) => state.theme);
  const isFramed = useIsFramed();
  const { transparent, title, note } = options;
  // What has no picture stays as it is: better controls than nothing.
  const isStatic = options.static && view.hasChart;
  // A view that is a page of its own says all that its reader needs.
  const saysAll = view.shell === 'none';
  const { plain } = options;
  const width = outer - (plain || transparent ? 0 : 2 * PADDING);
  const hasReader = useReader();
  useEffect(() => {
    if (!hasReader || isStatic) return;
    for (const part of [tablePart, filtersPart]) if (part.getState().status === 'idle') part.load();
  }, [hasReader, isStatic]);
  useDocumentTitle(title);
  const credit = !plain && (
    <Boundary>
      <EmbedFooter note={note} />
    </Boundary>
  );
  const classes = ['departures', 'embed', plain && 'plain', transparent && 'transparent'];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-theme={theme} ref={root}>
      {!plain && !saysAll && (
        <FilteredBoundary>
          <EmbedHeader title={title} />
        </FilteredBoundary>
      )}
      <main>
        <FilteredBoundary>
          <EmbedNotices linkIsReaders={!isFramed} />
        </FilteredBoundary>
        {blocked !== null && (
          <LatePart part={noticesPart}>{({ BlockedLink }) => <BlockedLink address={blocked} />}</LatePart>
        )}
        <Stage isStatic={isStatic}>
          {view.hasChart && !saysAll && (isStatic || !WITH_OWN_KEY.has(view.id)) && (
            <FilteredBoundary>
              {isStatic ? (
                <LatePart part={staticPart}>{({ StaticKey }) => <StaticKey />}</LatePart>
              ) : (
                <KindLegend />
              )}
            </FilteredBoundary>
          )}
          <EmbedChart view={view} isStatic={isStatic} width={width} onError={onError} />
          {/* Before the tools: a host that cuts the embed cuts these first. */}
          {view.hasChart && credit}
          <EmbedTools
            view={view}
            isStatic={isStatic}
            plain={plain || saysAll}
            isNarrow={width < NARROW}
            hasFilters={options.filters}
          />
        </Stage>
      </main>
      {!view.hasChart && credit}
    </div>
  );
});

interface EmbedPartProps {
  readonly view: ReturnType<typeof viewOf>;
  readonly isStatic: boolean;
}

interface EmbedChartProps extends EmbedPartProps {
  readonly width: number;
  readonly onError: EmbedAppProps['onError'] | undefined;
}

/** The chart, or its picture where nothing is to be pressed. */
function EmbedChart({ view, isStatic, width, onError }: EmbedChartProps) {
  const { dataset } = useMount();
  const { t } = useLanguage();
  return (
    <LateChart
      entry={isStatic ? view : chartOf(view, dataset.departures.length)}
      message={t('embed.error')}
      onError={onError}
    >
      {(loaded) =>
        isStatic && loaded.draw !== null ? (
          <Static view={loaded} draw={loaded.draw} width={width} />
        ) : (
          loaded.Chart !== null && <ChartFrame Chart={loaded.Chart} reference={width} isKnown />
        )
      }
    </LateChart>
  );
}

/** The chart as a picture. */
function Static(props: StaticChartProps) {
  return <LatePart part={staticPart}>{({ StaticChart }) => <StaticChart {...props} />}</LatePart>;
}

interface EmbedToolsProps extends EmbedPartProps {
  readonly plain: boolean;
  readonly isNarrow: boolean;
  /** shows the filters at once */
  readonly hasFilters: boolean;
}

/** The filters, and the table that can be unfolded. */
function EmbedTools({ view, isStatic, plain, isNarrow, hasFilters }: EmbedToolsProps) {
  const { t } = useLanguage();
  const [hasTable, setTable] = useState(false);
  const tableId = useId();
  const isPrinting = useIsPrinting();
  return (
    <>
      {!plain && !isStatic && (
        <div className="embed-bar">
          <Boundary>
            <EmbedFilters wide={!isNarrow} shown={hasFilters} />
          </Boundary>
          {view.hasChart && (
            <button
              type="button"
              className="quiet bordered"
              aria-expanded={hasTable}
              aria-controls={tableId}
              onClick={() => setTable(!hasTable)}
            >
              {t('embed.table')}
            </button>
          )}
        </div>
      )}
      <div id={tableId}>
        {(((hasTable || !view.hasChart) && !isStatic) || (isPrinting && !plain)) && (
          <FilteredBoundary>
            <LatePart part={tablePart}>
              {({ EmbedTable }) => <EmbedTable alone={!view.hasChart} asList={isNarrow} />}
            </LatePart>
          </FilteredBoundary>
        )}
      </div>
    </>
  );
}

/** Names the document as it is headed, for whoever hears which frame this is, and in the language that it speaks. */
function useDocumentTitle(title: string | null): void {
  const finding = useTitle();
  const name = title ?? finding;
  const { tag } = LOCALES[useDeparturesState((state) => state.locale)];
  useLayoutEffect(() => {
    document.title = name;
    setDocumentLanguage(document, tag);
  }, [name, tag]);
}

/** All filters behind one button, unless the author shows them. Where it is narrow, the bar itself is one button. */
function EmbedFilters({ wide, shown }: { readonly wide: boolean; readonly shown: boolean }) {
  const { t, number } = useLanguage();
  const on = useDeparturesState((state) => countOn(state.filters));
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (!wide) return <NarrowFilters />;
  return (
    <>
      {!shown && (
        <button
          type="button"
          className="quiet bordered"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {on === 0 ? t('embed.filters') : t('embed.filtersOn', { n: number(on) })}
        </button>
      )}
      <div id={id} className="embed-filters" hidden={!shown && !isOpen}>
        {(shown || isOpen) && <LatePart part={filtersPart}>{({ FilterBar }) => <FilterBar />}</LatePart>}
      </div>
    </>
  );
}
