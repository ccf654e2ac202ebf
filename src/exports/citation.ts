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
}

/** Returns a BibTeX entry for a part of the record as it stands in this version of the data. */
export function toBibtex({ id, title, address, meta }: BibtexEntry): string {
  const fields = {
    author: '{AI Lab Departures}',
    title: `{${escapeBibtex(title.replace(/\.$/, ''))}}`,
    year: meta.date.slice(0, 4),
    version: escapeBibtex(meta.version),
    note: `Data of ${meta.date}, CC BY 4.0`,
    url: address.replace(/[{}\\]/g, encodeURIComponent),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{ai-lab-departures:${id.replace(/[^a-z0-9-]/gi, '')},\n${lines.join(',\n')}\n}`;
}

export interface Citation extends BibtexEntry {
  /** what the title rests on: numerators, denominators, unknowns; may be empty */
  readonly detail: string;
}

/** Returns a RIS record (`TY  - DATA`), one field a line, lines ended as the format has it. */
export function toRis({ id, title, detail, address, meta }: Citation): string {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'DATA'],
    ['ID', id],
    ['AU', 'AI Lab Departures'],
    ['TI', line(title).replace(/[.。]$/, '')],
    ['PY', meta.date.slice(0, 4)],
    ['DA', meta.date.replaceAll('-', '/')],
    ['ET', meta.version],
    ['AB', line(detail)],
    ['C1', 'CC BY 4.0'],
    ['UR', address],
  ];
  return [
    ...fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}`),
    'ER  - ',
    '',
  ].join('\r\n');
}
