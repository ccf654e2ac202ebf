import type { OwnData } from '../../model/ownData.ts';
import type { Merges } from '../../reading/own/collectPlaces.ts';
import { knownFieldsOf } from '../../reading/own/fields.ts';
import type { LikePlaces } from '../../reading/own/likePlaces.ts';
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
  if (named.word !== '') return named;
  const heading = headingOf(source);
  const word = originWordOf(heading)?.one;
  // In the language of the heading: the other one follows from it.
  return { ...named, word: (/\p{Script=Han}/u.test(heading) ? word?.zh : word?.en) ?? '' };
}

/** Returns what a file calls what is left: of this product's own, that is a lab, unless they say what they are. */
function headingOf(source: Exclude<OwnSource, { readonly kind: 'refused' }>): string {
  if (source.kind === 'records') return source.records.isOwn ? '' : 'lab';
  const { table, mapping, isRecord } = source;
  if (isRecord) return 'lab';
  const heading = table.heading[mapping.fields.indexOf('from')] ?? '';
  // "Move", "Where from" and 前东家 are no words for what is left.
  const isWord = knownFieldsOf(heading).some(({ field }) => field === 'from' || field === 'company');
  return isWord && !/东家|雇主|任职/.test(heading) ? heading : '';
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

/** Names that are one place each, the one they go by last. */
export type SaidMerges = readonly (readonly string[])[];

/** Returns the groups of names that a reader has merged, in the order in which that was done. */
function groupsOf(merges: Merges): SaidMerges {
  const groups = new Map<string, string[]>();
  for (const [name, into] of merges) groups.set(into, [...(groups.get(into) ?? []), name]);
  return [...groups].map(([into, names]) => [...names, into]);
}

/**
 * Returns what is merged of what a link says is one place: of the names that are proposed, those groups whose every name the link has. What has come to the file
 * since is merged by no link.
 */
export function mergesOf(said: SaidMerges, proposed: readonly LikePlaces[]): Merges {
  const groups = new Map(said.map((names) => [names.at(-1) ?? '', new Set(names)]));
  return new Map(
    proposed.flatMap(({ names }) => {
      const [first, ...others] = names.map(({ name }) => name);
      const group = first === undefined ? undefined : groups.get(first);
      return first !== undefined && group !== undefined && others.every((name) => group.has(name))
        ? others.map((name) => [name, first] as const)
        : [];
    }),
  );
}

const escaped = (text: string) => text.replace(/[%~=]/g, encodeMark);
const encodeMark = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

/** Returns what a link has to say of the columns and the data, where that is not what the file itself says; empty where it is. */
export function encodeColumns(
  mapping: OwnMapping | null,
  guess: OwnMapping | null,
  about: OwnAbout,
  given: OwnAbout,
  merges: Merges = new Map(),
): string {
  const columns = mapping === null || guess === null ? '' : encodeMapping(mapping);
  const said = (['title', 'credit', 'word'] as const).flatMap((name) =>
    about[name].trim() === given[name].trim()
      ? []
      : [`${name}:${about[name].trim().replace(/[%~]/g, encodeMark)}`],
  );
  const same = groupsOf(merges).map((names) => `same:${names.map(escaped).join('=')}`);
  const own = guess !== null && columns === encodeMapping(guess) ? [] : [columns];
  return [...own, ...said, ...same].filter((part) => part !== '').join('~');
}

/** Returns the mapping, the words and the names of one place that a link holds; what it does not say is as the file has it. */
export function decodeColumns(
  text: string,
  guess: OwnMapping | null,
  given: OwnAbout,
): { readonly mapping: OwnMapping | null; readonly about: OwnAbout; readonly same: SaidMerges } {
  const entries = text.split('~').filter((entry) => entry !== '');
  const said = new Map(
    entries.flatMap((entry): readonly (readonly [string, string])[] => {
      const [, name = '', value = ''] = /^(title|credit|word):(.*)$/s.exec(entry) ?? [];
      return name === '' ? [] : [[name, decode(value).slice(0, 200)]];
    }),
  );
  const same = entries.flatMap((entry) =>
    entry.startsWith('same:') ? [entry.slice('same:'.length).split('=').map(decode)] : [],
  );
  const columns = entries.filter((entry) => !/^(?:title|credit|word|same):/.test(entry)).join('~');
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
    same,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
