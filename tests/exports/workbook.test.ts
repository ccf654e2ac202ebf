// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { columnName, workbookParts } from '../../src/exports/workbook.ts';

it('holds every cell as text that no program takes for anything else', () => {
  const rows = [
    ['id', 'left'],
    ['=1+1', '2024-03'],
    ['', '张<亚>&"勤"\u0001'],
    ['1e5', 'x'.repeat(40_000)],
  ];
  const parts = Object.fromEntries(
    Object.entries(workbookParts('departures', rows)).map(([path, text]) => [
      path,
      new DOMParser().parseFromString(text, 'application/xml'),
    ]),
  );
  for (const part of Object.values(parts)) expect(part.querySelector('parsererror')).toBeNull();
  expect(Object.keys(parts)).toContain('[Content_Types].xml');
  const sheet = parts['xl/worksheets/sheet1.xml'];
  const cells = [...(sheet?.getElementsByTagName('c') ?? [])].map((cell) => [
    cell.getAttribute('r'),
    cell.getAttribute('t'),
    cell.textContent,
  ]);
  expect(cells.slice(0, 6)).toEqual([
    ['A1', 'inlineStr', 'id'],
    ['B1', 'inlineStr', 'left'],
    ['A2', 'inlineStr', '=1+1'],
    ['B2', 'inlineStr', '2024-03'],
    ['B3', 'inlineStr', '张<亚>&"勤"'],
    ['A4', 'inlineStr', '1e5'],
  ]);
  expect(cells[6]?.[2]).toHaveLength(32_767);
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
