import { group } from 'd3';
import type { Bilingual, ResearcherRecord } from '../../model/schema.ts';
import type { Check } from './finding.ts';

const HAN = /\p{Script=Han}/u;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Names in both scripts, one record for one person or publisher, and texts without stray characters. */
export const checkNames: Check = ({ records, raw = records }, report) => {
  for (const file of ['labs', 'organizations'] as const) {
    for (const { id, name } of records[file]) {
      if (!HAN.test(name.zh) && !name.zh.toLowerCase().startsWith(name.en.toLowerCase()))
        report.problem(
          file,
          id,
          'name.zh',
          name.zh,
          `expected a Chinese name, or one that begins with ${JSON.stringify(name.en)} where the Latin one is in use`,
        );
    }
  }
  for (const { id, name } of records.researchers)
    if (name.zh !== null && !HAN.test(name.zh))
      report.problem('researchers', id, 'name.zh', name.zh, 'expected a name in Chinese characters or null');
  const namesakes = group(records.researchers, ({ name }) => fullName(name).toLowerCase());
  for (const people of namesakes.values()) {
    const known = people.map(({ knownFor }) => knownFor?.en ?? null);
    if (people.length === 1 || (!known.includes(null) && new Set(known).size === people.length)) continue;
    for (const { id, name } of people.slice(1))
      report.problem(
        'researchers',
        id,
        'name',
        fullName(name),
        `expected one record for one person: ${people[0]?.id} has this name too; two people of one name each need a knownFor (known_for_en, known_for_zh) that tells them apart`,
      );
  }
  expectOnce(
    'publishers',
    records.publishers.map(({ id, name }) => ({ id, key: name })),
    'name',
    'one record for one publisher',
  );
  expectOnce(
    'publishers',
    records.publishers.flatMap(({ id, domains }) => domains.map((key) => ({ id, key }))),
    'domains',
    'a domain under one publisher',
  );
  expectOnce(
    'sources',
    records.sources.map(({ id, url }) => ({ id, key: url })),
    'url',
    'one record for one page',
  );
  expectOnce(
    'labs',
    [...records.labs, ...records.organizations].map(({ id, name }) => ({ id, key: name.en })),
    'name.en',
    'one record for one place',
  );

  for (const [file, value] of Object.entries(raw)) {
    const list: unknown[] = Array.isArray(value) ? value : [value];
    for (const record of list) walkTexts(file, idOf(record), record, '');
  }

  function expectOnce(
    file: string,
    entries: readonly { readonly id: string; readonly key: string }[],
    field: string,
    message: string,
  ): void {
    const seen = new Map<string, string>();
    for (const { id, key } of entries) {
      const other = seen.get(key.toLowerCase());
      if (other !== undefined)
        report.problem(file, id, field, key, `expected ${message}; ${other} has it too`);
      seen.set(key.toLowerCase(), id);
    }
  }

  function walkTexts(file: string, id: string, value: unknown, path: string): void {
    if (typeof value === 'string') {
      if (value !== value.trim() || UNPRINTABLE.test(value) || value !== value.normalize('NFC'))
        report.problem(
          file,
          id,
          path,
          value,
          'expected a trimmed text in Unicode normal form C without control characters',
        );
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value))
        walkTexts(file, id, part, path === '' ? key : `${path}.${key}`);
      if (isBilingual(value) && !HAN.test(value.zh) && /[a-z]{3,} [a-z]{3,}/.test(value.zh))
        report.warning(file, id, `${path}.zh`, value.zh, 'expected Chinese');
    }
  }
};

function fullName({ en, zh }: ResearcherRecord['name']): string {
  return zh === null ? en : `${en} ${zh}`;
}

function idOf(record: unknown): string {
  return typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : '';
}

function isBilingual(value: object): value is Bilingual {
  return 'en' in value && 'zh' in value && typeof value.zh === 'string';
}
