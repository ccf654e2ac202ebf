import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careerOf } from '../../src/transforms/careerOf.ts';
import { make } from '../support/fixtures.ts';

const dataset = make.dataset({
  labs: [make.lab('openai'), make.lab('tesla-ai', { parent: 'tesla' })],
  organizations: [make.organization('tesla'), make.organization('eureka'), make.organization('anthropic')],
  departures: [
    make.departure('first', {
      lab: 'openai',
      joined: '2015',
      left: '2017-06',
      destinations: [
        make.destination('tesla', { when: '2017-06' }),
        make.destination('openai', { when: '2023-02' }),
        make.destination('eureka', { when: '2024' }),
      ],
    }),
    make.departure('second', {
      lab: 'tesla-ai',
      left: '2022-07',
      destinations: [make.destination('openai', { when: '2023-02' })],
    }),
    make.departure('third', {
      lab: 'openai',
      left: '2024-02-12',
      destinations: [
        make.destination('eureka', { when: '2024' }),
        make.destination('anthropic', { when: '2026-05' }),
      ],
    }),
  ],
});

describe('a career', () => {
  it('goes on where a departure led in the course of a year, after it', () => {
    const { departures } = make.dataset({
      labs: [make.lab('google-brain'), make.lab('openai')],
      organizations: [make.organization('anthropic')],
      departures: [
        make.departure('brain', {
          lab: 'google-brain',
          left: '2018-09-07',
          destinations: [make.destination('openai', { when: '2018' })],
        }),
        make.departure('openai', {
          lab: 'openai',
          joined: '2018',
          left: '2021',
          destinations: [make.destination('anthropic')],
        }),
      ],
    });
    expect(careerOf(departures).map(({ place }) => place?.id)).toEqual([
      'google-brain',
      'openai',
      'anthropic',
    ]);
  });

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
        const { departures } = make.randomDataset(n, seed);
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
    const { departures } = make.dataset({
      labs: [make.lab('openai'), make.lab('adept')],
      organizations: [make.organization('google'), make.organization('amazon')],
      departures: [
        make.departure('left-adept', {
          lab: 'adept',
          left: '2024-06',
          destinations: [make.destination('amazon', { when: '2024-06' })],
        }),
        make.departure('undated', {
          lab: 'openai',
          destinations: [
            make.destination('google'),
            make.destination('adept', { when: '2022' }),
            make.destination('amazon', { when: '2024-06' }),
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
