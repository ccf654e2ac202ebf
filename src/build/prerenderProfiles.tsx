import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { profileOfPlace } from '../filters/placeProfile.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import type { Place } from '../model/dataset.ts';
import { loadDataset } from '../model/records.ts';
import type { ResearcherRecord } from '../model/schema.ts';
import type { Selection } from '../state/linkState.ts';
import { COMPLETE, DeparturesContext, languageOf } from '../store/context.ts';
import { createDepartureStore } from '../store/createDepartureStore.ts';
import { createSelectors } from '../store/selectors.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { placesWithProfiles } from '../views/profiles.ts';
import { LinkTarget } from '../views/SelectionLink.tsx';
import { placesWithCards } from './prerenderSocial.tsx';
import { describeProfile } from './profiles/describeProfile.ts';
import { LabPage } from './profiles/LabPage.tsx';
import { ListPage } from './profiles/ListPage.tsx';
import { PersonPage } from './profiles/PersonPage.tsx';
import { PROFILE_TEXTS } from './profiles/profileTexts.ts';

const dataset = loadDataset();
const selectors = createSelectors(dataset);
const withPage = placesWithProfiles(dataset);
const withCard = placesWithCards(dataset);
/** paths of pages by the ids of places and people */
const paths = new Map([
  ...[...withPage].map((id) => [id, `labs/${id}/`] as const),
  ...[...dataset.departuresByPerson.keys()].map((id) => [id, `people/${id}/`] as const),
]);

/** From a page to the folder of its language. */
const UP = '../../';

export interface ProfilePage {
  /** below the folder of the language: `labs/openai/` */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** kind of page, by its name in the path of crumbs */
  readonly crumb: string;
  readonly name: string;
  readonly body: string;
  /** path of its own card for social networks, from the root of the site; null where it has none */
  readonly card: string | null;
  /** the lab as schema.org has it, empty for the list of all; null for people, of whom search engines are to keep nothing */
  readonly organization: Readonly<Record<string, unknown>> | null;
}

/**
 * Returns the page of every lab and company with a lane, and of every person who is shown. `site` is the address of the site, null where
 * none is known.
 */
export function* renderProfiles(locale: Locale, site: string | null): Generator<ProfilePage> {
  const language = languageOf(locale);
  const texts = PROFILE_TEXTS[locale];
  const { text, number, list } = language;
  for (const id of withPage) {
    const place = dataset.places.get(id);
    if (place === undefined) continue;
    const selection = { type: 'place', id } as const;
    const path = `labs/${id}/`;
    const name = text(place.name);
    yield {
      path,
      name,
      title: texts.labTitle({ name }),
      description: describeProfile(profileOfPlace(dataset, place), language),
      crumb: texts.labs,
      body: renderIn(locale, { selection, path, site, place }),
      card: withCard.has(id) ? `${LOCALES[locale].path}${path}social.png` : null,
      organization: organizationOf(place, language.locale),
    };
  }
  for (const [id, departures] of dataset.departuresByPerson) {
    const person = dataset.people.get(id);
    if (person === undefined) continue;
    const selection = { type: 'person', id } as const;
    const path = `people/${id}/`;
    const name = text(person.name);
    const labs = list([...new Set(departures.map(({ lab }) => text(lab.spoken)))]);
    yield {
      path,
      name,
      title: texts.personTitle({ name }),
      description: texts.personDescription({ name, n: number(departures.length), labs }),
      crumb: texts.people,
      body: renderIn(locale, { selection, path, site, person }),
      card: person.notable ? `${LOCALES[locale].path}${path}social.png` : null,
      organization: null,
    };
  }
}

interface Rendered {
  readonly selection: Selection;
  readonly path: string;
  readonly site: string | null;
  readonly place?: Place;
  readonly person?: ResearcherRecord;
}

function renderIn(locale: Locale, { selection, path, site, place, person }: Rendered): string {
  const address = site === null ? null : `${site}${LOCALES[locale].path}${path}`;
  const shared = { address, explorer: `${UP}?sel=${selection.type}:${selection.id}` };
  return renderToStaticMarkup(
    <Frame locale={locale} path={path} up={UP} list={person === undefined ? 'labs' : 'people'}>
      {place !== undefined && <LabPage place={place} essay={`${UP}article/`} {...shared} />}
      {person !== undefined && <PersonPage person={person} {...shared} />}
    </Frame>,
  );
}

/** Returns the lists that lead to all pages: one of labs and companies, one of people, which search engines are to leave alone as the pages. */
export function renderLists(locale: Locale): readonly ProfilePage[] {
  const texts = PROFILE_TEXTS[locale];
  return (['labs', 'people'] as const).map((list): ProfilePage => {
    const path = `${list}/`;
    return {
      path,
      name: texts[list],
      title: texts[list],
      description: texts.lists[list],
      crumb: texts[list],
      body: renderToStaticMarkup(
        <Frame locale={locale} path={path} up="../" list={null}>
          <ListPage list={list} places={withPage} />
        </Frame>,
      ),
      card: null,
      organization: list === 'people' ? null : {},
    };
  });
}

interface FrameProps {
  readonly locale: Locale;
  readonly path: string;
  /** from the page to the folder of its language */
  readonly up: string;
  /** the list that the page is in; null for a list */
  readonly list: 'labs' | 'people' | null;
  readonly children: ReactNode;
}

/** What all pages have around what they are about. */
function Frame({ locale, path, up, list, children }: FrameProps) {
  const { t } = languageOf(locale);
  const root = up + (LOCALES[locale].path === '' ? '' : '../');
  const store = createDepartureStore({ ...INITIAL_STATE, locale });
  return (
    <DeparturesContext
      value={{ dataset, store, selectors, laneLimit: null, details: COMPLETE, isSliced: false, languageOf }}
    >
      <LinkTarget value={(to) => linkTo(to, up)}>
        <div className="departures profile" data-theme="auto">
          <header>
            <nav aria-label={t('app.pages')}>
              <ol>
                <li>
                  <a href={up}>{t('app.name')}</a>
                </li>
                {list !== null && (
                  <li>
                    <a href={`${up}${list}/`}>{PROFILE_TEXTS[locale][list]}</a>
                  </li>
                )}
              </ol>
            </nav>
            {LOCALE_IDS.filter((id) => id !== locale).map((id) => (
              <a
                key={id}
                href={`${root}${LOCALES[id].path}${path}`}
                hrefLang={LOCALES[id].tag}
                lang={LOCALES[id].tag}
              >
                {LOCALES[id].autonym}
              </a>
            ))}
          </header>
          <main>{children}</main>
          <footer>
            <p>
              {t('app.footer.data')} <a href={`${root}data/`}>{t('app.page.data')}</a> ·{' '}
              <a href={`${up}about/`}>{t('app.page.about')}</a>
            </p>
          </footer>
        </div>
      </LinkTarget>
    </DeparturesContext>
  );
}

/** Names lead to pages; what has none is opened in the explorer. */
function linkTo(to: Selection, up: string): string {
  return up + (paths.get(to.id) ?? `?sel=${to.type}:${to.id}`);
}

function organizationOf(place: Place, locale: Locale): Readonly<Record<string, unknown>> {
  const { name, founded, ended, parent, country } = place;
  const own = locale === 'zh' ? (name.zh ?? name.en) : name.en;
  const names = [...new Set([name.en, name.zh, ...place.aliases])].filter((each) => each !== own);
  const above = parent === null ? undefined : dataset.places.get(parent);
  // Only dates that are points and not in doubt: schema.org has no word for "about".
  const plain = (date: Place['founded']) =>
    date !== null && /^\d{4}(-\d{2}){0,2}$/.test(date.text) ? date.text : undefined;
  return {
    '@type': 'Organization',
    name: own,
    alternateName: names.length === 0 ? undefined : names,
    foundingDate: plain(founded),
    dissolutionDate: plain(ended),
    address: country === null ? undefined : { '@type': 'PostalAddress', addressCountry: country },
    parentOrganization:
      above === undefined
        ? undefined
        : {
            '@type': 'Organization',
            name: locale === 'zh' ? (above.name.zh ?? above.name.en) : above.name.en,
          },
  };
}
