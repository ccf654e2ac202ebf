import { describe, expect, it } from 'vitest';
import { slimCore } from '../../src/model/compactCore.ts';
import { createDataset, splitRecords } from '../../src/model/dataset.ts';
import { loadRecords } from '../../src/model/records.ts';
import { annotationsOf } from '../../src/views/annotations.ts';

describe('the events that years point out', () => {
  const { core } = splitRecords(loadRecords());

  it('are on record with their sources, and still there in what a page starts with', () => {
    const whole = annotationsOf(createDataset(core, null));
    expect(whole.map(({ id }) => id)).toEqual(['chatgpt', 'merger', 'board', 'msl']);
    expect(whole.every(({ sources }) => sources.length > 0)).toBe(true);
    const slim = annotationsOf(createDataset(slimCore(core), null));
    expect(slim.map(({ id, from, to }) => [id, from, to])).toEqual(
      whole.map(({ id, from, to }) => [id, from, to]),
    );
  });

  it('leave out what a record lacks', () => {
    expect(annotationsOf({ ...createDataset(core, null), milestones: [], places: new Map() })).toEqual([]);
  });
});
