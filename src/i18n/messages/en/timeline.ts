export const messages = {
  'timeline.label': 'Timeline of departures, one lane per lab',
  'timeline.moreLabs': ({ n }: { n: number }) => `${n} more labs`,
  'timeline.more': ({ n }: { n: number }) => `${n} more`,
  'timeline.sometime': ({ date, n }: { date: string; n: number }) => `sometime in ${date}: ${n}`,
  'timeline.lane': ({ lab, count, n }: { lab: string; count: string; n: number }) =>
    `${lab}, ${count} ${n === 1 ? 'departure' : 'departures'}`,
  'timeline.undated': 'date not on record',
  'timeline.overview': 'Departures per year',
  'timeline.range.from': 'First year',
  'timeline.range.to': 'Last year',
  'timeline.zoom.in': 'Zoom in',
  'timeline.zoom.out': 'Zoom out',
  'timeline.zoom.all': 'Show all',
  'timeline.legend': 'How to read',
  'timeline.legend.day': 'known to the day or month',
  'timeline.legend.year': 'sometime in that year',
};
