import { useDepartures, useDeparturesState, useLanguage } from '../store/context.ts';
import { withView } from '../store/updates.ts';
import { VIEWS, viewOf } from '../views/index.ts';

/** The views, in the registry's order. */
export function ViewSwitcher() {
  const { store } = useDepartures();
  const { t } = useLanguage();
  const view = viewOf(useDeparturesState((state) => state.view));
  return (
    <nav aria-label={t('app.views')} className="views">
      {VIEWS.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === view.id}
          onClick={() => store.setState(withView(id))}
        >
          {t(name)}
        </button>
      ))}
    </nav>
  );
}
