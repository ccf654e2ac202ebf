import { csvParseRows } from 'd3';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeDestinations, decodeSources } from '../../src/reading/cells.ts';
import { DEPARTURE_COLUMNS } from '../../src/exports/columns.ts';
import { forSpreadsheets, parseCsv } from '../../src/exports/csv.ts';
import { departuresToCsv } from '../../src/exports/departuresCsv.ts';
import { publishedDataset } from '../../src/exports/publishedDataset.ts';
import type { PublishedDeparture } from '../../src/exports/publishedSchema.ts';
import { readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';

let shipped: ShippedRecord;
beforeAll(async () => {
  shipped = await readShippedRecord();
});

const cellOf = (text: string) => (text === '' ? null : text);

/** A departure as the cells of its row say, in the words of the JSON. */
function fromCells(cell: (name: string) => string) {
  const bilingual = (prefix: string) =>
    cell(`${prefix}_en`) === '' ? null : { en: cell(`${prefix}_en`), zh: cell(`${prefix}_zh`) };
  const reason = bilingual('stated_reason');
  const first =
    cell('dest_1_founder') === ''
      ? []
      : [
          {
            organization: cellOf(cell('dest_1_org')),
            founder: cell('dest_1_founder') === 'true',
            retired: cell('dest_1_retired') === 'true',
            role: bilingual('dest_1_role'),
            when: cellOf(cell('dest_1_when')),
            country: cellOf(cell('dest_1_country')),
          },
        ];
  return {
    id: cell('id'),
    person: cell('person'),
    lab: cell('lab'),
    unit: bilingual('unit'),
    role: bilingual('role'),
    roleGeneric: cell('role_generic') === 'true',
    roleKind: cell('role_kind'),
    joined: cellOf(cell('joined')),
    left: cellOf(cell('left')),
    announced: cellOf(cell('announced')),
    joinedCompany:
      cell('joined_company') === ''
        ? null
        : { organization: cell('joined_company'), date: cell('joined_company_when') },
    destinations: [...first, ...(decodeDestinations(cell('later_destinations')) ?? [])],
    statedReason: reason === null ? null : { text: reason, by: cellOf(cell('stated_reason_by')) },
    disputed: cell('disputed') === 'true',
    caveat: bilingual('caveat'),
    note: bilingual('note'),
    sources: decodeSources(cell('sources')),
    disagreements: cell('disagreements') === '' ? [] : JSON.parse(cell('disagreements')),
    added: cellOf(cell('added')),
    charted: cellOf(cell('charted')),
    chartedBy: cellOf(cell('charted_by')),
    kind: cell('kind'),
    status: cell('status'),
  };
}

function withoutKinds({ destinations, ...departure }: PublishedDeparture) {
  return {
    ...departure,
    destinations: destinations.map((destination) => {
      const { kind: _, ...recorded } = destination;
      return recorded;
    }),
  };
}

describe('departures.csv', () => {
  it('agrees with departures.json, record by record', () => {
    const { dataset, evidence } = shipped;
    const { departures } = publishedDataset(dataset, evidence);
    const ordered = departures.map(({ id }) => dataset.departureById.get(id)!);
    const [heading = [], ...rows] = parseCsv(departuresToCsv(ordered, evidence));
    expect(rows).toHaveLength(departures.length);
    rows.forEach((row, i) => {
      const record = fromCells((name) => row[heading.indexOf(name)] ?? '');
      expect(record).toEqual(withoutKinds(departures[i]!));
    });
  });

  it('has each column once, with a description', () => {
    const names = DEPARTURE_COLUMNS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, description } of DEPARTURE_COLUMNS) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(description).toMatch(/\.$/);
    }
  });

  it('begins with the name of its first column, and with a mark only where it is made for spreadsheets', () => {
    const text = departuresToCsv([], shipped.evidence);
    expect(text.startsWith('id,')).toBe(true);
    expect(forSpreadsheets(text)).toBe(`\ufeff${text}`);
    expect(parseCsv(forSpreadsheets(text))).toEqual(parseCsv(text));
  });

  it('has no cell that a spreadsheet would take for a formula', () => {
    const { dataset, evidence } = shipped;
    const cells = csvParseRows(departuresToCsv(dataset.departures, evidence)).flat();
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
  });

  it('is a heading alone where there are no departures', () => {
    expect(parseCsv(departuresToCsv([], shipped.evidence))).toEqual([
      DEPARTURE_COLUMNS.map(({ name }) => name),
    ]);
  });
});
