import { make } from './fixtures.ts';

/** A record for addresses to name something of: three departures, and a lab that nobody left. */
export const linkedDataset = make.dataset({
  labs: ['openai', 'xai', 'google-brain', 'quiet'].map((id) => make.lab(id)),
  departures: [
    make.departure('ann--openai--2016', { person: 'ann', lab: 'openai', left: '2016' }),
    make.departure('bob--xai--2024', {
      person: 'bob',
      lab: 'xai',
      left: '2024-05',
      destinations: [make.destination('mit')],
    }),
    make.departure('cho--google-brain--2020', { person: 'cho', lab: 'google-brain', left: '2020-01-01' }),
  ],
});
