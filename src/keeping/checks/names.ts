import { group } from 'd3';
import type { Bilingual, DatasetRecords, ResearcherRecord } from '../../model/schema.ts';
import { reportOn, type Check, type RecordReport, type Report } from './finding.ts';

const HAN = /\p{Script=Han}/u;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Names in both scripts, one record for one person or publisher, and texts without stray characters. */
export const checkNames: Check = ({ records, raw = records }, report) => {
  checkChineseNames(records, report);
  checkNamesakes(records, report);
  checkOnce(records, report);
  for (const [file, value] of Object.entries(raw)) {
    const list: unknown[] = Array.isArray(value) ? value : [value];
    for (const record of list) walkTexts(reportOn(report, file, idOf(record)), record, '');
  }
};

function checkChineseNames(records: DatasetRecords, report: Report): void {
  for (const file of ['labs', 'organizations'] as const)
    for (const { id, name } of records[file])
      if (!HAN.test(name.zh) && !name.zh.toLowerCase().startsWith(name.en.toLowerCase()))
        report.problem(
          file,
          id,
          'name.zh',
          name.zh,
          `expected a Chinese name, or one that begins with ${JSON.stringify(name.en)} where the Latin one is in use`,
        );
  for (const { id, name } of records.researchers)
    if (name.zh !== null && !HAN.test(name.zh))
      report.problem('researchers', id, 'name.zh', name.zh, 'expected a name in Chinese characters or null');
}

/** Two people of one name are told apart by what they are known for. */
function checkNamesakes({ researchers }: DatasetRecords, report: Report): void {
  const namesakes = group(researchers, ({ name }) => fullName(name).toLowerCase());
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
}

function checkOnce({ publishers, sources, labs, organizations }: DatasetRecords, report: Report): void {
  const expectOnce = (
    file: string,
    field: string,
    message: string,
    entries: readonly { readonly id: string; readonly key: string }[],
  ) => {
    const seen = new Map<string, string>();
    for (const { id, key } of entries) {
      const other = seen.get(key.toLowerCase());
      if (other !== undefined)
        report.problem(file, id, field, key, `expected ${message}; ${other} has it too`);
      seen.set(key.toLowerCase(), id);
    }
  };
  const names = publishers.map(({ id, name }) => ({ id, key: name }));
  const domains = publishers.flatMap(({ id, domains: own }) => own.map((key) => ({ id, key })));
  const pages = sources.map(({ id, url }) => ({ id, key: url }));
  const places = [...labs, ...organizations].map(({ id, name }) => ({ id, key: name.en }));
  expectOnce('publishers', 'name', 'one record for one publisher', names);
  expectOnce('publishers', 'domains', 'a domain under one publisher', domains);
  expectOnce('sources', 'url', 'one record for one page', pages);
  expectOnce('labs', 'name.en', 'one record for one place', places);
}

function walkTexts(on: RecordReport, value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (value !== value.trim() || UNPRINTABLE.test(value) || value !== value.normalize('NFC'))
      on.problem(path, value, 'expected a trimmed text in Unicode normal form C without control characters');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value))
      walkTexts(on, part, path === '' ? key : `${path}.${key}`);
    if (isBilingual(value) && !HAN.test(value.zh) && /[a-z]{3,} [a-z]{3,}/.test(value.zh))
      on.warning(`${path}.zh`, value.zh, 'expected Chinese');
  }
}

function fullName({ en, zh }: ResearcherRecord['name']): string {
  return zh === null ? en : `${en} ${zh}`;
}

function idOf(record: unknown): string {
  return typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : '';
}

function isBilingual(value: object): value is Bilingual {
  return 'en' in value && 'zh' in value && typeof value.zh === 'string';
}
