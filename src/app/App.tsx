import { useMount, useDeparturesState, useLanguage } from '../store/context.ts';
import { memo, useState, type ReactNode } from 'react';
import { useDrawn } from '../behaviors/useDrawn.ts';
import { chartOf, giveView, viewOf } from '../views/index.ts';
import { storyView } from '../views/story/index.ts';
import { StepCodes } from '../views/StepCodes.tsx';
import { askStepCode } from './codes/askStepCode.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { Chips } from './Chips.tsx';
import { DownloadMenu } from './DownloadMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Header, LeftOut } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { MOST_ROWS, RecordTable } from './RecordTable.tsx';
import { PageFooter } from './PageFooter.tsx';
import { Stage } from './Stage.tsx';
import { Boundary } from './parts/Boundary.tsx';
import { FilteredBoundary } from './parts/FilteredBoundary.tsx';
import { Later } from './parts/Later.tsx';
import { LateChart } from './parts/LateChart.tsx';
import { Mount, type MountProps } from './parts/Mount.tsx';
import { LastBoundary } from './parts/LastBoundary.tsx';
import { ReloadButton } from './parts/ReloadButton.tsx';

// The page opens with it.
giveView(storyView);

/** px of the container that the server draws for; the page's own width on a desktop, so that nothing moves there */
const REFERENCE_WIDTH = 1232;

/** Rows that are all in the document below a chart of thousands: each step of a filter or zoom would make them anew. As many are printed (table/LongRows.tsx). */
const BELOW_MANY = 1000;

/** One element for all renders, so that the table does not render for it. */
const DOWNLOADS = (
  <Boundary>
    <DownloadMenu />
  </Boundary>
);

/** Where a page is mounted. */
export interface PageHost {
  readonly root: HTMLElement;
  readonly page: Window;
  /** address of the folder of the site, with a slash at the end */
  readonly site: string;
  /** Takes the page away: what comes next is mounted in the same place. */
  readonly leave: () => void;
}

interface ShellProps {
  /** px that a chart has, where it is known: the page takes the place of one that was drawn before */
  readonly startWidth?: number | undefined;
  /** address of the folder of the site, for the codes of the embed; a server may not know it */
  readonly site?: string | undefined;
  /** says whose data are shown, where they are a reader's own */
  readonly banner?: ReactNode;
  /** where it is mounted, so that another dataset can take its place; a server has none */
  readonly host?: PageHost | undefined;
}

export interface AppProps extends Omit<MountProps, 'children' | 'laneLimit' | 'rows'>, ShellProps {
  /** Returns a copy of the page for the case that it falls; a server has none. */
  readonly keep?: () => Node;
}

/** The whole product inside one element. */
export function App({ site, banner, host, keep, startWidth, ...mount }: AppProps) {
  return (
    <Mount {...mount}>
      <LastBoundary keep={keep ?? null} notice={<Fallen />}>
        <StepCodes value={askStepCode}>
          <Shell site={site} banner={banner} host={host} startWidth={startWidth} />
        </StepCodes>
      </LastBoundary>
    </Mount>
  );
}

/** Stands above a page that has fallen. */
function Fallen() {
  const { t } = useLanguage();
  const theme = useDeparturesState((state) => state.theme);
  return (
    <div className="departures" data-theme={theme}>
      <div role="alert" className="notice part-notice">
        <p>{t('part.fallen')}</p>
        <ReloadButton />
      </div>
    </div>
  );
}

/** What the keyboard meets first: the ways past the controls. */
function SkipLinks({ hasChart, hasTable }: { readonly hasChart: boolean; readonly hasTable: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      {hasChart && (
        <a className="skip" href="#chart">
          {t('app.skip.chart')}
        </a>
      )}
      {hasTable && (
        <a className="skip" href="#record">
          {t('app.skip')}
        </a>
      )}
    </>
  );
}

/** What the numbers leave out, on a phone: below the picture. */
function ScopeBelow() {
  return (
    <FilteredBoundary>
      <p className="scope scope-narrow">
        <LeftOut />
      </p>
    </FilteredBoundary>
  );
}

/** Returns what the frames of charts in one place take over from each other: each begins with the width that the last one had. */
function createFrames(startWidth: number | undefined) {
  let last = startWidth;
  const onWidth = (width: number) => {
    last = width;
  };
  return { frame: () => ({ reference: last ?? REFERENCE_WIDTH, isKnown: last !== undefined, onWidth }) };
}

/**
 * A page that is drawn anew comes in two tasks: first what stands above the chart, then the chart and all that is below it, which would be moved in sight if it came before.
 */
function AfterShell({ children }: { readonly children: ReactNode }) {
  const drawn = useDrawn();
  return drawn ? children : <svg aria-busy="true" aria-hidden="true" width={1} height={1} />;
}

/** It is drawn once for a mount, and hears of what changes where that is shown. */
const Shell = memo(function Shell({ site = '', banner, host, startWidth }: ShellProps) {
  const view = viewOf(useDeparturesState((state) => state.view));
  const below = view.below === null ? null : viewOf(view.below);
  const theme = useDeparturesState((state) => state.theme);
  const { dataset, isSliced } = useMount();
  const { t } = useLanguage();
  const [{ frame }] = useState(() => createFrames(startWidth));
  return (
    <div className="departures" data-theme={theme}>
      <div className="page">
        <SkipLinks hasChart={view.hasChart} hasTable={view.shell === 'full'} />
        <Boundary>
          <Header site={site} {...(host && { host })} />
        </Boundary>
        {banner}
        <main className={below === null ? undefined : 'opening'}>
          {view.shell === 'full' && (
            <>
              <div className="bar">
                <Boundary>
                  <FilterBar />
                </Boundary>
              </div>
              <FilteredBoundary>
                <Chips />
              </FilteredBoundary>
            </>
          )}
          <FilteredBoundary>
            <Notices />
          </FilteredBoundary>
          <AfterShell>
            <Stage>
              <LateChart entry={chartOf(view, dataset.departures.length)} message={t('app.error')}>
                {({ Chart }) =>
                  Chart !== null && (
                    <ChartFrame Chart={Chart} {...frame()} place={below === null ? 'alone' : 'lead'} />
                  )
                }
              </LateChart>
              {below !== null && (
                <Later part={chartOf(below, dataset.departures.length).part}>
                  <LateChart entry={chartOf(below, dataset.departures.length)} message={t('app.error')}>
                    {({ Chart }) => Chart !== null && <ChartFrame Chart={Chart} {...frame()} place="below" />}
                  </LateChart>
                </Later>
              )}
              {view.shell === 'full' && (
                <FilteredBoundary>
                  <RecordTable
                    alone={!view.hasChart}
                    tools={DOWNLOADS}
                    isSliced={isSliced && view.hasChart}
                    most={view.hasChart && dataset.departures.length > MOST_ROWS ? BELOW_MANY : MOST_ROWS}
                  />
                </FilteredBoundary>
              )}
            </Stage>
            {view.shell === 'full' && <ScopeBelow />}
          </AfterShell>
        </main>
        <AfterShell>
          <Boundary>
            <PageFooter />
          </Boundary>
        </AfterShell>
      </div>
    </div>
  );
});
