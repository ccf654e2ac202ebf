import { plural } from '../../englishPlural.ts';
/** The article of 2021, tested: the essay's own words. What the article says stands in the record. */
export const messages = {
  'article.title': '“Labs in name only”, five years on',
  'article.deck': ({
    holds,
    fails,
    open,
    rest,
  }: {
    holds: number;
    fails: number;
    open: number;
    rest: number;
  }) =>
    `A Chinese article of August 2021 said why AI’s famous names were leaving the big companies’ labs. We hold what it said against the record: ${holds} of its claims hold, ${fails} ${plural(fails, 'does', 'do')} not, ${open} ${plural(open, 'is', 'are')} open, and ${rest} cannot be tested here.`,
  'article.source':
    'The article: AI Era (新智元), August 2021, with quotations of unnamed users of Zhihu. Its words are given here in ours.',
  'article.method':
    'Every verdict is computed. A claim holds, or does not, only if no reading of doubtful dates and unknown next jobs could turn it round; otherwise it is open.',
  'article.six': 'Six who left',
  'article.six.intro':
    'The article opens with six people. This is what it told of each, and what the sources on record say.',
  'article.leaving': 'Are they leaving?',
  'article.leaving.intro': 'That people leave can be counted, as far as it was made public.',
  'article.where': 'Where do they go?',
  'article.where.intro': 'The claim that can be tested best, and the one that has turned since.',
  'article.labs': 'What became of the labs?',
  'article.labs.intro': 'Five years are enough to see which of the labs still stand under their names.',
  'article.home': 'No lasting home?',
  'article.home.intro':
    'How long people stay cannot be read from a record of those who left. It can be read from groups whose size is known.',
  'article.pressure': 'Judged, pressed, wanted',
  'article.pressure.intro':
    'How researchers are judged and what presses on them is the core of the article. It happens inside of companies, where a record of departures does not see.',
  'article.measure': 'At home and abroad',
  'article.measure.intro': 'What the article says of results, of heads and of the future.',
  'article.verdict.holds': 'Holds',
  'article.verdict.fails': 'Does not hold',
  'article.verdict.open': 'Open',
  'article.verdict.few': 'Too few known',
  'article.verdict.career': 'Year and place borne out',
  'article.verdict.untestable': 'Not testable here',
  'article.by': ({ who }: { who: string }) => `Attribution: ${who}`,
  'article.kind.opinion': 'an opinion',
  'article.kind.explanation': 'an explanation',
  'article.kind.article_statement': 'a statement',
  'article.told.share': ({ yes, known, share }: { yes: string; known: string; share: string }) =>
    `${share}, ${yes} of the ${known} whose next job is known`,
  'article.told.stays': ({ yes, known, share }: { yes: string; known: string; share: string }) =>
    `${share}, ${yes} of the ${known} stays whose length is certain`,
  'article.told.reasons': ({ yes, known, share }: { yes: string; known: string; share: string }) =>
    `${share}, ${yes} of ${known} departures`,
  'article.told.lab': ({ lab, answer }: { lab: string; answer: string }) => `${lab}: ${answer}`,
  'article.told.labs': ({ yes, n, unknown }: { yes: string; n: string; unknown: number }) =>
    `${yes} of the ${n} labs${unknown > 0 ? `; ${unknown} unknown` : ''}`,
  'article.told.heads': ({ yes, n }: { yes: string; n: string }) => `at least ${yes} of ${n} heads`,
  'article.told.count': ({ n }: { n: number }) => `${n} ${plural(n, 'departure', 'departures')}`,
  'article.told.rate': ({ value, n }: { value: string; n: string }) =>
    `${value} departures a year, ${n} in all`,
  'article.told.milestones': ({ n }: { n: number }) => `${n} ${plural(n, 'milestone', 'milestones')}`,
  'article.told.places': ({ n }: { n: number }) => `${n} ${plural(n, 'lab', 'labs')}`,
  'article.told.nothing': 'nothing on record',
  'article.told.doubtful': ({ n }: { n: number }) =>
    `${n} of them ${plural(n, 'has a date that may lie', 'have dates that may lie')} outside of these years`,
  'article.told.bounded': ({ told, bounds }: { told: string; bounds: string }) => `${told}; ${bounds}.`,
  'article.told.alone': ({ told }: { told: string }) => `${told}.`,
  'article.bounds': ({ low, high }: { low: string; high: string }) =>
    `between ${low} and ${high} under every reading of what is doubtful or unknown`,
  'article.needs.above': ({ than }: { than: string }) => `The claim needs more than ${than}.`,
  'article.needs.below': ({ than }: { than: string }) => `The claim needs less than ${than}.`,
  'article.needs.at-least': ({ than }: { than: string }) => `The claim needs at least ${than}.`,
  'article.needs.more': 'The claim needs the first to be greater than the second.',
  'article.needs.one': 'The claim needs a yes.',
  'article.needs.career': 'The claim needs everything that it says here to be borne out.',
  'article.row.value': 'As claimed',
  'article.row.years': ({ name, from, to }: { name: string; from: string; to: string }) =>
    `${name}, ${from}–${to}`,
  'article.row.named': ({ name }: { name: string }) => `${name}: `,
  'article.row.against': 'Held against',
  'article.why': 'How it is tested',
  'article.limits': 'What this can and cannot show',
  'article.untestable': 'Why not',
  'article.bears': 'What else is on record',
  'article.show': ({ n }: { n: string }) => `Show the ${n} in the record`,
  'article.show.counted': ({ n }: { n: string }) => `Show the ${n} that count for it`,
  'article.show.sources': 'Their sources',
  'article.sources': 'Sources:',
  'article.sources.between': ', ',
  'article.claim.description': ({ verdict, title }: { verdict: string; title: string }) =>
    `${verdict}. ${title}.`,
  'article.claim.card': 'A claim of 2021, checked against the record',
  'article.page': 'A page of its own',
  'article.picture': 'Picture (PNG)',
  'article.embed': 'Embed this step',
  'article.embed.code': 'Code that shows this step in a page',
  'article.embed.preview': 'Preview',
  'article.link': 'Link to this step',
  'article.scope': 'Try it on other departures',
  'article.place': 'Labs',
  'article.place.as-told': 'as claimed',
  'article.place.all': 'everywhere',
  'article.place.china': 'in China',
  'article.place.abroad': 'outside China',
  'article.time': 'Years',
  'article.time.as-told': 'as claimed',
  'article.time.to-2021': 'to 2021',
  'article.time.since-2022': 'since 2022',
  'article.time.all': 'all years',
  'article.chart.years': ({ parts }: { parts: string }) => `Departures by year: ${parts}`,
  'article.chart.year': ({ year, yes, n }: { year: string; yes: string; n: string }) =>
    `${year}: ${yes} of ${n}`,
  'article.key.yes': 'count for it',
  'article.key.no': 'do not',
  'article.key.unknown': 'unknown',
  'article.lab.yes': 'yes',
  'article.lab.no': 'no',
  'article.lab.unknown': 'unknown',
  'article.groups': 'Groups whose size is known',
  'article.groups.intro':
    'Here a share is honest, since those who stayed are counted as well. Who has no departure on record counts as still there, so that the numbers are the least that left. The founders of Thinking Machines are not among the groups: no page on record lists them all.',
  'article.group.left': ({ left, size }: { left: string; size: string }) =>
    `At least ${left} of ${size} have left`,
  'article.group.none': ({ size }: { size: string }) =>
    `None of the ${size} has left, as far as the record knows`,
  'article.group.undated': ({ n }: { n: number }) => `${n} without a date`,
  'article.group.chart': ({ name, steps }: { name: string; steps: string }) =>
    `${name}: still there. ${steps}`,
  'article.group.step': ({ date, n }: { date: string; n: string }) => `${date}: ${n}`,
  'article.group.show': 'Show them in the record',
  'article.fates': 'The labs of the article since August 2021',
  'article.fate.asOf': ({ date }: { date: string }) => `as of ${date}`,
  'article.fate.unknown': 'No page on record says how it stands.',
  'article.fate.none': 'Nothing since then is on record.',
  'article.fate.more': 'Everything on this lab',
  'article.recorded': 'On record:',
  'article.recorded.left': ({ lab, date }: { lab: string; date: string }) => `left ${lab}, ${date}`,
  'article.recorded.undated': ({ lab }: { lab: string }) => `left ${lab}, date unknown`,
  'article.recorded.stop': ({ place, when }: { place: string; when: string }) => `${place} (${when})`,
  'article.recorded.then': ({ stops }: { stops: string }) => `then ${stops}`,
  'article.recorded.nothing': 'destination unknown',
  'article.recorded.both': ({ left, after }: { left: string; after: string }) => `${left}; ${after}`,
  'article.recorded.more': 'In the record',
  'article.end': 'What this record cannot know',
  'article.end.text':
    'It holds departures that were made public, of researchers and leaders; it does not hold who stayed, how many worked at a lab, or why anybody left where nobody said so. Attention follows famous labs, and so does the record. A verdict here is about the record first, and about the world as far as the record reaches.',
  'article.asOf': ({ date, version }: { date: string; version: string }) =>
    `As of ${date}, data version ${version}.`,
  'article.back': 'The whole record',
  'article.loading': 'The record is being read.',
  'article.contents': 'Contents',
};
