import { memo } from 'react';
import { LOCALES, LOCALE_IDS } from '../i18n/locales.ts';
import { parseEdtf } from '../model/edtf.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import type { Theme } from '../state/linkState.ts';
import { withLocale, withTheme } from '../store/updates.ts';
import { CopyLink } from './CopyLink.tsx';
import { DownloadMenu } from './DownloadMenu.tsx';
import { EmbedButton } from './codes/EmbedButton.tsx';
import { describeFinding } from './finding.ts';
import { Boundary } from './parts/Boundary.tsx';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** The finding as title, one line of what is shown, language and theme. */
export function Header({ site }: { readonly site: string }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, date, count } = language;
  const shown = useShown();
  const filters = useDeparturesState((state) => state.filters);
  const asOf = parseEdtf(dataset.meta.date);
  const undated = shown.departures.filter(({ clock }) => clock === null).length;
  return (
    <header className="header">
      <p className="brand">{t('app.name')}</p>
      <Boundary>
        <Preferences site={site} />
      </Boundary>
      <h1>{describeFinding(shown, filters, dataset, language)}</h1>
      <p className="summary">
        {t('app.summary', {
          count: count(shown.count),
          n: shown.count.total,
          undated,
          date: asOf === null ? dataset.meta.date : date(asOf),
        })}
      </p>
    </header>
  );
}

/** What no filter changes, so that none draws it again: language, theme, and what is done with the page. */
const Preferences = memo(function Preferences({ site }: { readonly site: string }) {
  const { store } = useDepartures();
  const { t } = useLanguage();
  const locale = useDeparturesState((state) => state.locale);
  const theme = useDeparturesState((state) => state.theme);
  return (
    <div className="preferences">
      <span role="group" aria-label={t('app.language')}>
        {LOCALE_IDS.map((id) => (
          <button
            key={id}
            type="button"
            className="quiet"
            lang={LOCALES[id].tag}
            aria-pressed={id === locale}
            onClick={() => store.setState(withLocale(id))}
          >
            {LOCALES[id].autonym}
          </button>
        ))}
      </span>
      <label className="theme">
        <span className="theme-name">{t('app.theme')}</span>{' '}
        <select
          value={theme}
          onChange={(event) => {
            const chosen = THEMES.find((id) => id === event.target.value);
            if (chosen !== undefined) store.setState(withTheme(chosen));
          }}
        >
          {THEMES.map((id) => (
            <option key={id} value={id}>
              {t(`app.theme.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <CopyLink />
      <EmbedButton site={site} />
      <span className="only-wide">
        <DownloadMenu />
      </span>
    </div>
  );
});
