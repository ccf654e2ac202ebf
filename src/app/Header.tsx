import { LOCALES, LOCALE_IDS } from '../i18n/locales.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import type { Theme } from '../store/state.ts';
import { VIEWS } from '../views/index.ts';
import type { ViewDefinition } from '../views/definition.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Title, one line of what is shown, and the quiet controls: view, language, theme. */
export function Header({ view }: { readonly view: ViewDefinition }) {
  const { store, dataset } = useDepartures();
  const { t, count } = useLanguage();
  const shown = useShown();
  const locale = useDeparturesState((state) => state.locale);
  const theme = useDeparturesState((state) => state.theme);
  return (
    <header className="header">
      <h1>{t('app.name')}</h1>
      <p className="summary">
        {t('app.departures', { n: shown.count.total, count: count(shown.count) })} · {dataset.meta.date}
      </p>
      <nav aria-label={t('app.views')} className="views">
        {VIEWS.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === view.id}
            onClick={() => store.setState({ view: id })}
          >
            {t(name)}
          </button>
        ))}
      </nav>
      <div className="preferences">
        {LOCALE_IDS.map((id) => (
          <button
            key={id}
            type="button"
            lang={LOCALES[id].tag}
            aria-pressed={id === locale}
            onClick={() => store.setState({ locale: id })}
          >
            {LOCALES[id].autonym}
          </button>
        ))}
        <label>
          {t('app.theme')}{' '}
          <select value={theme} onChange={(event) => store.setState({ theme: event.target.value as Theme })}>
            {THEMES.map((id) => (
              <option key={id} value={id}>
                {t(`app.theme.${id}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
