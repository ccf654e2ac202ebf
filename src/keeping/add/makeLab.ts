import type { Bilingual, OrganizationRecord } from '../../model/schema.ts';
import type { Draft, RawRecord } from './draft.ts';

interface LabFacts {
  readonly short: { readonly en: string | null; readonly zh: string | null };
  readonly parent: string | null;
  readonly country: string | null;
  readonly founded: string | null;
}

/** Returns a new lab of the record: from the organization of its id, where there is one, and from what is said of it. */
export function labOf(
  draft: Draft,
  id: string,
  name: Bilingual,
  { short, parent, country, founded }: LabFacts,
): RawRecord & { readonly country: string | null; readonly parent: string | null } {
  // One on record, or of this file, which validation looks at in the end.
  const organization = draft.lists.organizations.get(id) as OrganizationRecord | undefined;
  return {
    id,
    name,
    short: { en: short.en ?? shorten(name.en, 18), zh: short.zh ?? shorten(name.zh, 9) },
    parent: parent ?? organization?.parent ?? null,
    country: country ?? organization?.country ?? null,
    city: null,
    founded: founded ?? organization?.founded ?? null,
    ended: organization?.ended ?? null,
    successor: null,
    unitUnknown: false,
    aliases: organization?.aliases ?? [],
    status: null,
    leaders: [],
    events: [],
    sources: organization?.sources ?? [],
  };
}

/** A name that is short enough, else its first words that are; empty, and so refused, where none is. */
function shorten(name: string, length: number): string {
  const bare = name.replace(/\s*[(（].*$/, '');
  if ([...bare].length <= length) return bare;
  const words = bare.split(' ');
  while (words.length > 1 && words.join(' ').length > length) words.pop();
  return words.join(' ').length <= length ? words.join(' ') : '';
}
