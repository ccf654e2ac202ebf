import { describe, expect, it } from 'vitest';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { finish } from '../../src/lib/finish.ts';
import { flowSteps } from '../../src/transforms/toFlows.ts';
import { flowOptions } from '../../src/views/flow/options.ts';
import { rowSteps } from '../../src/views/labs/derive.ts';
import { placeNodes } from '../../src/views/network/positions.ts';
import { graphSteps, networkRecord, networkRecordSteps } from '../../src/views/network/record.ts';
import { wholeCareersSteps } from '../../src/views/people/derive.ts';
import { answerSteps } from '../../src/views/people/scenes.ts';
import { make } from '../support/fixtures.ts';

const dataset = make.randomDataset(9000, 21);
const shown = filterDepartures(dataset, NO_FILTERS);
const grouping = 'lab';

const views: Readonly<Record<string, () => Generator<number, unknown>>> = {
  flow: () => flowSteps(shown.departures, flowOptions(grouping, [], dataset.places)),
  labs: () =>
    rowSteps(shown.departures, dataset, {
      grouping,
      time: null,
      sort: { column: 'left', descending: true },
      nameOf: ({ id }) => id,
      compare: () => 0,
    }),
  careers: () => wholeCareersSteps(dataset, grouping, { role: [] }),
  'careers of a set': () => {
    const whole = finish(wholeCareersSteps(dataset, grouping, { role: [] }));
    return answerSteps(
      { shown, dataset, grouping, whole, focus: [], selection: null },
      { ways: 20, lanes: 8 },
    );
  },
  network: () => placeNodes(networkRecord(dataset, grouping).whole),
  'moves of a network': () => networkRecordSteps(dataset, grouping),
  'moves of a set': () =>
    graphSteps(networkRecord(dataset, grouping), shown.departures.slice(1), dataset, grouping),
};

describe('what is found in a large dataset', () => {
  it.each(Object.entries(views))(
    'says how far it is, from 0 to 1, and never less than before: %s',
    (_, start) => {
      const parts = [...start()];
      expect(parts.length).toBeGreaterThan(3);
      expect(parts).toEqual([...parts].sort((a, b) => a - b));
      expect(parts[0]).toBeLessThan(0.3);
      expect(parts[0]).toBeGreaterThanOrEqual(0);
      expect(parts.at(-1)).toBeLessThanOrEqual(1);
    },
  );
});
