import { describe, expect, it } from 'vitest';
import { destinationKind } from '../../src/model/destinationKind.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import { ORGANIZATION_KINDS } from '../../src/model/schema.ts';

type Kind = (typeof ORGANIZATION_KINDS)[number];

const date = (text: string | null) => (text === null ? null : parseEdtf(text));
const went = (when: string | null, { founder = false, retired = false } = {}) => ({
  founder,
  retired,
  when: date(when),
});
const place = (kind: Kind, founded: string | null = null, parent: string | null = null) => ({
  id: 'place',
  kind,
  founded: date(founded),
  parent,
});

describe('the kind of a destination', () => {
  it('is a startup for who founded a company or lab, however old it is now', () => {
    for (const kind of ['company', 'lab', 'startup'] as const) {
      expect(destinationKind(went('2023', { founder: true }), place(kind, '2010'))).toBe('startup');
    }
  });

  it('is a startup for who joined within two years of its founding, else what the place is', () => {
    expect(destinationKind(went('2017-06'), place('lab', '2015-12'))).toBe('startup');
    expect(destinationKind(went('2018-06'), place('lab', '2015-12'))).toBe('lab');
    expect(destinationKind(went('2013'), place('company', '2012-01'))).toBe('startup');
    expect(destinationKind(went('2015'), place('company', '2012-01'))).toBe('company');
  });

  it('is no startup for a new unit of an older company, except to who founded it', () => {
    expect(destinationKind(went('2016'), place('lab', '2015', 'big-co'))).toBe('lab');
    expect(destinationKind(went('2016', { founder: true }), place('lab', '2015', 'big-co'))).toBe('startup');
  });

  it('gives the benefit of the doubt to a founding known to the year only', () => {
    expect(destinationKind(went('2017-12-01'), place('company', '2015'))).toBe('startup');
    expect(destinationKind(went('2018-01-15'), place('company', '2015'))).toBe('company');
  });

  it('is what the place is where either date is not on record', () => {
    expect(destinationKind(went(null), place('company', '2015'))).toBe('company');
    expect(destinationKind(went('2016'), place('lab'))).toBe('lab');
    expect(destinationKind(went('2016'), place('startup'))).toBe('startup');
  });

  it('stays what it is for places that are no businesses, founders included', () => {
    for (const kind of ['university', 'investor', 'nonprofit', 'government'] as const) {
      expect(destinationKind(went('2016', { founder: true }), place(kind, '2016'))).toBe(kind);
    }
  });

  it('is unknown without a place, and retired wherever the record says so', () => {
    expect(destinationKind(went('2016'), null)).toBe('unknown');
    expect(destinationKind(went('2016', { retired: true }), null)).toBe('retired');
    expect(destinationKind(went('2016', { retired: true, founder: true }), place('company'))).toBe('retired');
  });

  it('is a return for the lab that was left, to its founder and in its first years too', () => {
    const left = new Set(['place']);
    expect(destinationKind(went('2016'), place('lab', '2015'), left)).toBe('return');
    expect(destinationKind(went('2016', { founder: true }), place('lab', '2015'), left)).toBe('return');
    expect(destinationKind(went('2016'), place('lab', '2015'), new Set(['another']))).toBe('startup');
  });

  it('is one of the kinds for every place', () => {
    for (const kind of ORGANIZATION_KINDS) expect(destinationKind(went(null), place(kind))).toBe(kind);
  });
});
