import { useMount, useDeparturesState, useLanguage } from '../store/context.ts';
import { withView } from '../store/updates.ts';
import { viewOf } from '../views/index.ts';
import { viewsOf } from './viewsOf.ts';

/**
 * The views, in the registry's order. Where it is narrow, those that have a form of their own there: the story, the labs, and the people
 * as a list.
 */
export function ViewSwitcher() {
  const { dataset, store } = useMount();
  const { t } = useLanguage();
  const view = viewOf(useDeparturesState((state) => state.view));
  return (
    <nav aria-label={t('app.views')} className="views">
      {viewsOf(dataset).map(({ id, name }) => (
        <button
          key={id}
          type="button"
          data-view={id}
          aria-pressed={id === view.id}
          onClick={() => store.setState(withView(id))}
        >
          {id === 'table' ? (
            <>
              <span className="view-wide">{t(name)}</span>
              <span className="view-narrow">{t('app.view.list')}</span>
            </>
          ) : (
            t(name)
          )}
        </button>
      ))}
    </nav>
  );
}
