import { describe, expect, it } from 'vitest';
import { nameDeparture } from '../../src/words/describeDeparture.ts';
import { describeEvent } from '../../src/words/describeEvent.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import type { DepartureRecord } from '../../src/model/schema.ts';
import { make } from '../support/fixtures.ts';

const en = createLanguage('en');
const zh = createLanguage('zh');

function departureOf(changes: Partial<DepartureRecord>) {
  const [departure] = make.dataset({
    labs: [
      make.lab('lab-a', { name: { en: 'OpenAI', zh: 'OpenAI' } }),
      make.lab('big-other', {
        name: { en: 'Big (unit not recorded)', zh: '大厂（部门不详）' },
        parent: 'big',
        unitUnknown: true,
      }),
      make.lab('old', { successor: { lab: 'lab-a', date: '2023', how: 'renamed' } }),
      make.lab('merged', { successor: { lab: 'lab-a', date: '2023', how: 'merged' } }),
    ],
    organizations: [
      make.organization('big', { name: { en: 'Big', zh: '大厂' } }),
      make.organization('new-co', { name: { en: 'NewCo', zh: '新公司' }, founded: '2011' }),
      make.organization('unnamed-startup', {
        name: { en: 'A startup, not named', zh: '一家未具名的初创公司' },
      }),
      make.organization('uc', {
        name: { en: 'University of California', zh: '加州大学' },
        kind: 'university',
      }),
      make.organization('tum', { name: { en: 'Nankai University', zh: '南开大学' }, kind: 'university' }),
    ],
    departures: [make.departure('a', { lab: 'lab-a', ...changes })],
  }).departures;
  if (departure === undefined) throw new Error('missing departure');
  return departure;
}
const say = (changes: Partial<DepartureRecord>, language = en) =>
  describeEvent(departureOf(changes), language);
const to = (place: string, changes = {}) => ({
  left: '2017-03',
  destinations: [make.destination(place, changes)],
});

describe('what happened, as a sentence', () => {
  it('tells a return as a return, and never as a move to the lab that was left', () => {
    expect(
      say({ left: '2023-11-17', destinations: [make.destination('lab-a', { when: '2023-11-22' })] }),
    ).toBe('Person person-a left OpenAI on 17 November 2023 and came back on 22 November 2023.');
    expect(say(to('lab-a'))).toBe('Person person-a left OpenAI in March 2017 and came back.');
    expect(say(to('lab-a', { when: '2018' }), zh)).toBe(
      '2017年3月，Person person-a离开OpenAI，2018年重新加入OpenAI。',
    );
    expect(departureOf(to('lab-a')).kind).toBe('return');
  });

  it('takes a lab that was renamed for the same one, and one that was merged for another', () => {
    expect(departureOf({ ...to('lab-a'), lab: 'old' }).kind).toBe('return');
    expect(departureOf(to('old')).kind).toBe('return');
    expect(departureOf({ ...to('lab-a'), lab: 'merged' }).kind).toBe('lab');
  });

  it('puts a founding into its own year where that was another', () => {
    expect(say(to('new-co', { founder: true }))).toContain('for NewCo, as a founder since 2011.');
    expect(say(to('new-co', { founder: true, when: '2023-03' }))).toBe(
      'Person person-a left OpenAI in March 2017; became a founder of NewCo in March 2023.',
    );
    expect(say(to('new-co', { founder: true, when: '2017-05' }))).toContain(
      'in March 2017 for NewCo, as a founder.',
    );
    expect(say(to('new-co', { founder: true, when: '2017-05' }), zh)).toContain('，去向：新公司（创始人）。');
  });

  it('lets a doubt stand with its date', () => {
    expect(say({ ...to('new-co'), left: '2026?' })).toBe(
      'Person person-a left OpenAI in 2026 (uncertain) for NewCo.',
    );
  });

  it('says who left a board', () => {
    expect(say({ ...to('new-co'), roleKind: 'board' })).toContain('left the board of OpenAI in');
    expect(nameDeparture(departureOf({ ...to('new-co'), roleKind: 'board' }), en)).toContain(
      'left the board of OpenAI,',
    );
  });

  it('names the company where the record does not know the unit, articles where English wants them, and nobody small', () => {
    expect(say({ ...to('uc'), lab: 'big-other' })).toBe(
      'Person person-a left Big in March 2017 for the University of California.',
    );
    expect(say(to('tum'))).toContain('for Nankai University.');
    expect(say(to('unnamed-startup', { founder: true }))).toContain(
      'for a startup, not named, as a founder.',
    );
  });

  it('makes nobody in particular the one who announced it', () => {
    const announced = { left: null, announced: '2022-11-04', destinations: [] };
    expect(nameDeparture(departureOf(announced), zh)).toBe(
      'Person person-a，离开OpenAI，2022年11月4日公布，去向不详',
    );
    expect(say(announced, zh)).toBe('Person person-a离开OpenAI（2022年11月4日公布），去向不详。');
    expect(say(announced)).toBe(
      'Person person-a left OpenAI, as announced on 4 November 2022; the destination is not on record.',
    );
  });

  it('says that somebody was gone by the end of the span in which the next post began', () => {
    const next = (when: string) => ({
      left: null,
      destinations: [make.destination('new-co', { when })],
    });
    expect(say(next('2019-03/2019-05'))).toBe('Person person-a had left OpenAI by May 2019 for NewCo.');
    expect(say(next('../2019-05'))).toBe('Person person-a had left OpenAI by May 2019 for NewCo.');
    expect(say(next('2019-05'), zh)).toBe('最迟2019年5月，Person person-a已离开OpenAI，加入新公司。');
  });
});
