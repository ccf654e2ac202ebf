import { plural } from '../../englishPlural.ts';
type Words<K extends string> = Record<K, string>;

const people = (n: number, count: string) => plural(n, '1 person', `${count} people`);
const departures = (n: number, count: string) => plural(n, '1 departure', `${count} departures`);

/** Careers as strands between places. */
export const messages = {
  'careers.placing': ({ part }: { part: string }) => `Following everybody of this dataset: ${part}`,
  'careers.group': 'Group by',
  'careers.group.lab': 'labs',
  'careers.group.company': 'companies',
  'careers.find': 'Find a person',
  'careers.find.none': ({ text }: Words<'text'>) => `Nobody of the set is called “${text}”`,
  'careers.order': 'Order',
  'careers.order.moves': 'most moves',
  'careers.order.span': 'longest span',
  'careers.order.last': 'latest move',
  'careers.ways': ({ ways, n, of }: { ways: number; n: string; of: string }) =>
    ways === 0
      ? 'No way is shared by two.'
      : `The ways that most share: ${n} of ${of} departures. A ribbon is as wide as many went it, and stands at the time of the middle one.`,
  'careers.ways.short': ({ n, of }: { ways: number; n: string; of: string }) =>
    `The ways that most share, ${n} of ${of} departures:`,
  'careers.waysOf': ({ name, n, of }: Words<'name' | 'n' | 'of'>) =>
    `The ways from and to ${name}: ${n} of its ${of} departures and arrivals are drawn.`,
  'careers.pair': ({
    a,
    b,
    n,
    count,
    back,
  }: {
    a: string;
    b: string;
    n: number;
    count: string;
    back: string;
  }) => `${departures(n, count)} from ${a} to ${b}, ${back} from ${b} to ${a}.`,
  'careers.pairDrawn': ({ n, of }: Words<'n' | 'of'>) => `${n} of ${of} strands are drawn.`,
  'careers.person': ({ name, path }: Words<'name' | 'path'>) => `${name}: ${path}.`,
  'careers.with': ({ names, place }: Words<'names' | 'place'>) => `Paler: founded ${place} too: ${names}.`,
  'careers.all': 'Back to the ways that most share',
  'careers.way': ({
    from,
    to,
    n,
    count,
    when,
  }: {
    from: string;
    to: string;
    n: number;
    count: string;
    when: string;
  }) => `${from} to ${to}: ${departures(n, count)}, ${when}`,
  'careers.way.within': ({
    name,
    n,
    count,
    when,
  }: {
    name: string;
    n: number;
    count: string;
    when: string;
  }) => `Within ${name}: ${departures(n, count)}, ${when}`,
  'careers.when': ({ from, to }: Words<'from' | 'to'>) => (from === to ? from : `${from}–${to}`),
  'careers.undated': 'no date on record',
  'careers.chart': 'Careers as strands between places',
  'careers.hint':
    'Arrow keys lead from one to the next, along a strand and from strand to strand; Enter opens, Escape leads back.',
  'careers.elsewhere': 'elsewhere',
  'careers.list': ({ n, count }: { n: number; count: string }) => `${people(n, count)}`,
  'careers.moves': ({ n }: { n: number }) =>
    n === 0 ? 'next place not on record' : plural(n, '1 move', `${n} moves`),
  'careers.returns': ({ n }: { n: number }) => plural(n, '1 of them back', `${n} of them back`),
  'careers.stop': ({ place, when }: Words<'place' | 'when'>) => `${place} (${when})`,
  'careers.step': ({ from, to }: Words<'from' | 'to'>) => `${from} → ${to}`,
  'careers.merged': ({ from, to }: Words<'from' | 'to'>) => `${from}, which became ${to}`,
  'careers.left': ({ path }: Words<'path'>) => `${path} → next place not on record`,
  'careers.label': ({ role, when }: Words<'role' | 'when'>) => `${role}, ${when}`,
  'careers.people': ({ n }: Words<'n'>) => `Show all ${n} people`,
  'careers.waysAndPeople': ({ n }: Words<'n'>) => `Show the ways that most share, and all ${n} people`,
  'careers.more': ({ n }: Words<'n'>) => `Show ${n} more`,
  'careers.fewer': 'Show fewer',
  'careers.note':
    'Solid: both ends on record; dashed: drawn as far as the neighbours leave room, or on to the day of the data. A line that bends is a place that became another: nobody moves by it.',
  'careers.describe': ({ people: n, moved, ways }: { people: string; moved: string; ways: string }) =>
    `${n} people, ${moved} of them with more than one departure on record.${ways === '' ? '' : ` Most shared: ${ways}.`}`,
};
