import type { OwnData } from '../model/ownData.ts';
import type { MetaRecord } from '../model/schema.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Returns a text as BibTeX takes it: on one line, characters with a meaning there escaped. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (character) => SPECIAL[character] ?? character).replace(/\s+/g, ' ');
}

export interface BibtexEntry {
  /** id of what is cited: part of the key */
  readonly id: string;
  /** what is cited, as a sentence or name */
  readonly title: string;
  readonly address: string;
  readonly meta: Pick<MetaRecord, 'version' | 'date'>;
  /** what a reader's own data say of themselves; null for the record */
  readonly own?: OwnData | null;
}

/** Returns a BibTeX entry for a part of the record as it stands in this version of the data. */
export function toBibtex({ id, title, address, meta, own = null }: BibtexEntry): string {
  const fields: Readonly<Record<string, string>> = {
    author: `{${escapeBibtex(authorOf(own))}}`,
    title: `{${escapeBibtex(title.replace(/\.$/, ''))}}`,
    ...(own === null
      ? {
          year: meta.date.slice(0, 4),
          version: escapeBibtex(meta.version),
          note: `Data of ${meta.date}, CC BY 4.0`,
        }
      : ownFields(own)),
    ...(address === '' ? {} : { url: address.replace(/[{}\\]/g, encodeURIComponent) }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${own === null ? 'ai-lab-departures' : 'departures'}:${id.replace(/[^a-z0-9-]/gi, '')},\n${lines.join(',\n')}\n}`;
}

/** The record, or whoever a reader's own data name. */
function authorOf(own: OwnData | null): string {
  return own === null ? 'AI Lab Departures' : (own.credit ?? own.title).en;
}

function ownFields({ asOf, license }: OwnData): Readonly<Record<string, string>> {
  const note = [asOf === null ? '' : `Data of ${asOf}`, license ?? '']
    .filter((part) => part !== '')
    .join(', ');
  return {
    ...(asOf === null ? {} : { year: asOf.slice(0, 4) }),
    ...(note === '' ? {} : { note: escapeBibtex(note) }),
  };
}

export interface Citation extends BibtexEntry {
  /** what the title rests on: numerators, denominators, unknowns; may be empty */
  readonly detail: string;
}

/** Returns a RIS record (`TY  - DATA`), one field a line, lines ended as the format has it. */
export function toRis({ id, title, detail, address, meta, own = null }: Citation): string {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'DATA'],
    ['ID', id],
    ['AU', line(authorOf(own))],
    ['TI', line(title).replace(/[.。]$/, '')],
    ['PY', (own === null ? meta.date : (own.asOf ?? '')).slice(0, 4)],
    ['DA', (own === null ? meta.date : (own.asOf ?? '')).replaceAll('-', '/')],
    ['ET', meta.version],
    ['AB', line(detail)],
    ['C1', own === null ? 'CC BY 4.0' : line(own.license ?? '')],
    ['UR', address],
  ];
  return [
    ...fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}`),
    'ER  - ',
    '',
  ].join('\r\n');
}
