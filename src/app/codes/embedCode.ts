import { hashOf } from '../../lib/hash.ts';
import { escapeMarkup, escapeText } from '../../lib/escapeMarkup.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { claimPath, presetPath, PRESETS } from '../../pictures/presets.ts';

export const CODE_KINDS = ['link', 'iframe', 'script', 'picture'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

export interface CodeImage {
  /** address, or the name of a file that the author puts beside the article */
  readonly src: string;
  /** px for each px of width, so that a page keeps its place before it has come */
  readonly ratio: number;
}

/** A picture that stands for the embed where no script runs, or in its place: drawn for a column and for a phone. */
export interface CodePicture {
  readonly wide: CodeImage;
  readonly small: CodeImage;
  /** what the picture shows, in words */
  readonly alt: string;
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

/** px of a picture in a page, at most: in windows from 640 px, from 400 px, and in any down to 320 px. */
const SHOWN = { wide: 560, phone: 340, small: 288 };

/** AMP takes no downloads. */
const AMP_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

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
  const { preset, locale } = options;
  const claim = claimOf(options);
  const named =
    preset === null || preset === PRESETS[0].id
      ? `${LOCALES[locale].path}embed/`
      : presetPath(locale, preset);
  return `${embedFolder(options)}${claim === null ? named : claimPath(locale, claim)}?${readable(params)}`;
}

/** Returns the address of the page in the same state: the live record, also for an embed that stays at a version. */
export function recordAddress({ site, locale, query }: CodeOptions): string {
  return `${site}${LOCALES[locale].path}?${readable(new URLSearchParams(query))}`;
}

/**
 * Returns the code for an article: without a style or a script of its own, so that strict pages take it, and in the notation
 * that HTML, XHTML and JSX share, so that systems of any kind take it. A link is an address.
 */
export function embedCode(kind: CodeKind, options: CodeOptions): string {
  return { link: linkCode, iframe: iframeCode, script: scriptCode, picture: pictureCode }[kind](options);
}

/**
 * Returns the address to paste into an editor that makes a chart of a link: the page of the preset, which answers for itself. A
 * static site cannot answer for any other state; then it is the page in that state, which stays a link.
 */
export function linkCode(options: CodeOptions): string {
  const { preset, locale } = options;
  const claim = claimPage(options);
  if (claim !== null) return claim;
  return preset === null ? recordAddress(options) : embedFolder(options) + presetPath(locale, preset);
}

/** Returns the address of the page of the one claim of the article that is shown, which needs no script and has a picture; null for anything else. */
export function claimPage(options: Pick<CodeOptions, 'site' | 'locale' | 'query'>): string | null {
  const claim = claimOf(options);
  return claim === null ? null : `${options.site}${LOCALES[options.locale].path}article/${claim}/`;
}

/** Returns the one claim of the article that is shown; null for anything else. */
function claimOf({ query }: Pick<CodeOptions, 'query'>): string | null {
  const params = new URLSearchParams(query);
  const claim = params.get('view') === 'article' ? params.get('claim') : null;
  return claim === '' ? null : claim;
}

function iframeCode(options: CodeOptions): string {
  const { height } = options;
  const frame = `${openTag('iframe', [...frameAttributes(options), ['loading', 'lazy'], ['sandbox', SANDBOX], ['allow', 'clipboard-write']])}</iframe>`;
  const caption = `<figcaption>${creditLine(options)}</figcaption>`;
  const code = `<figure>\n${frame}\n${caption}\n</figure>`;
  // A frame of a fixed height needs nobody to listen.
  return height === 'auto' ? `${code}\n${listener(options)}` : code;
}

/** Returns the code for a page in AMP, which has frames of its own kind and takes no script. */
export function ampCode(options: CodeOptions, more: string): string {
  const frame = openTag('amp-iframe', [
    ...frameAttributes(options).filter(([name]) => name !== 'width'),
    ['width', 'auto'],
    ['layout', 'fixed-height'],
    ['resizable', ''],
    ['sandbox', AMP_SANDBOX],
  ]);
  const overflow = `${openTag('div', [
    ['overflow', ''],
    ['tabindex', '0'],
    ['role', 'button'],
  ])}${escapeContent(more)}</div>`;
  const placeholder = `${openTag('div', [['placeholder', '']])}${linkedName(options)}</div>`;
  return `${frame}\n${placeholder}\n${overflow}\n</amp-iframe>\n<p>${creditLine(options)}</p>`;
}

function frameAttributes(options: CodeOptions): readonly Attribute[] {
  const { height, reserved } = options;
  return [
    ['src', embedAddress(options)],
    ['title', options.name],
    ['width', '100%'],
    ['height', String(height === 'auto' ? (reserved ?? RESERVED) : height === 'fit' ? FIT : height)],
    ['frameborder', '0'],
  ];
}

function scriptCode(options: CodeOptions): string {
  const settings = [...new URLSearchParams(options.query), ...shownAs(options)];
  // A section, since reader modes drop a `div` that holds little but links.
  const container = openTag('section', [
    ['data-ai-lab-departures', ''],
    ['data-base', embedFolder(options)],
    ...settings.map(([name, value]) => [`data-${name}`, value] as const),
  ]);
  // A picture of another state would be read as this one.
  const picture = options.preset === null ? '' : `<noscript>${linkedPicture(options)}</noscript>\n`;
  // Outside of it, since some editors keep a `noscript` and drop the script.
  return `${container}\n${picture}<p>${creditLine(options)}</p>\n</section>\n${listener(options)}`;
}

function pictureCode(options: CodeOptions): string {
  const lines = [options.title, options.note].filter((text) => text !== '').map(escapeContent);
  return `<figure>\n${linkedPicture(options)}\n<figcaption>${[...lines, linked(options, options.credit)].join(' <br />')}</figcaption>\n</figure>`;
}

/** The title with a link to the record in the same state, and the credit: what stays where everything else is refused. */
function creditLine(options: CodeOptions): string {
  return `${linkedName(options)} · ${escapeContent(options.credit)}`;
}

function linkedName(options: CodeOptions): string {
  return linked(options, options.name);
}

function linked(options: CodeOptions, text: string): string {
  return `${openTag('a', [['href', recordAddress(options)]])}${escapeContent(text)}</a>`;
}

/** The picture for a column where the window has room for it, else that for a phone, each in px that need no style sheet to fit. */
function linkedPicture(options: CodeOptions): string {
  const { wide, small, alt } = options.picture;
  const size = ({ ratio }: CodeImage, width: number): readonly Attribute[] => [
    ['width', String(width)],
    ['height', String(Math.round(width * ratio))],
  ];
  const source = (from: number, image: CodeImage, width: number) =>
    emptyTag('source', [['media', `(min-width: ${from}px)`], ['srcset', image.src], ...size(image, width)]);
  const image = emptyTag('img', [['src', small.src], ['alt', alt], ...size(small, SHOWN.small)]);
  const sources = source(640, wide, SHOWN.wide) + source(400, small, SHOWN.phone);
  return `${openTag('a', [['href', recordAddress(options)]])}<picture>${sources}${image}</picture></a>`;
}

/** One script for all embeds of a page: it finds them, and gives frames the height they ask for. */
function listener({ site }: CodeOptions): string {
  return `${openTag('script', [
    ['src', `${site}embed.js`],
    ['async', 'async'],
  ])}</script>`;
}

function shownAs({ title, note, height }: CodeOptions): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  if (title !== '') pairs.push(['title', title]);
  if (note !== '') pairs.push(['note', note]);
  return [...pairs, ['height', String(height)]];
}

type Attribute = readonly [name: string, value: string];

function openTag(name: string, attributes: readonly Attribute[]): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}>`;
}

function emptyTag(name: string, attributes: readonly Attribute[]): string {
  return openTag(name, attributes).replace(/>$/, ' />');
}

/** Line ends too, since systems that take the code may read it line by line, and braces, which some read as their own. */
function escapeAttribute(text: string): string {
  return escapeMarkup(text).replaceAll(/['{}\r\n\t]/g, toReference);
}

/** Also what Markdown, MDX and templates read as theirs. */
function escapeContent(text: string): string {
  return escapeText(text).replaceAll(/[{}*_`[\]\\~|$]/g, toReference);
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** What a query need not escape, it shows as it is: `..`, `~`, `:`, `!`. */
function readable(params: URLSearchParams): string {
  return String(params).replaceAll('%7E', '~').replaceAll('%3A', ':').replaceAll('%21', '!');
}

/** Returns five to eight small letters and digits, the same for the same text. */
function shortId(text: string): string {
  return `d${hashOf(text).toString(36)}`;
}
