import { describe, expect, it } from 'vitest';
import { describePage } from '../../src/app/describePage.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { describeEvent } from '../../src/words/describeEvent.ts';
import { describeSelected } from '../../src/words/selected.ts';
import { make } from '../support/fixtures.ts';

const en = createLanguage('en');
const zh = createLanguage('zh');
const dataset = make.dataset({
  labs: [
    make.lab('lab-a', { name: { en: 'Lab A', zh: '甲实验室' } }),
    make.lab('lab-b', { name: { en: 'Lab B', zh: '乙实验室' } }),
  ],
  researchers: [
    make.researcher('ann-lee', { name: { en: 'Ann Lee', zh: '李安' } }),
    make.researcher('person-a'),
  ],
  departures: [
    make.departure('later', { person: 'ann-lee', lab: 'lab-b', left: '2020' }),
    make.departure('first', {
      person: 'ann-lee',
      lab: 'lab-a',
      left: '2016',
      destinations: [make.destination('lab-b')],
    }),
    make.departure('other', { lab: 'lab-a', left: '2017' }),
  ],
});
const said = (type: 'departure' | 'person' | 'place', id: string, filters = NO_FILTERS) =>
  describeSelected({ type, id }, filters, dataset, en);

describe('the title of a page with a card open', () => {
  it('is of a person the last of what happened, over the places in order', () => {
    const last = dataset.departureById.get('later')!;
    expect(said('person', 'ann-lee')).toEqual({
      title: describeEvent(last, en),
      measure: 'lab-a → lab-b; 2 departures on record.',
    });
  });

  it('is of a departure what happened', () => {
    expect(said('departure', 'first')?.title).toBe(describeEvent(dataset.departureById.get('first')!, en));
    expect(said('departure', 'first')?.measure).toBe('lab-a → lab-b; 2 departures on record.');
  });

  it('is of a place the finding on it, unless the page shows another set', () => {
    expect(said('place', 'lab-a')?.title).toMatch(/^2 departures from Lab A/);
    expect(said('place', 'lab-a', { ...NO_FILTERS, time: { from: 2016, to: 2016 } })).toBeNull();
  });

  it('stays that of the set where nothing of the record is selected', () => {
    expect(describeSelected(null, NO_FILTERS, dataset, en)).toBeNull();
    expect(said('person', 'nobody')).toBeNull();
    expect(said('place', 'nowhere')).toBeNull();
  });

  it('names what is selected in the tab, before the filters', () => {
    const state = {
      filters: { ...NO_FILTERS, lab: ['lab-a'] },
      selection: { type: 'person' as const, id: 'ann-lee' },
    };
    expect(describePage(state, dataset, en)).toBe('Ann Lee, Lab A · AI Lab Departures');
    expect(describePage(state, dataset, zh)).toBe('李安、甲实验室 · AI实验室离职记录');
  });
});
