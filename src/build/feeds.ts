import { createHash } from 'node:crypto';
import { feedFile } from '../app/pagePath.ts';
import { describeEvent } from '../words/describeEvent.ts';
import { createLanguage } from '../i18n/language.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { plural } from '../i18n/englishPlural.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';
import type { Dataset, Departure } from '../model/dataset.ts';
import { dayOfVersion } from '../model/versions.ts';

/** Entries that a feed holds at most, the newest. */
const MOST = 500;

/** Errors that a version of the data corrected, as the log has them. */
export interface CorrectedVersion {
  readonly version: string;
  readonly items: readonly string[];
}

interface FeedEntry {
  /** what it is about, the same for ever */
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly text: string;
  /** language of the text, where it is not that of the feed */
  readonly tag: string | null;
  /** from the root of the site */
  readonly path: string;
}

interface FeedTexts {
  readonly subtitle: string;
  readonly correction: (version: string, n: string) => string;
  readonly left: (person: string, lab: string) => string;
  readonly first: (count: number, n: string) => string;
}

const TEXTS: Readonly<Record<Locale, FeedTexts>> = {
  en: {
    subtitle: 'Departures added to the record, and errors corrected',
    correction: (version, n) => `Corrected in ${version}: ${n}`,
    left: (person, lab) => `${person}: ${lab}`,
    first: (count, n) => `The record begins with ${n} ${plural(count, 'departure', 'departures')}`,
  },
  zh: {
    subtitle: '新收录的离职与更正的错误',
    correction: (version, n) => `${version}更正：第${n}条`,
    left: (person, lab) => `${person}：${lab}`,
    first: (_, n) => `记录始于${n}次离职`,
  },
};

/**
 * Returns a feed (Atom, RFC 4287) of what the versions of the data brought: an entry for each departure added after the first version,
 * one for the first, one for each error corrected; newest first. `site` is the address of the site with a slash at its end; where it is not
 * known, links are relative to the feed.
 */
export function feed(
  dataset: Dataset,
  corrections: readonly CorrectedVersion[],
  locale: Locale,
  site: string | null,
): string {
  const { t } = createLanguage(locale);
  const texts = TEXTS[locale];
  const base = site ?? './';
  const entries = [...departureEntries(dataset, locale), ...correctionEntries(corrections, locale)]
    .map((entry) => ({ ...entry, time: timeOf(entry.version) }))
    .sort((a, b) => (a.time === b.time ? compareVersions(b.version, a.version) : a.time < b.time ? 1 : -1))
    .slice(0, MOST);
  const self = feedFile(locale);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LOCALES[locale].tag}">`,
    `<id>${uuid(`feed ${locale}`)}</id>`,
    `<title>${escapeMarkup(t('app.name'))}</title>`,
    `<subtitle>${escapeMarkup(texts.subtitle)}</subtitle>`,
    `<updated>${timeOf(dataset.meta.version)}</updated>`,
    '<author><name>AI Lab Departures contributors</name></author>',
    `<rights>${dataset.meta.license}</rights>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(base + LOCALES[locale].path)}"/>`,
    ...(site === null
      ? []
      : [`<link rel="self" type="application/atom+xml" href="${escapeMarkup(site + self)}"/>`]),
    ...entries.map(
      ({ name, title, text, tag, path, time }) => `<entry>
<id>${uuid(name)}</id>
<title>${escapeMarkup(title)}</title>
<updated>${time}</updated>
<link rel="alternate" type="text/html" href="${escapeMarkup(base + path)}"/>
<content type="text"${tag === null ? '' : ` xml:lang="${tag}"`}>${escapeMarkup(text)}</content>
</entry>`,
    ),
    '</feed>',
    '',
  ].join('\n');
}

function departureEntries(dataset: Dataset, locale: Locale): readonly FeedEntry[] {
  const language = createLanguage(locale);
  const { path } = LOCALES[locale];
  const dated = dataset.departures.flatMap((departure) =>
    departure.added === null ? [] : [{ departure, version: departure.added }],
  );
  const first = dated.map(({ version }) => version).sort(compareVersions)[0];
  const later = dated.filter(({ version }) => version !== first);
  const began = dated.length - later.length;
  return [
    ...later.map(({ departure, version }) => ({
      name: `departure ${departure.id}`,
      version,
      title: titleOf(departure, locale),
      text: describeEvent(departure, language),
      tag: null,
      path: `${path}?sel=departure:${departure.id}`,
    })),
    ...(first === undefined
      ? []
      : [
          {
            name: `version ${first}`,
            version: first,
            title: TEXTS[locale].first(began, language.number(began)),
            text: language.t('app.description'),
            tag: null,
            path: `${path}?added=${timeOf(first).slice(0, 10)}`,
          },
        ]),
  ];
}

function titleOf({ person, lab }: Departure, locale: Locale): string {
  const { text } = createLanguage(locale);
  return TEXTS[locale].left(text(person.name), text(lab.spoken));
}

function correctionEntries(corrections: readonly CorrectedVersion[], locale: Locale): readonly FeedEntry[] {
  return corrections.flatMap(({ version, items }) =>
    items.map((text, i) => ({
      name: `correction ${version} ${i + 1}`,
      version,
      title: TEXTS[locale].correction(version, String(i + 1)),
      text,
      // The log is written in English.
      tag: locale === 'en' ? null : LOCALES.en.tag,
      path: `${LOCALES[locale].path}data/`.replace(/^zh\//, ''),
    })),
  );
}

/** Returns the errors that the log of corrections tells of, newest version first; its marks of emphasis and links are taken out. */
export function readCorrections(markdown: string): readonly CorrectedVersion[] {
  return markdown.split(/^## /m).flatMap((section) => {
    const version = /^\d{4}\.\d{2}\.\d{2}(?:-\d+)?/.exec(section)?.[0];
    if (version === undefined) return [];
    const items = section
      .split(/^\d+\. /m)
      .slice(1)
      .map((item) =>
        (item.split(/\n\s*\n/)[0] ?? '')
          .replace(/\*\*|`/g, '')
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    return [{ version, items }];
  });
}

/** Returns the moment that a version stands for, as Atom writes it: the beginning of its day, UTC. */
function timeOf(version: string): string {
  return `${dayOfVersion(version)?.text ?? '1970-01-01'}T00:00:00Z`;
}

/** Orders versions by day, then by the counter within it. */
function compareVersions(a: string, b: string): number {
  const [dayA = '', countA = '1'] = a.split('-');
  const [dayB = '', countB = '1'] = b.split('-');
  return dayA === dayB ? Number(countA) - Number(countB) : dayA < dayB ? -1 : 1;
}

/** Returns an id that is the same wherever the site lies: a name-based UUID as a URN. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(`ai-lab-departures ${name}`).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
