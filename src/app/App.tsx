import { DeparturesContext, useDeparturesState, useDeparturesValue, useLanguage } from '../store/context.ts';
import type { DepartureStore } from '../store/createDepartureStore.ts';
import type { Dataset } from '../model/dataset.ts';
import type { ViewDefinition } from '../views/definition.ts';
import { viewOf } from '../views/index.ts';
import { Card } from './Card.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { Chips } from './Chips.tsx';
import { DownloadMenu } from './DownloadMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { RecordTable } from './RecordTable.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';
import { PageFooter } from './PageFooter.tsx';

/** px of the container that the server draws for; the page's own width on a desktop, so that nothing moves there */
export const REFERENCE_WIDTH = 1232;

/** One element for all renders, so that the table does not render for it. */
const DOWNLOADS = <DownloadMenu />;

export interface AppProps {
  readonly dataset: Dataset;
  readonly store: DepartureStore;
  /** address of the folder of the site, for the codes of the embed; a server may not know it */
  readonly site?: string;
}

/** The whole product inside one element. */
export function App({ dataset, store, site = '' }: AppProps) {
  const value = useDeparturesValue(dataset, store);
  return (
    <DeparturesContext value={value}>
      <Shell site={site} />
    </DeparturesContext>
  );
}

/** Returns the view whose chart follows that of a view; null where none does. */
function chartBelow({ below }: ViewDefinition) {
  const { id, Chart } = viewOf(below ?? '');
  return below === undefined || Chart === null ? null : { id, Chart };
}

function Shell({ site }: { readonly site: string }) {
  const view = viewOf(useDeparturesState((state) => state.view));
  const below = chartBelow(view);
  const theme = useDeparturesState((state) => state.theme);
  const selection = useDeparturesState((state) => state.selection);
  const { t } = useLanguage();
  return (
    <div className="departures" data-theme={theme}>
      <div className="page">
        <a className="skip" href="#record">
          {t('app.skip')}
        </a>
        <Header site={site} />
        <main className={below === null ? undefined : 'opening'}>
          <div className="bar">
            <FilterBar />
          </div>
          <Chips />
          <Notices />
          <div className={selection === null ? 'stage' : 'stage with-card'}>
            <div className="stage-chart">
              {view.Chart !== null && (
                <ViewBoundary key={view.id} message={t('app.error')}>
                  <ChartFrame Chart={view.Chart} reference={REFERENCE_WIDTH} isLead={below !== null} />
                </ViewBoundary>
              )}
              {below !== null && (
                <ViewBoundary key={below.id} message={t('app.error')}>
                  <ChartFrame Chart={below.Chart} reference={REFERENCE_WIDTH} />
                </ViewBoundary>
              )}
              <RecordTable alone={view.Chart === null} tools={DOWNLOADS} />
            </div>
            <Card />
          </div>
        </main>
        <PageFooter />
      </div>
    </div>
  );
}
