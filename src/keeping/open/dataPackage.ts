import { createHash } from 'node:crypto';
import type { Column } from '../../exports/columns.ts';
import { EDTF_PATTERN } from '../../model/edtfPattern.ts';
import {
  DESTINATION_KINDS,
  ORGANIZATION_KINDS,
  ROLE_KINDS,
  STATUSES,
  type Bilingual,
  type MetaRecord,
} from '../../model/schema.ts';

/** A file of the open data. `columns` where it is a table. */
export interface OpenFile {
  readonly path: string;
  readonly title: Bilingual;
  readonly mediatype: string;
  readonly text: string;
  readonly columns?: readonly Pick<Column<never>, 'name' | 'type' | 'description'>[];
  /** what its columns refer to: column -> table */
  readonly refersTo?: Readonly<Record<string, string>>;
}

const CLOSED_LISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  departures: {
    role_kind: ROLE_KINDS,
    kind: DESTINATION_KINDS,
    status: STATUSES,
    charted_by: ['left', 'announced', 'next'],
    stated_reason_by: ['person', 'employer'],
  },
  organizations: { kind: ORGANIZATION_KINDS },
};

/** Returns the description of the files as a Frictionless data package (version 1), with a table schema for each table. */
export function dataPackage(meta: MetaRecord, files: readonly OpenFile[]): unknown {
  return {
    profile: 'data-package',
    name: 'ai-lab-departures',
    title: 'AI Lab Departures',
    description:
      'Who left which AI lab, when, in what role, and where they went. Dates are EDTF texts, never more precise than their source. In the tables a cell that a spreadsheet might take for a formula has an apostrophe in front.',
    version: meta.version,
    created: meta.date,
    keywords: ['artificial intelligence', 'research labs', 'career mobility', 'EDTF'],
    licenses: [
      {
        name: meta.license,
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    contributors: [{ title: 'AI Lab Departures contributors', role: 'author' }],
    sources: [{ title: 'The pages listed in sources.csv', path: 'sources.csv' }],
    resources: files.map(describeFile),
  };
}

function describeFile({ path, title, mediatype, text, columns, refersTo }: OpenFile): unknown {
  const [name = path, format = ''] = path.split('.');
  const bytes = Buffer.from(text);
  const common = {
    name: columns === undefined ? `${name}-${format}` : name,
    title: title.en,
    path,
    format,
    mediatype,
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  };
  if (columns === undefined) return { ...common, profile: 'data-resource' };
  return {
    ...common,
    profile: 'tabular-data-resource',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => describeColumn(name, column)),
      missingValues: [''],
      primaryKey: 'id',
      ...(refersTo === undefined
        ? {}
        : {
            foreignKeys: Object.entries(refersTo).map(([fields, resource]) => ({
              fields,
              reference: { resource, fields: 'id' },
            })),
          }),
    },
  };
}

function describeColumn(
  table: string,
  { name, type, description }: Pick<Column<never>, 'name' | 'type' | 'description'>,
): unknown {
  const choices = CLOSED_LISTS[table]?.[name];
  const constraints = {
    ...(name === 'id' ? { required: true, unique: true } : {}),
    ...(choices === undefined ? {} : { enum: choices }),
    ...(description.includes('(EDTF)') ? { pattern: EDTF_PATTERN } : {}),
  };
  return {
    name,
    type,
    description,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
