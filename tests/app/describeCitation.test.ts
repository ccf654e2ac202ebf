import { describe, expect, it } from 'vitest';
import { describeCitation } from '../../src/app/cite/describeCitation.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import type { Selection } from '../../src/state/linkState.ts';
import { INITIAL_STATE } from '../../src/store/state.ts';
import { describeEvent } from '../../src/words/describeEvent.ts';
import { make } from '../support/fixtures.ts';

const en = createLanguage('en');
const dataset = make.dataset({
  labs: [make.lab('lab-a')],
  researchers: [make.researcher('ann-lee', { name: { en: 'Ann Lee', zh: null } })],
  departures: [make.departure('only', { person: 'ann-lee', lab: 'lab-a', left: '2016' })],
});
const cited = (selection: Selection | null) => {
  const state = { ...INITIAL_STATE, selection };
  return describeCitation(filterDepartures(dataset, state.filters), state, {}, dataset, en);
};

describe('a citation of what is on the page', () => {
  it('is what happened, where a departure or a person is selected', () => {
    const sentence = describeEvent(dataset.departureById.get('only')!, en);
    expect(cited({ type: 'departure', id: 'only' }).sentence).toBe(sentence);
    expect(cited({ type: 'person', id: 'ann-lee' })).toEqual({
      sentence,
      detail: 'lab-a; 1 departure on record.',
    });
  });

  it('is the finding as a sentence on a place, and on all', () => {
    expect(cited({ type: 'place', id: 'lab-a' }).sentence).toMatch(/^1 departure from .+\.$/);
    expect(cited(null).sentence).toMatch(/^1 departure from .+\.$/);
  });
});
