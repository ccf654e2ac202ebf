import type { Language } from '../i18n/language.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Messages } from '../i18n/messages/index.ts';
import type { OriginWord, OwnData } from '../model/ownData.ts';
import { OWN_SENTENCES, ORIGIN_IN_SENTENCES, SOME_ORIGIN } from './ownSentences.ts';

type Base = (locale: Locale) => Language;

/**
 * Returns how a reader's own data are spoken of: the words of the product with the dataset's title and credit in the place of its own, and what
 * one leaves called as the dataset calls it. Names of the data are never changed.
 */
export function ownLanguage(own: OwnData, base: Base): Base {
  const made = new Map<Locale, Language>();
  return (locale) => {
    const language = made.get(locale) ?? speak(own, base(locale));
    made.set(locale, language);
    return language;
  };
}

function speak(own: OwnData, language: Language): Language {
  const { locale } = language;
  const sentences: Readonly<Record<string, unknown>> = OWN_SENTENCES[locale](own, language);
  const replace = ORIGIN_IN_SENTENCES[locale];
  const word = own.origin ?? SOME_ORIGIN;
  const said = (key: keyof Messages, args: unknown): string => {
    const sentence = Object.hasOwn(sentences, key) ? sentences[key] : undefined;
    if (typeof sentence === 'function') return groupDigits(String(sentence(args)), args, language);
    if (sentence !== undefined) return String(sentence);
    if (HOLDS_NAMES.test(key)) return (language.t as (key: keyof Messages) => string)(key);
    const [kept, names] = keepNames(args);
    // Whoever asks for a message has given the arguments of its key: they are handed on, to the same key.
    const text = (language.t as (key: keyof Messages, args?: unknown) => string)(key, kept);
    return groupDigits(putBack(replace(text, word), names), args, language);
  };
  // It takes what the language's own takes, key by key.
  return { ...language, t: said as Language['t'] };
}

/** Arguments that are counts. Of the record none comes to a thousand; those that do are written as the language writes them. */
const COUNTS: ReadonlySet<string> = new Set(['n', 'undated', 'more', 'left', 'all']);

/** Returns a text with the counts among its arguments written with their thousands apart. */
function groupDigits(text: string, args: unknown, { number }: Pick<Language, 'number'>): string {
  if (typeof args !== 'object' || args === null) return text;
  return Object.entries(args).reduce((said, [name, value]) => {
    if (typeof value !== 'number' || value < 1000 || !COUNTS.has(name)) return said;
    return said.replace(new RegExp(`(?<![\\d.,])${value}(?!\\d|[.,]\\d)`, 'g'), number(value));
  }, text);
}

/** Messages that are names of what happened, such as "Meta Superintelligence Labs": they stay as they are. */
const HOLDS_NAMES = /^story\.event\./;
/** What one leaves, where a text may speak of it. */
const SPEAKS_OF_ORIGIN = /labs?|实验室|next job|去向/i;
/** Characters that no text has: they stand for a name until the sentence around it is made. */
const FIRST_MARK = 0xe000;

/** Returns arguments with marks in place of the names that a replacement would change, and those names. */
function keepNames(args: unknown): readonly [unknown, readonly string[]] {
  const names: string[] = [];
  const keep = (value: unknown): unknown => {
    if (typeof value === 'string' && SPEAKS_OF_ORIGIN.test(value)) {
      names.push(value);
      return String.fromCharCode(FIRST_MARK + names.length - 1);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, keep(each)]));
  };
  return [keep(args), names];
}

function putBack(text: string, names: readonly string[]): string {
  return names.length === 0
    ? text
    : text.replace(/[\ue000-\uf8ff]/g, (mark) => names[mark.charCodeAt(0) - FIRST_MARK] ?? mark);
}

/** Returns the word for what one leaves that the heading of its column is; null for a heading that is none, such as "From". */
export function originWordOf(heading: string): OriginWord | null {
  const text = heading.trim();
  if (/^(?:原|前|旧|所在|离开的?)?(?=.{2,6}$)\p{Script=Han}+$/u.test(text)) {
    const word = text.replace(/^(?:原|前|旧|所在|离开的?)/, '').replace(/(?:名称|名)$/, '');
    if (word === '' || /^(?:单位|机构|来源|出处|从)$/.test(word)) return null;
    const known = ENGLISH.get(word);
    const english = known === undefined ? null : originWordOf(known);
    return {
      one: { en: english?.one.en ?? word, zh: word },
      many: { en: english?.many.en ?? word, zh: word },
    };
  }
  const word = text
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/^(?:former|previous|old|prior|left|from)\s+/, '')
    .replace(/\s+(?:left|name|from|en|zh)$/, '');
  if (
    !/^[a-z]{3,20}$/.test(word) ||
    /^(?:from|origin|source|organi[sz]ation|org|employer|leaving|left|previous|former)s?$/.test(word)
  )
    return null;
  const one = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const many = /[^aeiou]y$/.test(one)
    ? `${one.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(one)
      ? `${one}es`
      : `${one}s`;
  const zh = CHINESE.get(one) ?? one;
  return { one: { en: one, zh }, many: { en: many, zh } };
}

/** Words for what people commonly leave. */
const CHINESE = new Map([
  ['lab', '实验室'],
  ['club', '俱乐部'],
  ['ministry', '部委'],
  ['company', '公司'],
  ['university', '大学'],
  ['team', '团队'],
  ['school', '学校'],
  ['party', '政党'],
  ['agency', '机构'],
  ['newsroom', '编辑部'],
  ['department', '部门'],
  ['firm', '公司'],
  ['institute', '研究所'],
  ['hospital', '医院'],
  ['bank', '银行'],
]);

/** The same words by what they are in Chinese, and others that are common there. */
const ENGLISH = new Map([
  ...[...CHINESE].filter(([, zh]) => zh !== '机构').map(([en, zh]) => [zh, en] as const),
  ['公司', 'company'],
  ['企业', 'company'],
  ['部', 'ministry'],
  ['高校', 'university'],
  ['球队', 'team'],
  ['球会', 'club'],
  ['党派', 'party'],
  ['研究院', 'institute'],
  ['媒体', 'newsroom'],
]);
