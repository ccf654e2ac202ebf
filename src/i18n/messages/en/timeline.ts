import { plural } from '../../englishPlural.ts';
export const messages = {
  'timeline.label': 'Timeline of departures, one lane per lab',
  'timeline.moreLabs': ({ n }: { n: number }) => `${n} more labs`,
  'timeline.moreCompanies': ({ n }: { n: number }) => `${n} more companies`,
  'timeline.more': ({ count }: { count: string }) => `${count} more`,
  'timeline.sometime': ({ date, n }: { date: string; n: number }) => `sometime in ${date}: ${n}`,
  'timeline.lane': ({ lab, count, n }: { lab: string; count: string; n: number }) =>
    `${lab}, ${count} ${plural(n, 'departure', 'departures')}`,
  'timeline.undated': ({ count }: { count: string }) => `no date: ${count}`,
  'timeline.range.from': 'First year',
  'timeline.range.to': 'Last year',
  'timeline.zoom.in': 'Zoom in',
  'timeline.zoom.out': 'Zoom out',
  'timeline.zoom.all': 'All years',
  'timeline.zoom.look': ({
    from,
    to,
    count,
    total,
  }: {
    from: string;
    to: string;
    count: string;
    total: string;
  }) => `In view: ${from} – ${to}, ${count} of ${total}`,
  'timeline.legend': 'How to read',
  'timeline.legend.day': 'one departure each, known to the day or month',
  'timeline.legend.year': 'sometime in that year',
  'timeline.keys':
    'Arrow keys move along a lane and between lanes, Enter opens, plus and minus change the period, 0 shows all years, i opens the lab’s profile.',
  'timeline.fewer': 'Collapse the smaller labs',
  'timeline.profile': 'About this lab',
  'timeline.group': 'Group by',
  'timeline.group.lab': 'Labs',
  'timeline.group.company': 'Companies',
  'timeline.sort': 'Order',
  'timeline.sort.count': 'Most departures',
  'timeline.sort.first': 'First departure',
  'timeline.sort.latest': 'Latest departure',
  'timeline.sort.name': 'Name',
  'timeline.zoom': 'Zoom',
  'timeline.legend.kinds': 'Where they went',
  'timeline.legend.whisker': 'the span in which the date may lie',
  'timeline.legend.tenure': 'from joining to leaving',
  'timeline.legend.soft': 'date uncertain',
  'timeline.legend.possibly': 'year certain; year uncertain',
  'timeline.event.founded': 'Lab founded',
  'timeline.event.renamed': 'Lab renamed',
  'timeline.event.merged': 'Lab merged',
  'timeline.event.reorganised': 'Lab reorganised',
  'timeline.event.closed': 'Lab closed',
  'timeline.legend.milestone': 'milestone of the lab',
  'timeline.legend.event': 'lab founded, renamed, merged, reorganised or closed',
  'timeline.describe.count': ({ n, count }: { n: number; count: string }) =>
    `The timeline shows ${count} ${plural(n, 'departure', 'departures')}.`,
  'timeline.describe.most': ({
    n,
    places,
    group,
  }: {
    n: number;
    places: string;
    group: 'lab' | 'company';
  }) =>
    group === 'company'
      ? `The ${plural(n, 'company', 'companies')} with the most departures: ${places}.`
      : `The ${plural(n, 'lab', 'labs')} with the most departures: ${places}.`,
  'timeline.describe.place': ({ name, count }: { name: string; count: string }) => `${name} (${count})`,
  'timeline.describe.year': ({ year, count }: { year: string; count: string }) =>
    `Of those with a date, most in one year: ${year} (${count}).`,
  'timeline.describe.coarse': ({ n, count }: { n: number; count: string }) =>
    `${count} ${plural(n, 'is', 'are')} known to the year only.`,
  'timeline.describe.spans': ({ n, count }: { n: number; count: string }) =>
    `${count} ${plural(n, 'is', 'are')} dated by a span of time.`,
  'timeline.describe.undated': ({ n, count }: { n: number; count: string }) =>
    `${count} ${plural(n, 'has', 'have')} no date on record.`,
  'timeline.interval': ({ date, n }: { date: string; n: number }) => `${date}: ${n}`,
  'timeline.laneName': ({ lab, count, n }: { lab: string; count: string; n: number }) =>
    `${lab} ${count} ${plural(n, 'departure', 'departures')}`,
  'timeline.all.labs': ({ n, departures }: { n: string; departures: string }) =>
    `Show all: ${n} more labs, ${departures} departures`,
  'timeline.all.companies': ({ n, departures }: { n: string; departures: string }) =>
    `Show all: ${n} more companies, ${departures} departures`,
  'timeline.cut.labs': ({ n, departures }: { n: string; departures: string }) =>
    `Not drawn: ${n} more labs with ${departures} departures`,
  'timeline.cut.companies': ({ n, departures }: { n: string; departures: string }) =>
    `Not drawn: ${n} more companies with ${departures} departures`,
  'timeline.arrivals': ({ count }: { count: string }) => `+${count}`,
  'timeline.arrivals.first': ({ count }: { count: string }) => `+${count} came`,
  'timeline.key.mark': 'one mark, one departure',
  'timeline.key.year': 'below the line: only the year is known',
  'timeline.arrivals.title': ({ n }: { n: number }) =>
    plural(n, '1 came from elsewhere', `${n} came from elsewhere`),
  'kind.about.university': 'A university or a research institute of one',
  'kind.about.startup':
    'A lab or company that the person founded, or joined within two years of its founding',
  'kind.about.lab': 'A lab of this record, neither founded by the person nor joined in its first two years',
  'kind.about.company': 'Any other company',
  'kind.about.investor': 'An investment firm',
  'kind.about.nonprofit': 'A nonprofit organization or foundation',
  'kind.about.government': 'Government or a public body',
  'kind.about.return': 'Back to the lab that was left',
  'kind.about.retired': 'Retired',
  'kind.about.unknown': 'The record does not know where to',
};
