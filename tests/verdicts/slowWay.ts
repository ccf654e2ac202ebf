import type { DatasetRecords } from '../../src/model/schema.ts';
import type { Measure, TrialQuery } from '../../src/model/trialSchema.ts';

/**
 * The measures once more, by plain reading of the records and nothing of the product but their types: dates by the letters of their
 * text, kinds by the words of data/README.md, bounds by trying every member in and out. Slow, and on purpose another way.
 */

type Departure = DatasetRecords['departures'][number];
type Lab = DatasetRecords['labs'][number];

/** First and last millisecond that a text allows, whether it is doubted, and how wide it is. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly doubted: boolean;
}

export type Said = 'yes' | 'no' | 'unknown';

/** One thing that is asked about: what it says, and whether it surely belongs to the group. */
export interface Member {
  readonly said: Said;
  readonly sure: boolean;
  /** a departure's id, a lab's, or a head's name */
  readonly id: string;
}

export interface Extremes {
  readonly low: number;
  readonly high: number;
}

/** Returns what a text of a date allows; null where there is none. */
export function spanOf(text: string | null | undefined): Span | null {
  if (text == null) return null;
  if (text.includes('/')) {
    const [a = '', b = ''] = text.split('/');
    const [start, end] = [a === '..' ? null : spanOf(a), b === '..' ? null : spanOf(b)];
    return {
      first: start?.first ?? -Infinity,
      last: end?.last ?? Infinity,
      doubted: (start?.doubted ?? false) || (end?.doubted ?? false),
    };
  }
  const doubted = /[~?%]/.test(text);
  const [year = 0, month, day] = text.replace(/[~?%]/g, '').split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const next =
    day !== undefined
      ? first + 24 * 3600 * 1000
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return { first, last: next - 1, doubted };
}

const isFine = (text: string | null) => text !== null && /^\d{4}-\d\d(?:-\d\d)?[~?%]?$/.test(text);

/** The one date that counts, by the words of the README: left to the month or day; else a finer announcement or start of the next post that does not contradict it; else whatever is known. */
export function chartedText({ left, announced, destinations }: Departure): string | null {
  const within = (text: string | null): string | null => {
    const [inner, outer] = [spanOf(text), spanOf(left)];
    if (inner === null) return null;
    return outer === null || (inner.first >= outer.first && inner.last <= outer.last) ? text : null;
  };
  const order = [left, within(announced), within(destinations[0]?.when ?? null)];
  return order.find(isFine) ?? order.find((text) => text !== null) ?? null;
}

/** The lab or place and all it belongs to, itself first. */
function ownersOf(records: DatasetRecords, id: string): string[] {
  const owner = [...records.labs, ...records.organizations].find((each) => each.id === id)?.parent;
  return owner == null ? [id] : [id, ...ownersOf(records, owner)];
}

const CHINA = new Set(['CN', 'HK', 'MO']);
const NORTH = new Set(['US', 'CA']);

/** Every name that a lab has had by being renamed. */
function namesOf(records: DatasetRecords, lab: string): string[] {
  const names = new Set([lab]);
  for (let size = 0; size < names.size;) {
    size = names.size;
    for (const { id, successor } of records.labs) {
      if (successor?.how !== 'renamed') continue;
      if (names.has(id)) names.add(successor.lab);
      if (names.has(successor.lab)) names.add(id);
    }
  }
  return [...names];
}

/** What the nth place gone to was to the person at the time. */
function kindOf(records: DatasetRecords, departure: Departure, n = 0): string {
  const destination = departure.destinations[n];
  if (destination === undefined) return 'unknown';
  if (destination.retired) return 'retired';
  const lab = records.labs.find(({ id }) => id === destination.organization);
  const place = lab ?? records.organizations.find(({ id }) => id === destination.organization);
  if (place === undefined) return 'unknown';
  if (namesOf(records, departure.lab).includes(place.id)) return 'return';
  const kind = 'kind' in place ? place.kind : 'lab';
  if (!['lab', 'company', 'startup'].includes(kind)) return kind;
  if (destination.founder) return 'startup';
  const began =
    spanOf(destination.when) ??
    (n === 0
      ? [spanOf(departure.left), spanOf(departure.announced)].find(
          (span) => span !== null && span.first > -Infinity,
        )
      : null);
  const founded = spanOf(place.founded);
  const two = 2 * 365.25 * 24 * 3600 * 1000;
  return place.parent === null && founded !== null && began != null && began.first <= founded.last + two
    ? 'startup'
    : kind;
}

/** Whether a departure belongs to a query: surely, perhaps (null), or not. */
export function belongs(records: DatasetRecords, departure: Departure, query: TrialQuery): boolean | null {
  const lab = records.labs.find(({ id }) => id === departure.lab);
  const owners = ownersOf(records, departure.lab);
  if (query.role === undefined ? departure.roleKind === 'board' : !query.role.includes(departure.roleKind))
    return false;
  if (query.lab !== undefined && !query.lab.some((id) => owners.includes(id))) return false;
  if (query.company !== undefined && !query.company.includes(owners.at(-1) ?? '')) return false;
  if (query.region !== undefined) {
    const country = lab?.country ?? '';
    const region = CHINA.has(country) ? 'china' : NORTH.has(country) ? 'us-canada' : 'elsewhere';
    if (!(query.region as readonly string[]).includes(region)) return false;
  }
  if (query.from === null && query.to === null) return true;
  const span = spanOf(chartedText(departure));
  if (span === null) return false;
  const start = query.from === null ? -Infinity : Date.UTC(query.from, 0, 1);
  const end = query.to === null ? Infinity : Date.UTC(query.to + 1, 0, 1) - 1;
  if (span.last < start || span.first > end) return false;
  const slack = span.doubted ? span.last - span.first + 1 : 0;
  return span.first - slack >= start && span.last + slack <= end ? true : null;
}

const YEAR = 365.25 * 24 * 3600 * 1000;

/** Returns what a measure asks about, one by one; null where it is no question with a yes and a no. */
export function membersOf(records: DatasetRecords, asked: Measure): Member[] | null {
  if (asked.measure === 'fates' || asked.measure === 'waits')
    return asked.labs.flatMap((id) => {
      const lab = records.labs.find((each) => each.id === id);
      if (lab === undefined) return [];
      const said = asked.measure === 'fates' ? fateOf(lab, asked) : waitOf(lab, asked);
      return [{ id, said, sure: true }];
    });
  if (asked.measure === 'heads') return headsOf(records, asked);
  if (asked.measure === 'career') return careerOf(records, asked);
  if (!('of' in asked) || asked.measure === 'count' || asked.measure === 'rate') return null;
  return records.departures.flatMap((departure): Member[] => {
    const sure = belongs(records, departure, asked.of);
    const said = sure === false ? null : saidBy(records, departure, asked);
    return said === null ? [] : [{ id: departure.id, said, sure: sure === true }];
  });
}

function saidBy(records: DatasetRecords, departure: Departure, asked: Measure): Said | null {
  if (asked.measure === 'share') {
    const kind = kindOf(records, departure);
    if (kind === 'return') return null;
    return kind === 'unknown' ? 'unknown' : (asked.kinds as readonly string[]).includes(kind) ? 'yes' : 'no';
  }
  if (asked.measure === 'founders') {
    if (departure.destinations.some(({ founder }) => founder)) return 'yes';
    return departure.destinations.some((_, i) => kindOf(records, departure, i) !== 'unknown')
      ? 'no'
      : 'unknown';
  }
  if (asked.measure === 'reasons') return departure.statedReason === null ? 'no' : 'yes';
  if (asked.measure === 'stays') {
    const [joined, left] = [spanOf(departure.joined), spanOf(departure.left)];
    if (joined === null || left === null) return null;
    const longest = left.last - joined.first;
    const shortest = Math.max(0, left.first - joined.last);
    if (!Number.isFinite(longest) || !Number.isFinite(shortest) || longest < 0) return null;
    const [more, less] =
      joined.doubted || left.doubted ? [asked.years + 1, asked.years - 1] : [asked.years, asked.years];
    return shortest > more * YEAR ? 'yes' : longest <= less * YEAR ? 'no' : 'unknown';
  }
  return null;
}

function fateOf(lab: Lab, { fates, since }: Extract<Measure, { measure: 'fates' }>): Said {
  const wanted = fates as readonly string[];
  const dates: (string | null)[] = [];
  for (const { kind, date } of lab.events) if (wanted.includes(kind)) dates.push(date);
  if (lab.successor !== null && wanted.includes(lab.successor.how)) dates.push(lab.successor.date);
  if (lab.successor === null && lab.ended !== null && wanted.includes('closed')) dates.push(lab.ended);
  const start = Date.UTC(since, 0, 1);
  const spans = dates.map(spanOf);
  if (spans.some((span) => span !== null && span.first >= start)) return 'yes';
  if (spans.some((span) => span === null || span.last >= start)) return 'unknown';
  return (lab.status?.asOf ?? '') >= '2025' ? 'no' : 'unknown';
}

function waitOf(lab: Lab, { until, years }: Extract<Measure, { measure: 'waits' }>): Said {
  const founded = spanOf(lab.founded);
  if (founded === null) return 'unknown';
  let end: Span | null = null;
  if (until === 'head-left') {
    const heads = lab.leaders
      .filter(({ from }) => from !== null)
      .map(({ from, to }) => ({ start: spanOf(from), to }))
      .sort(
        (a, b) =>
          (a.start?.first ?? 0) - (b.start?.first ?? 0) || (a.start?.last ?? 0) - (b.start?.last ?? 0),
      );
    end = spanOf(heads[0]?.to);
  } else {
    for (const { kind, date } of lab.events) {
      const span = spanOf(date);
      if (kind === 'founded' || kind === 'leadership' || span === null || span.last < founded.first) continue;
      if (end === null || span.first < end.first || (span.first === end.first && span.last < end.last))
        end = span;
    }
  }
  if (end === null) return 'unknown';
  if (end.last - founded.first <= years * YEAR) return 'yes';
  return end.first - founded.last > years * YEAR ? 'no' : 'unknown';
}

function headsOf(
  records: DatasetRecords,
  { labs, formerly }: Extract<Measure, { measure: 'heads' }>,
): Member[] {
  const heads = new Map<string, Said>();
  for (const { id, leaders } of records.labs) {
    if (!labs.includes(id)) continue;
    for (const { person, name, from } of leaders) {
      const start = spanOf(from);
      const came = records.departures.some((departure) => {
        if (person === null || departure.person !== person) return false;
        if (!ownersOf(records, departure.lab).some((owner) => formerly.includes(owner))) return false;
        const left = spanOf(chartedText(departure));
        return start === null || left === null || left.first <= start.last;
      });
      const key = person ?? name.en;
      if (came || !heads.has(key)) heads.set(key, came ? 'yes' : 'unknown');
    }
  }
  return [...heads].map(([id, said]) => ({ id, said, sure: true }));
}

function careerOf(
  records: DatasetRecords,
  { departure: id, left, to }: Extract<Measure, { measure: 'career' }>,
): Member[] {
  const departure = records.departures.find((each) => each.id === id);
  if (departure === undefined) return [];
  const places = departure.destinations.flatMap(({ organization }) => organization ?? []);
  const there = places.some((place) => ownersOf(records, place).includes(to));
  const members: Member[] = [
    { id: 'to', said: there ? 'yes' : places.length > 0 ? 'no' : 'unknown', sure: true },
  ];
  if (left !== null) {
    const span = spanOf(chartedText(departure));
    const [start, end] = [Date.UTC(left, 0, 1), Date.UTC(left + 1, 0, 1) - 1];
    members.push({
      id: 'left',
      sure: true,
      said:
        span === null
          ? 'unknown'
          : span.first >= start && span.last <= end
            ? 'yes'
            : span.last < start || span.first > end
              ? 'no'
              : 'unknown',
    });
  }
  return members;
}

/** Returns the least and the most that a share can be: from everybody who surely belongs, whoever may is let in one by one while it pulls that way. */
export function extremesOf(members: readonly Member[]): Extremes | null {
  if (!members.some(({ sure }) => sure)) return null;
  const pulled = (hopeful: boolean): number => {
    const counts = ({ said }: Member) => said === 'yes' || (hopeful && said === 'unknown');
    let [yes, all] = [0, 0];
    for (const member of members.filter(({ sure }) => sure)) {
      all += 1;
      if (counts(member)) yes += 1;
    }
    for (const member of members.filter(({ sure }) => !sure)) {
      const [more, wider] = [yes + (counts(member) ? 1 : 0), all + 1];
      if (hopeful ? more / wider < yes / all : more / wider > yes / all) continue;
      [yes, all] = [more, wider];
    }
    return yes / all;
  };
  return { low: pulled(false), high: pulled(true) };
}

/** Returns the least and the most that a measure can give on the records; null where there is nothing to measure. */
export function measureSlowly(records: DatasetRecords, asked: Measure): Extremes | null {
  if (asked.measure === 'milestones' || asked.measure === 'labs') {
    const n =
      asked.measure === 'milestones'
        ? records.milestones.filter(
            ({ lab, date }) =>
              ownersOf(records, lab).some((id) => asked.labs.includes(id)) &&
              Number(date.slice(0, 4)) <= asked.to,
          ).length
        : records.labs.filter(
            ({ id, unitUnknown }) =>
              !unitUnknown &&
              id !== asked.company &&
              !asked.without.includes(id) &&
              ownersOf(records, id).at(-1) === asked.company,
          ).length;
    return { low: n, high: n };
  }
  if (asked.measure === 'count' || asked.measure === 'rate') {
    const years = asked.measure === 'rate' ? (asked.of.to ?? NaN) - (asked.of.from ?? NaN) + 1 : 1;
    const inside = records.departures.map((departure) => belongs(records, departure, asked.of));
    return {
      low: inside.filter((each) => each === true).length / years,
      high: inside.filter((each) => each !== false).length / years,
    };
  }
  const members = membersOf(records, asked);
  return members === null ? null : extremesOf(members);
}
