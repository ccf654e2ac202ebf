import { hashOf } from '../../lib/hash.ts';
import { escapeMarkup, escapeText } from '../../lib/escapeMarkup.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { PRESETS } from '../../pictures/presets.ts';

export const CODE_KINDS = ['iframe', 'script', 'picture'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** A picture that stands for the embed where no script runs, or in its place. */
export interface CodePicture {
  /** address, or the name of a file that the author puts beside the article */
  readonly src: string;
  /** what the picture shows, in words */
  readonly alt: string;
  /** px */
  readonly width: number;
  /** px; null where it is not known */
  readonly height: number | null;
}

/** Everything that a code states. */
export interface CodeOptions {
  /** address of the folder of the site, with a slash at the end */
  readonly site: string;
  /** version of the data that the embed is to stay at; null follows the record */
  readonly version: string | null;
  /** the whole state as a query, with its defaults */
  readonly query: string;
  readonly locale: Locale;
  /** the author's own title; empty keeps the finding */
  readonly title: string;
  /** a line of the author below the chart; empty for none */
  readonly note: string;
  /** `auto` follows the content, `fit` scrolls inside the frame, a number is px */
  readonly height: 'auto' | 'fit' | number;
  /** px that the embed took in the preview, kept free for it in a page; null where it is not known */
  readonly reserved: number | null;
  /** what the embed is, for those who cannot see it: its title */
  readonly name: string;
  readonly picture: CodePicture;
  /** name of the preset that is just this state: its picture and its page show it without scripts; null for none */
  readonly preset: string | null;
  /** "Source: AI Lab Departures, as of 24 November 2026, CC BY 4.0" */
  readonly credit: string;
}

/** px kept free for an embed of unknown height that follows its content, before it has said its height */
const RESERVED = 620;
/** px of a frame in which the embed scrolls */
const FIT = 600;

/** What the frame may do: be itself, open sources in a tab, save files. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Returns the folder that the embed is read from: of the site, or of one version of it, which stays as it is. */
export function embedFolder({ site, version }: Pick<CodeOptions, 'site' | 'version'>): string {
  return version === null ? site : `${site}v/${version}/`;
}

/** Returns the address of the embed. It holds a short id, the same for the same settings, by which a page knows it. */
export function embedAddress(options: CodeOptions): string {
  const params = new URLSearchParams(options.query);
  for (const [name, value] of shownAs(options)) params.set(name, value);
  params.set('v', shortId(`${options.version ?? ''}?${params.toString()}`));
  const { preset } = options;
  const page = preset === null || preset === PRESETS[0].id ? '' : `${preset}/`;
  return `${embedFolder(options)}${LOCALES[options.locale].path}embed/${page}?${readable(params)}`;
}

/** Returns the address of the page in the same state: the live record, also for an embed that stays at a version. */
export function recordAddress({ site, locale, query }: CodeOptions): string {
  return `${site}${LOCALES[locale].path}?${readable(new URLSearchParams(query))}`;
}

/** Returns the code for an article: HTML without a style or a script of its own, so that strict pages take it. */
export function embedCode(kind: CodeKind, options: CodeOptions): string {
  return { iframe: iframeCode, script: scriptCode, picture: pictureCode }[kind](options);
}

function iframeCode(options: CodeOptions): string {
  const { height, reserved } = options;
  const frame = tag('iframe', [
    ['src', embedAddress(options)],
    ['title', options.name],
    ['width', '100%'],
    ['height', String(height === 'auto' ? (reserved ?? RESERVED) : height === 'fit' ? FIT : height)],
    ['frameborder', '0'],
    ['loading', 'lazy'],
    ['sandbox', SANDBOX],
    ['allow', 'clipboard-write'],
  ]);
  // A frame of a fixed height needs nobody to listen.
  return height === 'auto' ? `${frame}</iframe>\n${listener(options)}` : `${frame}</iframe>`;
}

function scriptCode(options: CodeOptions): string {
  const settings = [...new URLSearchParams(options.query), ...shownAs(options)];
  const container = tag('div', [
    ['data-ai-lab-departures', ''],
    ['data-base', embedFolder(options)],
    ...settings.map(([name, value]) => [`data-${name}`, value] as const),
  ]);
  // A picture of another state would be read as this one.
  const fallback = options.preset === null ? linkedName(options) : linkedPicture(options);
  return `${container}\n<noscript>${fallback}</noscript>\n</div>\n${listener(options)}`;
}

function pictureCode(options: CodeOptions): string {
  const credit = `${tag('a', [['href', recordAddress(options)]])}${escapeText(options.credit)}</a>`;
  const lines = [options.title, options.note].filter((text) => text !== '').map(escapeText);
  return `<figure>\n${linkedPicture(options)}\n<figcaption>${[...lines, credit].join('<br>')}</figcaption>\n</figure>`;
}

function linkedName(options: CodeOptions): string {
  return `${tag('a', [['href', recordAddress(options)]])}${escapeText(options.name)}</a>`;
}

function linkedPicture(options: CodeOptions): string {
  const { src, alt, width, height } = options.picture;
  const image = tag('img', [
    ['src', src],
    ['alt', alt],
    ['width', String(width)],
    ...(height === null ? [] : [['height', String(height)] as const]),
  ]);
  return `${tag('a', [['href', recordAddress(options)]])}${image}</a>`;
}

/** One script for all embeds of a page: it finds them, and gives frames the height they ask for. */
function listener({ site }: CodeOptions): string {
  return `<script src="${escapeAttribute(`${site}embed.js`)}" async></script>`;
}

function shownAs({ title, note, height }: CodeOptions): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  if (title !== '') pairs.push(['title', title]);
  if (note !== '') pairs.push(['note', note]);
  return [...pairs, ['height', String(height)]];
}

function tag(name: string, attributes: readonly (readonly [string, string])[]): string {
  const written = attributes.map(([key, value]) =>
    value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** Line ends too, since systems that take the code may read it line by line. */
function escapeAttribute(text: string): string {
  return escapeMarkup(text)
    .replaceAll("'", '&#39;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/** What a query need not escape, it shows as it is: `..`, `~`, `:`, `!`. */
function readable(params: URLSearchParams): string {
  return String(params).replaceAll('%7E', '~').replaceAll('%3A', ':').replaceAll('%21', '!');
}

/** Returns five to eight small letters and digits, the same for the same text. */
function shortId(text: string): string {
  return `d${hashOf(text).toString(36)}`;
}
