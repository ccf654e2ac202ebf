import { describe, expect, it } from 'vitest';
import { codesOf } from '../../../src/filters/failures.ts';
import { LIST_FILTER_IDS } from '../../../src/filters/filters.ts';
import { prepareCounts } from '../../../src/filters/prepareCounts.ts';
import { finish } from '../../../src/lib/finish.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { columnsOf } from '../../../src/views/timeline/large/columns.ts';
import { benchRows } from '../../support/benchRows.ts';
import { openOwn } from '../../support/openOwn.ts';
import { readShippedRecord } from '../../support/shippedRecord.ts';
import { departuresToCsv } from '../../../src/exports/departuresCsv.ts';

/** The same dataset, of which nothing is known beforehand. */
function withoutClasses(dataset: Dataset): Dataset {
  const { classes: _, ...rest } = dataset;
  return { ...rest, departures: [...rest.departures] };
}

/** What a timeline is placed by, of each departure. */
function columnsRead(dataset: Dataset) {
  const { dates, earliest, latest, dated, kinds, weights } = columnsOf(dataset);
  return dataset.departures.map(({ id }, i) => {
    const date = dates[i] ?? -1;
    return [id, earliest[date], latest[date], dated[date], kinds[i], weights[i]];
  });
}

const files: Readonly<Record<string, () => Promise<string>>> = {
  'thousands of rows': async () => benchRows(3000),
  'our own record': async () => {
    const { dataset, evidence } = await readShippedRecord();
    return departuresToCsv(dataset.departures, evidence, dataset);
  },
};

describe('departures of a file that say the same', () => {
  it.each(Object.entries(files))('are counted and placed as each alone would be: %s', async (_, file) => {
    const dataset = openOwn(await file())?.dataset;
    if (dataset?.classes === undefined) throw new Error('no classes');
    const plain = withoutClasses(dataset);
    finish(prepareCounts(dataset));
    for (const id of LIST_FILTER_IDS) expect(codesOf(dataset, id)).toEqual(codesOf(plain, id));
    expect(columnsRead(dataset)).toEqual(columnsRead(plain));
    expect(dataset.classes.standing.firsts.length).toBeLessThan(100);
  });
});
