/** From paths inside records to the columns that a keeper typed, so that messages name what can be seen. */

const DEPARTURE: Readonly<Record<string, string>> = {
  roleGeneric: 'role_generic',
  roleKind: 'role_kind',
  'statedReason.by': 'stated_reason_by',
};

/** Returns the column of a field of a departure; `numbers` are the numbers of its sources in the row, by index, where they have one. */
export function departureColumn(path: string, numbers: ReadonlyMap<number, number>): string {
  const known = DEPARTURE[path];
  if (known !== undefined) return known;
  const [first = '', second = '', third = ''] = path.split('.');
  switch (first) {
    case 'unit':
    case 'role':
    case 'caveat':
    case 'note':
      return `${first}_${second === '' ? 'en' : second}`;
    case 'heldBack':
      return `held_back_${second === '' ? 'en' : second}`;
    case 'statedReason':
      return `stated_reason_${third === '' ? 'en' : third}`;
    case 'destinations':
      return second === '0'
        ? destinationColumn(path.split('.').slice(2))
        : second === ''
          ? 'dest_1_org'
          : 'later_destinations';
    case 'sources': {
      const number = numbers.get(Number(second));
      if (number === undefined) return 'sources';
      return `source_${number}_${third === 'statementBy' ? 'statement_by' : third === 'supports' ? 'supports' : 'url'}`;
    }
    default:
      return first;
  }
}

function destinationColumn([field = '', language]: readonly string[]): string {
  if (field === 'role') return `dest_1_role_${language ?? 'en'}`;
  return `dest_1_${field === 'organization' || field === '' ? 'org' : field}`;
}

/** Returns the column of a field of a new person. */
export function personColumn(path: string): string {
  const [first, second] = path.split('.');
  return first === 'name'
    ? `person_${second ?? 'en'}`
    : first === 'knownFor'
      ? `known_for_${second ?? 'en'}`
      : 'person';
}

/** Returns the column of a field of a new destination. */
export function placeColumn(path: string): string {
  const [first = '', second] = path.split('.');
  if (first === 'name') return `dest_1_${second ?? 'en'}`;
  if (first === 'country') return 'dest_1_country';
  return ['kind', 'founded', 'aliases'].includes(first) ? `dest_1_org_${first}` : 'dest_1_org';
}

/** Returns the column of a field of a new lab. */
export function labColumn(path: string): string {
  const [first = '', second] = path.split('.');
  if (first === 'name') return `lab_${second ?? 'en'}`;
  if (first === 'short') return `lab_short_${second ?? 'en'}`;
  return ['parent', 'country', 'founded'].includes(first) ? `lab_${first}` : 'lab';
}

const SOURCE: Readonly<Record<string, string>> = { recordedAs: 'recorded_as', id: 'url' };
const PUBLISHER: Readonly<Record<string, string>> = {
  name: 'publisher_name',
  nameZh: 'publisher_zh',
  tier: 'publisher_tier',
  kind: 'publisher_kind',
  domains: 'publisher_domain',
};

/** Returns the column of a field of a source of the row. */
export function sourceColumn(number: number): (path: string) => string {
  return (path) => `source_${number}_${SOURCE[path] ?? (path === '' ? 'url' : path)}`;
}

/** Returns the column of a field of a publisher that a source of the row names. */
export function publisherColumn(number: number): (path: string) => string {
  return (path) => `source_${number}_${PUBLISHER[path.split('.')[0] ?? ''] ?? 'publisher'}`;
}
