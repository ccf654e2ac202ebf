import { describe, expect, it } from 'vitest';
import { settledParams } from '../../../src/app/own/showOwn.tsx';

const source = 'https://site.example/data/a.csv';
const of = (search: string, columns = '') =>
  settledParams({ search, hash: '' }, { source, columns })?.toString();

describe('the address of own data that are shown', () => {
  it('stays as it is where it says what is seen', () => {
    expect(of('?dataset=https%3A%2F%2Fsite.example%2Fdata%2Fa.csv&view=flow')).toBeUndefined();
    expect(of('?dataset=%2Fdata%2Fa.csv')).toBeUndefined();
    expect(of('?dataset=file%3Aa.csv&columns=person.0', 'person.0')).toBeUndefined();
    expect(of('?view=flow')).toBeUndefined();
  });

  it('says what was settled of the columns since', () => {
    expect(of('?dataset=%2Fa.csv&view=flow', 'from.1')).toBe('dataset=%2Fa.csv&view=flow&columns=from.1');
    expect(of('?dataset=%2Fa.csv&columns=from.2')).toBe('dataset=%2Fa.csv');
  });

  it('says the whole of one that depends on the folder of the page', () => {
    expect(of('?dataset=data%2Fa.csv&lang=zh')).toBe(`dataset=${encodeURIComponent(source)}&lang=zh`);
    expect(of('?dataset=site.example%2Fdata%2Fa.csv')).toBe(`dataset=${encodeURIComponent(source)}`);
  });
});
