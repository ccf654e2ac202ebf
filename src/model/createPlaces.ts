import type { CoreRecords, Place } from './dataset.ts';
import { dateOf } from './dates.ts';
import { regionOf } from './region.ts';
import { spokenName } from './spokenName.ts';

/** Returns the places of a record by id. */
export function createPlaces(core: Pick<CoreRecords, 'labs' | 'organizations'>): ReadonlyMap<string, Place> {
  const parents = new Map<string, string | null>();
  for (const record of [...core.organizations, ...core.labs]) parents.set(record.id, record.parent);
  const chainOf = (id: string): readonly string[] => {
    const chain = [id];
    for (let parent = parents.get(id); parent != null; parent = parents.get(parent)) chain.push(parent);
    return chain;
  };
  const names = new Map([...core.organizations, ...core.labs].map(({ id, name }) => [id, name]));
  const places = new Map<string, Place>();
  for (const record of [...core.organizations, ...core.labs]) {
    const lab = 'leaders' in record ? record : null;
    const chain = chainOf(record.id);
    places.set(record.id, {
      id: record.id,
      name: record.name,
      short: lab?.short ?? record.name,
      spoken: spokenName(
        { id: record.id, name: record.name, unitUnknown: lab?.unitUnknown === true },
        names.get(record.parent ?? '') ?? null,
      ),
      kind: 'kind' in record ? record.kind : 'lab',
      parent: record.parent,
      chain,
      company: chain.at(-1) ?? record.id,
      country: record.country,
      region: regionOf(record.country),
      founded: dateOf(record.founded),
      ended: dateOf(record.ended),
      aliases: record.aliases,
      sizes: record.sizes,
      sources: record.sources,
      lab,
    });
  }
  return places;
}
