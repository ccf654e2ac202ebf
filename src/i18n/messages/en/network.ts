import { plural } from '../../englishPlural.ts';
type One<K extends string> = Readonly<Record<K, string>>;

export const messages = {
  'network.label': 'Network of moves: labs and places as discs, moves as links',
  'network.hint':
    'Arrow up and down go through the places by size, arrow left and right through the neighbours of a place. Enter selects a place, Escape clears.',
  'network.node': ({ name, out, in: arrived, net }: One<'name' | 'out' | 'in' | 'net'>) =>
    `${name}, ${out} left, ${arrived} arrived, net ${net}`,
  'network.link': ({ from, to, n }: One<'from' | 'to' | 'n'>) => `${from} → ${to}: ${n}`,
  'network.band.china': 'China',
  'network.band.us-canada': 'United States and Canada',
  'network.band.elsewhere': 'Europe and elsewhere',
  'network.column.left': 'Only departures',
  'network.column.left.note': 'no arrival on record',
  'network.column.right': 'Only arrivals',
  'network.column.right.note': 'no departure on record',
  'network.axis.losing': 'more left than arrived',
  'network.axis.gaining': 'more arrived than left',
  'network.placing': ({ part }: { part: string }) => `Placing the nodes of this dataset: ${part}`,

  'network.find': 'Find a lab or place',
  'network.find.none': ({ text }: One<'text'>) => `“${text}” is not in the drawing`,
  'network.zoom': 'Zoom',
  'network.zoom.in': 'Zoom in',
  'network.zoom.out': 'Zoom out',
  'network.zoom.fit': 'Show all',
  'network.replay': 'Replay',
  'network.replay.pause': 'Pause',
  'network.replay.back': 'One year back',
  'network.replay.forward': 'One year on',
  'network.replay.year': 'Moves up to the year',
  'network.replay.all': 'All years',
  'network.replay.range': ({ from, to }: One<'from' | 'to'>) =>
    from === to ? `All of ${from}` : `All of ${from}–${to}`,
  'network.replay.until': ({ year, n, new: added }: One<'year' | 'n' | 'new'>) =>
    `${year}: ${added} in that year, ${n} so far`,

  'network.read': 'How to read it',
  'network.read.position':
    'Left: more people left than arrived. Right: more arrived than left. Places keep their position in every year and under every filter.',
  'network.read.disc': 'The core is arrivals, the ring departures; area is their number.',
  'network.read.ring': 'The colour of the ring says where they went:',
  'network.read.bar': 'The colours of the left bar say where they went:',
  'network.read.symbol':
    'A symbol alone is a place that people went to and nobody is on record as having left.',
  'network.read.link': ({ least, n }: { least: number; n: string }) =>
    least > 1
      ? `Links narrow in the direction of the move. Shown at rest: those of ${n} moves or more.`
      : 'Links narrow in the direction of the move.',
  'network.read.company': '“(company)” after a name: they joined the company, and no lab of it is on record.',
  'network.read.press':
    'Choose a place to see who went where; choose a second one for the routes between the two.',
  'network.read.press.narrow':
    'Choose a place to see who went where, and from there another one for the routes between the two.',
  'network.read.folded': ({ n, people }: { n: number; people: string }) =>
    plural(
      n,
      `One place with a single arrival has no node; that move is in the ring of the place left.`,
      `${people} places with a single arrival have no node; those moves are in the rings of the places left.`,
    ),
  'network.read.folded.narrow': ({ n, people }: { n: number; people: string }) =>
    plural(
      n,
      `One place with a single arrival has no row; that move is in the bar of the place left.`,
      `${people} places with a single arrival have no row; those moves are in the bars of the places left.`,
    ),
  'network.losers': 'Largest net losses',
  'network.gainers': 'Largest net gains',

  'network.panel': 'Who went where',
  'network.close': 'Clear selection',
  'network.sum': ({ out, in: arrived, net }: One<'out' | 'in' | 'net'>) =>
    `${out} left · ${arrived} arrived · net ${net}`,
  'network.within': ({ n, count }: { n: number; count: string }) =>
    plural(n, 'one of them stayed within or came back', `${count} of them stayed within or came back`),
  'network.mix': 'Where those who left went',
  'network.went': 'Left for',
  'network.came': 'Came from',
  'network.elsewhere': 'elsewhere, or not on record',
  'network.people.left': ({ name, n }: One<'name' | 'n'>) => `Left ${name} (${n})`,
  'network.people.arrived': ({ name, n }: One<'name' | 'n'>) => `Arrived at ${name} (${n})`,
  'network.people.from': ({ from, to, n }: One<'from' | 'to' | 'n'>) => `${from} to ${to} (${n})`,
  'network.between': ({ a, b }: One<'a' | 'b'>) => `${a} and ${b}`,
  'network.between.none': ({ from, to }: One<'from' | 'to'>) =>
    `Nobody is on record as having gone from ${from} to ${to} directly.`,
  'network.through': ({ from, to }: One<'from' | 'to'>) => `From ${from} to ${to} through one other`,
  'network.through.place': ({ name, first, second }: One<'name' | 'first' | 'second'>) =>
    `${name}: ${first} went there, ${second} went on from there`,
  'network.through.people': ({ names }: One<'names'>) => `Made both moves: ${names}`,
  'network.rank.more': ({ n }: { n: string }) => `${n} more places`,
  'network.rank.fewer': 'Fewer places',
  'network.rank.left': 'left',
  'network.rank.arrived': 'arrived',
  'network.describe': ({ count, n, places }: { count: string; n: number; places: string }) =>
    `${count} ${plural(n, 'departure', 'departures')} from ${places}.`,
  'network.describe.origins': ({
    n,
    count,
    grouping,
  }: {
    n: number;
    count: string;
    grouping: 'lab' | 'company';
  }) =>
    grouping === 'company'
      ? plural(n, 'one company', `${count} companies`)
      : plural(n, 'one lab', `${count} labs`),
  'network.describe.possible': 'What follows counts every departure that may fall in the years chosen.',
  'network.describe.lost': ({ list }: One<'list'>) => `Largest net losses on record: ${list}.`,
  'network.describe.gained': ({ list }: One<'list'>) => `Largest net gains on record: ${list}.`,
  'network.describe.chosen': ({ node }: One<'node'>) => `Chosen: ${node}.`,
  'network.describe.between': ({ list }: One<'list'>) => `Between the two: ${list}.`,
  'network.describe.links': ({ list }: One<'list'>) => `Busiest moves: ${list}.`,
  'network.describe.unplaced': ({ n, count }: { n: number; count: string }) =>
    plural(
      n,
      'For one departure the destination is not on record.',
      `For ${count} departures the destination is not on record.`,
    ),
  'network.cut': ({ n }: { n: string }) => `Not drawn: ${n} more places`,
};
