import { plural } from '../../englishPlural.ts';
type One<K extends string> = Readonly<Record<K, string>>;
type N = { n: number; count: string };

const those = (n: number, count: string) =>
  plural(n, 'the one whose destination is not on record', `the ${count} whose destination is not on record`);

export const messages = {
  'flow.label': 'Flow of departures from labs, through kinds of destination, to destinations',
  'flow.hint':
    'Arrow keys move within a column and between columns. Enter lists the people and expands a collapsed group, Escape clears.',
  'flow.from.title': 'Who they left',
  'flow.kind.title': 'Kind of destination',
  'flow.to.title': 'Where they went',
  'flow.people': 'People',
  'flow.group': 'Group by',
  'flow.measure': 'Measure',
  'flow.measure.count': 'Departures',
  'flow.measure.share': 'Share of each origin',
  'flow.more.from': ({ n, count, grouping }: N & { grouping: string }) =>
    grouping === 'company'
      ? `${count} more ${plural(n, 'company', 'companies')}`
      : `${count} more ${plural(n, 'lab', 'labs')}`,
  'flow.more.to': ({ n, count }: N) => `${count} more ${plural(n, 'place', 'places')}`,
  'flow.fold.from': 'Collapse the smaller labs',
  'flow.fold.to': ({ kind }: One<'kind'>) => `Collapse the smaller places: ${kind}`,
  'flow.node': ({ name, n, share }: One<'name' | 'n' | 'share'>) => `${name}, ${n}, ${share}`,
  'flow.node.folded': ({ name, n, share }: One<'name' | 'n' | 'share'>) =>
    `${name}, ${n}, ${share}, press twice to expand`,
  'flow.link': ({ from, to, n, share }: One<'from' | 'to' | 'n' | 'share'>) =>
    `${from} → ${to}: ${n} (${share} of ${from})`,
  'flow.panel': 'People behind the choice',
  'flow.close': 'Clear selection',
  'flow.open': 'Expand',
  'flow.sum': ({ n, total, share }: One<'n' | 'total' | 'share'>) =>
    `${n} of the ${total} departures shown (${share})`,
  'flow.read': 'How to read it',
  'flow.read.width':
    'Each band is departures; its width is their number. From left to right: the lab left, the kind of destination, the destination.',
  'flow.read.share':
    'Each origin is drawn equally high, so that bands compare how its departures divide, not how many there are.',
  'flow.read.ends': 'Bands of departures whose destination is not on record end in the middle.',
  'flow.read.press': 'Choose a bar or a band to see only those departures, and whose they are.',
  'flow.question': 'Do most go to universities or startups?',
  'flow.mix': ({ total }: One<'total'>) => `Kinds of destination, of all ${total}`,
  'flow.bar': ({ name, n, kinds }: One<'name' | 'n' | 'kinds'>) => `${name}, ${n} left: ${kinds}`,
  'flow.bar.kind': ({ kind, n }: One<'kind' | 'n'>) => `${kind} ${n}`,

  'flow.answer.none': 'No departures match the filters.',
  'flow.answer.unknown': ({ n, count }: N) =>
    plural(
      n,
      'The destination of the one departure shown is not on record, so the record cannot say.',
      `None of the ${count} departures shown has a destination on record, so the record cannot say.`,
    ),
  'flow.answer.numbers': ({
    n,
    total,
    known,
    startups,
    startupShare,
    universities,
    universityShare,
  }: One<'total' | 'known' | 'startups' | 'startupShare' | 'universities' | 'universityShare'> & {
    n: number;
  }) =>
    `Of ${total} ${plural(n, 'departure', 'departures')}, ${known} have a destination on record. Of these, ${startups} (${startupShare}) went to startups and ${universities} (${universityShare}) to universities.`,
  'flow.answer.single': ({ n, total, kind }: { n: number; total: string; kind: string }) =>
    plural(
      n,
      `The one departure shown has a destination of the kind “${kind}”: too few to answer.`,
      `Of ${total} departures, one has a destination on record, of the kind “${kind}”: too few to answer.`,
    ),
  'flow.answer.neither': ({ total, known }: One<'total' | 'known'>) =>
    `Of ${total} departures, ${known} have a destination on record. None of these went to a startup or a university.`,
  'flow.answer.neither.open': ({ n, count }: N) =>
    plural(
      n,
      'The one whose destination is not on record may have.',
      `The ${count} whose destination is not on record may have.`,
    ),
  'flow.answer.largest': ({ kind, n, share }: One<'kind' | 'n' | 'share'>) =>
    `No kind took more than “${kind}” with ${n} (${share}).`,
  'flow.answer.equal': ({ n, count }: N) =>
    n === 0
      ? 'Equal numbers went to each.'
      : `Equal numbers went to each; ${those(n, count)} could tip the balance.`,
  'flow.answer.startups': 'More went to startups.',
  'flow.answer.universities': 'More went to universities.',
  'flow.answer.startups.safe': ({ n, count }: N) =>
    `More went to startups, and ${those(n, count)} could not reverse that.`,
  'flow.answer.startups.open': ({ n, count }: N) =>
    `More are known to have gone to startups, but ${those(n, count)} could reverse that.`,
  'flow.answer.universities.safe': ({ n, count }: N) =>
    `More went to universities, and ${those(n, count)} could not reverse that.`,
  'flow.answer.universities.open': ({ n, count }: N) =>
    `More are known to have gone to universities, but ${those(n, count)} could reverse that.`,
  'flow.answer.most': 'That is more than half of the known destinations.',
  'flow.answer.noMost': 'Neither took more than half of the known destinations.',
  'flow.answer.noMost.other': ({ kind, n, share }: One<'kind' | 'n' | 'share'>) =>
    `Neither took more than half of the known destinations; no other kind took more than “${kind}” with ${n} (${share}).`,
  'flow.answer.dates': 'Dates that are not known well enough could change that.',
  'flow.answer.possible': ({ count }: One<'count'>) =>
    `Some dates are too coarse to say whether they fall in these years: ${count} departures, and the numbers here count all that possibly do.`,
};
