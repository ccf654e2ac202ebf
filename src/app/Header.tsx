import { memo, useMemo } from 'react';
import { LOCALES, LOCALE_IDS } from '../i18n/locales.ts';
import { useMount, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import type { Theme } from '../state/linkState.ts';
import { withFilter, withLocale, withTheme } from '../store/updates.ts';
import type { PageHost } from './App.tsx';
import { CopyLink } from './CopyLink.tsx';
import { Downloads } from './DownloadMenu.tsx';
import { EmbedButton } from './codes/EmbedButton.tsx';
import { useTitle } from './useTitle.ts';
import { viewOf } from '../views/index.ts';
import { OwnButton, OwnDrop } from './own/OwnButton.tsx';
import { Popover } from './filters/Popover.tsx';
import { pagePath } from './pagePath.ts';
import { describeScope } from '../words/scope.ts';
import { describeSelected } from '../words/selected.ts';
import { ViewSwitcher } from './ViewSwitcher.tsx';
import { createPart } from '../behaviors/createPart.ts';
import { Boundary } from './parts/Boundary.tsx';
import { LatePart, PartFailure } from './parts/LatePart.tsx';
import { lateTexts } from './texts.ts';

const cite = createPart(() => import('./cite/Cite.tsx'));

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export interface HeaderProps {
  readonly site: string;
  /** where the page is mounted; a server has none */
  readonly host?: PageHost | null;
}

/** Name, views and tools in one row; the finding as title, and below it what its numbers count and leave out. */
export function Header({ site, host = null }: HeaderProps) {
  const { t } = useLanguage();
  const { shell } = viewOf(useDeparturesState((state) => state.view));
  return (
    <header className="header">
      <div className="masthead">
        <p className="brand">{t('app.name')}</p>
        <Boundary>
          <ViewSwitcher />
        </Boundary>
        <Boundary>
          <Preferences site={site} host={host} />
        </Boundary>
      </div>
      {shell === 'full' && (
        <Boundary>
          <Headline />
        </Boundary>
      )}
    </header>
  );
}

/** The title over what its numbers count and leave out; of what is selected, in the room of the finding, so that a card that opens moves nothing. */
function Headline() {
  const { dataset } = useMount();
  const language = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const selection = useDeparturesState((state) => state.selection);
  const selected = useMemo(
    () => describeSelected(selection, filters, dataset, language),
    [selection, filters, dataset, language],
  );
  if (selected === null) return <Finding />;
  return (
    <div className="headline">
      <div className="headline-room" aria-hidden="true">
        <Finding isRoom />
      </div>
      <div>
        <h1>{selected.title}</h1>
        <p className="summary">{selected.measure}</p>
        <p className="scope">
          <AboutRecord />
        </p>
      </div>
    </div>
  );
}

/** The finding as title, and below it what its numbers count and leave out. */
function Finding({ isRoom = false }: { readonly isRoom?: boolean }) {
  const { measure } = useScope();
  const title = useTitle();
  return (
    <>
      {isRoom ? <p className="title">{title}</p> : <h1>{title}</h1>}
      <p className="summary">{measure}</p>
      <p className="scope">
        <LeftOut />
      </p>
    </>
  );
}

function useScope() {
  const { dataset } = useMount();
  const language = useLanguage();
  const shown = useShown();
  const filters = useDeparturesState((state) => state.filters);
  const id = useDeparturesState((all) => all.view);
  return useMemo(
    () => describeScope(shown, filters, dataset, language, viewOf(id).claim !== undefined),
    [shown, filters, dataset, language, id],
  );
}

/** What the numbers leave out and how to take it in, and what the record is. */
export function LeftOut() {
  const { store } = useMount();
  const { t, list, number } = useLanguage();
  const { leftOut, board } = useScope();
  const all = board === 0 ? leftOut : [...leftOut, t('scope.board', { n: board, count: number(board) })];
  return (
    <>
      {all.length > 0 && `${t('scope.leftOut', { parts: list(all) })} `}
      {board > 0 && (
        <span className="only-live">
          <button
            type="button"
            className="link inline"
            onClick={() => store.setState(withFilter('role', []))}
          >
            {t('scope.board.include', { n: board })}
          </button>
          {' · '}
        </span>
      )}
      <AboutRecord />
    </>
  );
}

/** How old the record is, what it is not, and where more is said of it. */
function AboutRecord() {
  const { dataset, store } = useMount();
  const { t, date, locale } = useLanguage();
  return (
    <>
      {`${t('scope.asOf', { date: date(dataset.asOf) })} ${t('scope.about')} `}
      {dataset.own === null && (
        <a href={pagePath('about', store.getInitialState().locale, locale)}>{t('scope.about.link')}</a>
      )}
    </>
  );
}

/** What no filter changes, so that none draws it again: language, theme, and what is done with the page. */
const Preferences = memo(function Preferences({ site, host }: Required<HeaderProps>) {
  const { store } = useMount();
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
      {LOCALE_IDS.map((id) => {
        const texts = lateTexts(id);
        return texts !== null && <PartFailure key={id} part={texts} />;
      })}
      <span className="only-roomy">
        <EmbedButton site={site} />
      </span>
      <Popover label={t('app.share')} title={t('app.share')} active={false}>
        <div className="share-menu">
          <CopyLink />
          <details className="cite-view">
            <summary>{t('cite.open')}</summary>
            <LatePart part={cite}>{({ Cite }) => <Cite />}</LatePart>
          </details>
          <span className="only-tight">
            <EmbedButton site={site} />
          </span>
          <Downloads />
          {host !== null && <OwnButton host={host} />}
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
        </div>
      </Popover>
      {host !== null && <OwnDrop host={host} />}
    </div>
  );
});
