import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { createLanguage } from '../i18n/language.ts';
import { withFonts } from './buildPictures.ts';
import type { ScriptBundle } from './bundleScripts.ts';
import { addressTags, presetCard, shareTags } from './addressTags.ts';
import { htmlDocument } from './htmlDocument.ts';
import { claimPath } from '../pictures/presets.ts';
import { claimOembed, claimOembedFile, claimOembedTag, type LinkedClaim } from './linkPreviews.ts';
import type { ClaimPage } from './prerenderArticle.tsx';
import { scriptTags, writeScripts, type ScriptFiles } from './scriptFiles.ts';
import { importModule } from './importModule.ts';

/** Names of the pictures beside the page of a claim: one that stands alone, and the card of a shared link (`buildSocial.ts`). */
const PICTURE = 'picture.png';
const CARD_FILE = 'social.png';

/**
 * Writes `article/` below the folder of every language: the essay, complete without script, with what it says beside it as JSON; and in
 * it a page for each claim (`article/c03/`), which needs no script either, with its picture.
 */
export async function buildArticle(dist: string, bundle: ScriptBundle, site: string | null): Promise<void> {
  const module = await importModule<typeof import('./prerenderArticle.tsx')>(
    'src/build/prerenderArticle.tsx',
  );
  for (const locale of LOCALE_IDS) {
    const files = await writeScripts(dist, 'assets', bundle, 'article', locale);
    const { t } = createLanguage(locale);
    const { body, deck, data } = module.renderArticle(locale);
    await writePage(dist, site, {
      locale,
      path: 'article/',
      title: t('article.title'),
      description: deck,
      picture: null,
      head: (up) =>
        `${scriptTags(files, up)}\n<script type="application/json" id="essay-data">${data}</script>`,
      body,
    });
    const claims = module.renderClaims(locale);
    for (const claim of claims) await writeClaim(dist, site, locale, claim, files);
    await drawClaims(dist, locale, claims);
  }
}

async function writeClaim(
  dist: string,
  site: string | null,
  locale: Locale,
  { id, title, description, body }: ClaimPage,
  { styles }: ScriptFiles,
): Promise<void> {
  await writePage(dist, site, {
    locale,
    path: `article/${id}/`,
    title,
    description,
    picture: CARD_FILE,
    head: (up) =>
      [
        `<link rel="stylesheet" href="${up}${styles}">`,
        ...(site === null ? [] : [claimOembedTag({ id, locale, title }, site)]),
      ].join('\n'),
    body,
  });
  if (site !== null) await writePreview(dist, site, { id, locale, title }, description);
}

/**
 * Writes what a pasted link to a claim turns into, and says in the head of its embed, which is there already, where that is and what else
 * names the site in full.
 */
async function writePreview(
  dist: string,
  site: string,
  claim: LinkedClaim,
  description: string,
): Promise<void> {
  const { id, locale, title } = claim;
  await writeFile(
    join(dist, claimOembedFile(claim)),
    `${JSON.stringify(claimOembed(claim, site), null, 2)}\n`,
  );
  const file = join(dist, claimPath(locale, id), 'index.html');
  const html = await readFile(file, 'utf8');
  const tags = [
    ...shareTags('article', title, description, locale),
    ...addressTags(claimPath('en', id), locale, site, `${LOCALES[locale].path}article/${id}/${CARD_FILE}`),
    claimOembedTag(claim, site),
  ];
  await writeFile(
    file,
    html.replace('</head>', () => `${tags.join('\n')}\n</head>`),
  );
}

/** Draws the pictures of the claims of a language. */
async function drawClaims(dist: string, locale: Locale, claims: readonly ClaimPage[]): Promise<void> {
  await withFonts(
    locale,
    claims.map(({ picture }) => picture),
    async (draw) => {
      for (const { id, picture } of claims)
        await writeFile(join(dist, LOCALES[locale].path, 'article', id, PICTURE), draw(picture, 1));
    },
  );
}

interface ArticlePage {
  readonly locale: Locale;
  /** below the folder of the language */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** file beside the page that a shared link shows; null where there is none */
  readonly picture: string | null;
  /** scripts, styles and data, given the way up to the root of the site */
  readonly head: (up: string) => string;
  readonly body: string;
}

async function writePage(dist: string, site: string | null, page: ArticlePage): Promise<void> {
  const { locale, path, picture, body } = page;
  const folder = `${LOCALES[locale].path}${path}`;
  const up = '../'.repeat(folder.split('/').length - 1);
  const title = `${page.title} · ${createLanguage(locale).t('app.name')}`;
  const tags =
    site === null
      ? LOCALE_IDS.map(
          (each) =>
            `<link rel="alternate" hreflang="${LOCALES[each].tag}" href="${up}${LOCALES[each].path}${path}">`,
        )
      : addressTags(
          path,
          locale,
          site,
          picture === null ? presetCard('story', locale) : `${folder}${picture}`,
        );
  await mkdir(join(dist, folder), { recursive: true });
  const document = htmlDocument({
    locale,
    title,
    description: page.description,
    head: [
      ...shareTags('article', title, page.description, locale),
      ...tags,
      `<link rel="icon" type="image/svg+xml" href="${up}icon.svg">`,
      page.head(up),
    ],
    body,
  });
  await writeFile(join(dist, folder, 'index.html'), document);
}
