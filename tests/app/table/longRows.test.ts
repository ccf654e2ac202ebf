import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeRows } from '../../../src/app/table/arrangeRows.ts';
import { arrangeSteps } from '../../../src/app/table/arrangeSteps.ts';
import { indexRows } from '../../../src/app/table/rowIndex.ts';
import { createLanguage } from '../../../src/i18n/language.ts';
import { finish } from '../../../src/lib/finish.ts';
import { sortSteps } from '../../../src/lib/sortSteps.ts';
import { SORT_COLUMNS } from '../../../src/views/table/params.ts';
import { make } from '../../support/fixtures.ts';

const { departures, evidence } = make.randomDataset(600, 4);
const language = createLanguage('en');

describe('a long table', () => {
  it('is arranged in steps as the short one is at once', () => {
    for (const column of SORT_COLUMNS)
      for (const descending of [false, true]) {
        const sort = { column, descending };
        expect(finish(arrangeSteps(departures, sort, language, evidence))).toEqual(
          arrangeRows(departures, sort, language, evidence),
        );
      }
    expect(finish(arrangeSteps([], { column: 'date', descending: true }, language, evidence))).toEqual([]);
  });

  it('has every departure once, under its year and, where no more is known, under "sometime"', () => {
    const groups = arrangeRows(departures, { column: 'date', descending: true }, language, evidence);
    const rows = indexRows(groups);
    const all = Array.from({ length: rows.length }, (_, i) => rows.at(i));
    const drawn = groups.flatMap((group) => [
      { type: 'year' as const, group },
      ...group.fine.map((departure) => ({ type: 'departure' as const, departure, vague: false })),
      ...(group.year !== null && group.vague.length > 0 ? [{ type: 'sometime' as const, group }] : []),
      ...group.vague.map((departure) => ({ type: 'departure' as const, departure, vague: true })),
    ]);
    expect(all).toEqual(drawn);
    expect(rows.at(-1)).toBeNull();
    expect(rows.at(rows.length)).toBeNull();
    for (const group of groups) expect(rows.at(rows.of(group.key))).toEqual({ type: 'year', group });
    expect(rows.of('1800')).toBe(-1);
  });
});

describe('sorting in steps', () => {
  it('is stable, complete, and leaves the list as it was', () => {
    assert(
      property(array(integer({ min: 0, max: 9 })), (numbers) => {
        const items = numbers.map((value, i) => ({ value, i }));
        const before = [...items];
        const sorted = finish(sortSteps(items, (a, b) => a.value - b.value));
        expect(sorted).toEqual([...items].sort((a, b) => a.value - b.value));
        expect(items).toEqual(before);
      }),
    );
    const many = Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 20_011);
    const parts = [...sortSteps(many, (a, b) => a - b)];
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.every((part) => part > 0 && part <= 1)).toBe(true);
  });
});
