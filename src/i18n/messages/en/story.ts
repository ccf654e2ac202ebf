import { plural } from '../../englishPlural.ts';
/** The first picture: what became of those who left, by period and by year. */
export const messages = {
  'app.view.story': 'Story',
  'story.shares': 'Next jobs by kind, share of those known, by period',
  'story.years': 'Departures on record by year',
  'story.of': 'departures',
  'story.kind.lab': 'Another AI lab',
  'story.kind.startup': 'Startup',
  'story.kind.company': 'Other company',
  'story.kind.other': 'Other',
  'story.kind.university': 'University',
  'story.short.lab': 'AI lab',
  'story.short.startup': 'Startup',
  'story.short.company': 'Company',
  'story.short.other': 'Other',
  'story.short.university': 'University',
  'story.share': ({ kind, share }: { kind: string; share: string }) => `${kind} ${share}`,
  'story.unknown': 'next job unknown',
  'story.possible': 'year in doubt; 20+ means at least 20',
  'story.most': ({ n }: { n: string }) => `≤${n}`,
  'story.period': ({ years, n, kinds }: { years: string; n: number; kinds: string }) =>
    `${years}: ${n} ${plural(n, 'departure', 'departures')} with a known next job. ${kinds}`,
  'story.year': ({ year, sure, more, kinds }: { year: string; sure: number; more: number; kinds: string }) =>
    `${year}: ${sure} ${plural(sure, 'departure', 'departures')}${more > 0 ? `, up to ${more} more whose year is in doubt` : ''}. ${kinds}`,
  'story.part': ({ kind, n }: { kind: string; n: string }) => `${kind}: ${n}`,
  'story.event.chatgpt': 'ChatGPT, Nov 2022',
  'story.event.merger': 'Brain and DeepMind merge, Apr 2023',
  'story.event.board': 'OpenAI’s board week, Nov 2023',
  'story.event.msl': 'Meta Superintelligence Labs, Jun 2025',
  'story.press': 'Press a year or a period to see it alone, or drag across the bars.',
  'story.describe': ({ periods }: { periods: string }) => `Share of known next jobs by kind. ${periods}`,
};
