import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careerOf } from '../../src/transforms/careerOf.ts';
import {
  makeDataset,
  makeDeparture,
  makeDestination,
  makeLab,
  makeOrganization,
  makeRandomDataset,
} from '../support/fixtures.ts';

const dataset = makeDataset({
  labs: [makeLab('openai'), makeLab('tesla-ai', { parent: 'tesla' })],
  organizations: [makeOrganization('tesla'), makeOrganization('eureka'), makeOrganization('anthropic')],
  departures: [
    makeDeparture('first', {
      lab: 'openai',
      joined: '2015',
      left: '2017-06',
      destinations: [
        makeDestination('tesla', { when: '2017-06' }),
        makeDestination('openai', { when: '2023-02' }),
        makeDestination('eureka', { when: '2024' }),
      ],
    }),
    makeDeparture('second', {
      lab: 'tesla-ai',
      left: '2022-07',
      destinations: [makeDestination('openai', { when: '2023-02' })],
    }),
    makeDeparture('third', {
      lab: 'openai',
      left: '2024-02-12',
      destinations: [
        makeDestination('eureka', { when: '2024' }),
        makeDestination('anthropic', { when: '2026-05' }),
      ],
    }),
  ],
});

describe('a career', () => {
  it('names each time at a place once, in order, however many records name it', () => {
    const stints = careerOf(dataset.departures).map(({ place, from, to }) => [
      place?.id,
      from?.text,
      to?.text,
    ]);
    expect(stints).toEqual([
      ['openai', '2015', '2017-06'],
      ['tesla-ai', '2017-06', '2022-07'],
      ['openai', '2023-02', '2024-02-12'],
      ['eureka', '2024', undefined],
      ['anthropic', '2026-05', undefined],
    ]);
  });

  it('holds every departure, keeps its keys apart, and does not depend on the order given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer(), (n, seed) => {
        const { departures } = makeRandomDataset(n, seed);
        const career = careerOf(departures);
        const ended = career.flatMap(({ departure }) => departure?.id ?? []);
        expect(ended.toSorted()).toEqual(departures.map(({ id }) => id).toSorted());
        expect(new Set(career.map(({ key }) => key)).size).toBe(career.length);
        expect(careerOf(departures.toReversed())).toEqual(career);
      }),
      { numRuns: 30 },
    );
  });

  it('puts a departure without a date before what it led to, so that nobody seems to come back', () => {
    const { departures } = makeDataset({
      labs: [makeLab('openai'), makeLab('adept')],
      organizations: [makeOrganization('google'), makeOrganization('amazon')],
      departures: [
        makeDeparture('left-adept', {
          lab: 'adept',
          left: '2024-06',
          destinations: [makeDestination('amazon', { when: '2024-06' })],
        }),
        makeDeparture('undated', {
          lab: 'openai',
          destinations: [
            makeDestination('google'),
            makeDestination('adept', { when: '2022' }),
            makeDestination('amazon', { when: '2024-06' }),
          ],
        }),
      ],
    });
    expect(careerOf(departures).map(({ place }) => place?.id)).toEqual([
      'openai',
      'google',
      'adept',
      'amazon',
    ]);
  });

  it('is empty without departures', () => {
    expect(careerOf([])).toEqual([]);
  });
});
