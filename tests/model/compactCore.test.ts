import { describe, expect, it } from 'vitest';
import { compactCore, expandCore, slimCore } from '../../src/model/compactCore.ts';
import { createDataset, splitRecords } from '../../src/model/dataset.ts';
import { loadDataset, loadRecords } from '../../src/model/records.ts';
import { completeDataset, restOfRecords } from '../../src/model/restOfRecords.ts';

const { core, evidence } = splitRecords(loadRecords());
const slim = slimCore(core);

describe('slimCore', () => {
  it('keeps every departure, and everything that charts and filters read', () => {
    const full = loadDataset();
    const slimmed = createDataset(slim, null);
    expect(slimmed.departures.length).toBe(full.departures.length);
    expect(slimmed.years).toEqual(full.years);
    slimmed.departures.forEach((departure, i) => {
      const original = full.departures[i]!;
      expect({ ...departure, person: null, lab: null, destinations: null, destination: null }).toEqual({
        ...original,
        person: null,
        lab: null,
        destinations: null,
        destination: null,
      });
      expect(departure.lab.company).toBe(original.lab.company);
      expect(departure.destination?.place?.company).toBe(original.destination?.place?.company);
    });
  });

  it('leaves no reference dangling', () => {
    const places = new Set([...slim.labs, ...slim.organizations].map(({ id }) => id));
    const references = [
      ...[...slim.labs, ...slim.organizations].flatMap(({ parent }) => parent ?? []),
      ...slim.milestones.map(({ lab }) => lab),
    ];
    expect(references.filter((id) => !places.has(id))).toEqual([]);
  });
});

describe('compactCore', () => {
  it('gives back the same records after a trip through a file', () => {
    expect(expandCore(JSON.parse(JSON.stringify(compactCore(slim))))).toEqual(slim);
  });
});

describe('completeDataset', () => {
  const rest = JSON.parse(JSON.stringify(restOfRecords(core, evidence)));
  const started = createDataset(expandCore(compactCore(slim)), null);

  it('gives a dataset of the slim core everything that the whole record has', () => {
    const full = loadDataset();
    const {
      departures: _,
      departureById: __,
      departuresByPerson: ___,
      ...completed
    } = completeDataset(started, rest);
    const { departures, departureById, departuresByPerson, ...expected } = full;
    expect(completed).toEqual(expected);
    expect([departures.length, departureById.size, departuresByPerson.size]).toEqual([
      started.departures.length,
      started.departureById.size,
      started.departuresByPerson.size,
    ]);
  });

  it('keeps the departures as they are, so that nothing drawn of them is drawn again', () => {
    expect(completeDataset(started, rest).departures).toBe(started.departures);
  });
});
