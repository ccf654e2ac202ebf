import type { Dataset } from '../model/dataset.ts';
import {
  DeparturesContext,
  useDepartures,
  useDeparturesValue,
  useLanguage,
  useShown,
} from '../store/context.ts';
import type { DepartureStore } from '../store/createDepartureStore.ts';
import { LinkBase } from '../views/SelectionLink.tsx';
import { PlainTable } from './table/PlainTable.tsx';

export interface TablePageProps {
  readonly dataset: Dataset;
  readonly store: DepartureStore;
}

/** Every departure on one page, for whoever has no script, prints, or searches in the page. */
export function TablePage({ dataset, store }: TablePageProps) {
  const value = useDeparturesValue(dataset, store);
  return (
    <DeparturesContext value={value}>
      <LinkBase value="../">
        <Shell />
      </LinkBase>
    </DeparturesContext>
  );
}

function Shell() {
  const { dataset } = useDepartures();
  const { t, date, count } = useLanguage();
  const shown = useShown();
  return (
    <div className="departures" data-theme="auto">
      <div className="page">
        <header className="header">
          <p className="brand">
            <a href="../">{t('app.name')}</a>
          </p>
          <h1 data-total={shown.count.total}>{t('table.page.title', { count: count(shown.count) })}</h1>
          <p className="summary">
            {t('scope.asOf', { date: date(dataset.asOf) })} {t('app.footer.data')}{' '}
            <a href="../">{t('table.page.app')}</a>
          </p>
        </header>
        <main>
          <PlainTable />
        </main>
      </div>
    </div>
  );
}
