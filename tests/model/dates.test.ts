import { describe, expect, it } from 'vitest';
import { createDataset, splitRecords } from '../../src/model/dataset.ts';
import { dateOf } from '../../src/model/dates.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import { make } from '../support/fixtures.ts';

describe('the dates of a record', () => {
  it('are read once each, as the notation says', () => {
    expect(dateOf('2019-05~')).toEqual(parseEdtf('2019-05~'));
    expect(dateOf('2019-05~')).toBe(dateOf('2019-05~'));
    expect(dateOf(null)).toBeNull();
    expect(() => dateOf('last year')).toThrow('invalid date: last year');
  });

  it('are all read when the dataset is made, so that none fails in a view', () => {
    const status = { text: { en: 'open', zh: '在' }, asOf: 'lately', sources: [] };
    const { core } = splitRecords(make.records({ labs: [make.lab('a', { status })] }));
    expect(() => createDataset(core, null)).toThrow('invalid date: lately');
    const milestone = { id: 'm', lab: 'a', title: { en: 'm', zh: 'm' }, date: 'once', sources: [] };
    const records = make.records({ labs: [make.lab('a')], milestones: [milestone] });
    expect(() => createDataset(splitRecords(records).core, null)).toThrow('invalid date: once');
  });
});
