import { putRecord, type Draft, type ListFile, type RawRecord } from './draft.ts';

/** Keys of a published dataset that hold no records. */
const ASIDE = new Set(['$schema', 'meta', 'excerpt']);

/** What the published departures state although it follows from the rest, and the column that computes the same. */
const COMPUTED = { charted: 'charted', chartedBy: 'charted_by', kind: 'kind', status: 'status' } as const;

/**
 * Adds the records of a published dataset, of a part of it, or of a bare list of departures to a draft: each takes the place of
 * the one with its id. What is wrong is collected in the draft.
 */
export function addPublished(draft: Draft, value: unknown): void {
  const lists = Array.isArray(value) ? { departures: value } : value;
  const problem = (place: string, field: string, found: unknown, message: string) =>
    draft.problems.push({ place, field, value: brief(found), message });
  if (!isObject(lists))
    return void problem('', '', value, 'expected a published dataset or a list of departures');
  const meta = lists['meta'];
  const version = isObject(meta) ? meta['schemaVersion'] : undefined;
  const own = draft.before.meta.schemaVersion;
  if (version !== undefined && String(version).split('.')[0] !== own.split('.')[0])
    return void problem('meta', 'schemaVersion', version, `expected a file of format ${own}`);

  for (const [file, records] of Object.entries(lists)) {
    if (ASIDE.has(file)) continue;
    if (!isListFile(draft, file) || !Array.isArray(records)) {
      problem(file, '', records, 'expected one of the lists of a published dataset');
      continue;
    }
    records.forEach((record: unknown, i) => {
      const place = `${file}.${i}`;
      if (!isObject(record) || typeof record['id'] !== 'string')
        return problem(place, 'id', record, 'expected a record with an id');
      if (draft.origins.has(`${file} ${record['id']}`))
        return problem(place, 'id', record['id'], 'expected each record once');
      return addRecord(draft, file, { ...record, id: record['id'] }, place);
    });
  }
}

function addRecord(draft: Draft, file: ListFile, record: RawRecord, place: string): void {
  const origin = { place, column: (path: string) => path };
  if (file !== 'departures' && file !== 'candidates') return putRecord(draft, file, record, origin);
  const isKnown = draft.lists.departures.has(record.id) || draft.lists.candidates.has(record.id);
  draft.lists.departures.delete(record.id);
  draft.lists.candidates.delete(record.id);
  const stated = Object.entries(COMPUTED).flatMap(([key, column]) => {
    const value = record[key];
    return typeof value === 'string' ? [[column, value] as const] : [];
  });
  draft.stated.set(record.id, new Map(stated));
  const computed = new Set<string>(Object.keys(COMPUTED));
  const kept = Object.entries(record).filter(([key]) => !computed.has(key));
  const destinations = record['destinations'];
  putRecord(
    draft,
    file,
    {
      ...Object.fromEntries(kept),
      id: record.id,
      ...(Array.isArray(destinations) ? { destinations: destinations.map(withoutKind) } : {}),
    },
    origin,
  );
  draft.touches.push({ place, id: record.id, kind: isKnown ? 'known' : 'new' });
}

function withoutKind(destination: unknown): unknown {
  if (!isObject(destination)) return destination;
  const { kind: _, ...rest } = destination;
  return rest;
}

function isListFile(draft: Draft, file: string): file is ListFile {
  return Object.hasOwn(draft.lists, file);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
