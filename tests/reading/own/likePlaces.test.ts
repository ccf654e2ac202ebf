import { describe, expect, it } from 'vitest';
import { likePlaces } from '../../../src/reading/own/likePlaces.ts';
import { ownRow } from '../../support/ownRows.ts';

const asked = (...names: readonly string[]) =>
  likePlaces(names.map((name, i) => ownRow(`P${i}`, name, '2019'))).map((group) =>
    group.names.map(({ name }) => name),
  );

describe('names of places that are asked about', () => {
  it.each([
    [
      ['Google', 'Google', 'Google Inc.', 'Google, Inc', 'GOOGLE LLC'],
      [['Google', 'GOOGLE LLC', 'Google Inc.', 'Google, Inc']],
    ],
    [['Google', 'Google', 'Googel'], [['Google', 'Googel']]],
    [
      ['Microsoft', 'Microsoft', 'Mircosoft', 'Microsft', 'Microssoft'],
      [['Microsoft', 'Microsft', 'Microssoft', 'Mircosoft']],
    ],
    [['Ministry of Defence', 'Ministry of Defense'], [['Ministry of Defence', 'Ministry of Defense']]],
    [['Министерство', 'Министерства'], [['Министерства', 'Министерство']]],
  ])('%j', (names, groups) => {
    expect(asked(...names)).toEqual(groups);
  });

  it.each([
    [['Meta', 'Beta']],
    [['Lab 1', 'Lab 2', 'Laboratory 11', 'Laboratory 12']],
    [['北京大学出版社有限公司', '南京大学出版社有限公司']],
    [['Google', 'Goodyear', 'Giggle']],
    [['Slovakia', 'Slovenia']],
  ])('are not those of two that differ: %j', (names) => {
    expect(asked(...names)).toEqual([]);
  });

  it('are found in time in proportion to how many there are', () => {
    const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      ownRow('A', `Institute for the study of ${letters(i * 7919)}`, '2019'),
    );
    const start = performance.now();
    likePlaces(rows);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
