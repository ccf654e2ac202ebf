import type { OwnData } from '../../model/ownData.ts';
import { decodeMapping, encodeMapping, type OwnMapping } from '../../reading/own/mapping.ts';
import type { OwnBlock } from '../../reading/own/ownBlock.ts';
import type { OwnSource } from '../../reading/own/readSource.ts';
import { originWordOf } from '../../words/ownLanguage.ts';

/** What a reader may say of the data; empty texts say nothing. */
export interface OwnAbout {
  readonly title: string;
  readonly credit: string;
  /** what one leaves: "ministry" */
  readonly word: string;
}

/** Returns what a file says of itself, as far as it does: its name stands for its title, the heading of the origins for their word. */
export function aboutOf(source: OwnSource, name: string): OwnAbout {
  const bare = name
    .replace(/\.(?:csv|tsv|txt|json|xlsx|tab)$/i, '')
    .replace(/[_]+/g, ' ')
    .trim();
  if (source.kind === 'refused') return { title: bare, credit: '', word: '' };
  const { title, credit, origin } = blockOf(source);
  const named = { title: title?.en ?? bare, credit: credit?.en ?? '', word: origin?.one.en ?? '' };
  if (source.kind === 'records' || named.word !== '') return named;
  const { table, mapping, isRecord } = source;
  const heading = isRecord ? 'lab' : (table.heading[mapping.fields.indexOf('from')] ?? '');
  return { ...named, word: originWordOf(heading)?.one.en ?? '' };
}

/** What a file says of itself. */
function blockOf(source: Exclude<OwnSource, { readonly kind: 'refused' }>): OwnBlock {
  return source.kind === 'records' ? source.records.about : source.about;
}

/** Returns what a dataset says of itself, from what its file and its reader say. */
export function ownDataOf(
  source: OwnSource,
  { title, credit, word }: OwnAbout,
  { address, fallback }: { readonly address: string | null; readonly fallback: string },
): OwnData {
  const said = source.kind === 'refused' ? {} : blockOf(source);
  const text = (given: string, own: { readonly en: string; readonly zh: string } | null | undefined) =>
    given === '' ? null : own?.en === given ? own : { en: given, zh: given };
  const origin = said.origin?.one.en === word ? said.origin : originWordOf(word);
  return {
    title: text(title.trim(), said.title) ?? { en: fallback, zh: fallback },
    credit: text(credit.trim(), said.credit),
    license: said.license ?? null,
    origin: origin ?? null,
    address,
    asOf: said.asOf ?? null,
    says: said.says ?? new Set(['kind', 'status', 'role', 'source', 'to']),
  };
}

/** Returns what a link has to say of the columns and the data, where that is not what the file itself says; empty where it is. */
export function encodeColumns(
  mapping: OwnMapping | null,
  guess: OwnMapping | null,
  about: OwnAbout,
  given: OwnAbout,
): string {
  const columns = mapping === null || guess === null ? '' : encodeMapping(mapping);
  const said = (['title', 'credit', 'word'] as const).flatMap((name) =>
    about[name].trim() === given[name].trim()
      ? []
      : [`${name}:${about[name].trim().replace(/[%~]/g, (mark) => (mark === '~' ? '%7E' : '%25'))}`],
  );
  const own = guess !== null && columns === encodeMapping(guess) ? [] : [columns];
  return [...own, ...said].filter((part) => part !== '').join('~');
}

/** Returns the mapping and the words that a link holds; what it does not say is as the file has it. */
export function decodeColumns(
  text: string,
  guess: OwnMapping | null,
  given: OwnAbout,
): { readonly mapping: OwnMapping | null; readonly about: OwnAbout } {
  const entries = text.split('~').filter((entry) => entry !== '');
  const said = new Map(
    entries.flatMap((entry): readonly (readonly [string, string])[] => {
      const [, name = '', value = ''] = /^(title|credit|word):(.*)$/s.exec(entry) ?? [];
      return name === '' ? [] : [[name, decode(value).slice(0, 200)]];
    }),
  );
  const columns = entries.filter((entry) => !/^(?:title|credit|word):/.test(entry)).join('~');
  const read = columns === '' || guess === null ? null : decodeMapping(columns, guess.fields.length);
  return {
    mapping:
      read === null
        ? guess
        : read.fields.length === 0 && guess !== null
          ? { ...guess, order: read.order }
          : read,
    about: {
      title: said.get('title') ?? given.title,
      credit: said.get('credit') ?? given.credit,
      word: said.get('word') ?? given.word,
    },
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
