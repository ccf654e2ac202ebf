import { beforeAll, describe, expect, it } from 'vitest';
import { fixedPaint } from '../../src/encoding/palette.ts';
import { departuresToCsv } from '../../src/exports/departuresCsv.ts';
import { departuresToJson } from '../../src/exports/departuresJson.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { createDataset, splitRecords, type Dataset } from '../../src/model/dataset.ts';
import { drawPicture } from '../../src/pictures/drawPicture.tsx';
import { svgText } from '../../src/pictures/svgText.ts';
import { INITIAL_STATE } from '../../src/store/state.ts';
import { VIEWS } from '../../src/views/index.ts';
import { openOwn } from '../support/openOwn.ts';
import { readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';

let shipped: ShippedRecord;
beforeAll(async () => {
  shipped = await readShippedRecord();
});

// What is said of the shipped record alone is no picture of another.
const views = (
  await Promise.all(VIEWS.filter(({ shell }) => shell === 'full').map(({ load }) => load()))
).filter(({ draw }) => draw !== null);
const language = createLanguage('en');

/** The picture of a view, in the words of the record, whatever the dataset says of itself. */
function draw(view: (typeof views)[number], dataset: Dataset): string {
  const state = { ...INITIAL_STATE, view: view.id };
  const shown = filterDepartures(dataset, state.filters);
  const picture = drawPicture({
    view,
    context: { dataset, shown, state, language, width: 1080, paint: fixedPaint('light') },
    title: view.id,
    subtitle: '',
    address: '',
  });
  return picture === null ? '' : svgText(picture);
}

const asOf = (dataset: Dataset): Dataset => ({
  ...dataset,
  meta: shipped.dataset.meta,
  asOf: shipped.dataset.asOf,
  own: null,
});

describe('the pictures of the record, saved and opened as own data', () => {
  it.each(views.map((view) => [view.id, view] as const))('are the same from JSON: %s', (_, view) => {
    const { dataset, evidence, records } = shipped;
    // A download holds what its departures name: groups of people are no part of it.
    const { core } = splitRecords({ ...records, groups: [] });
    const excerpt = { filters: [], query: '', count: { sure: 1, total: 1 } };
    const opened = openOwn(departuresToJson(dataset, evidence, dataset.departures, excerpt));
    expect(draw(view, asOf(opened!.dataset))).toBe(draw(view, createDataset(core, null)));
  });

  it.each(views.map((view) => [view.id, view] as const))('are the same from CSV: %s', (_, view) => {
    const { dataset, evidence, records } = shipped;
    // A table of departures holds no events of labs.
    const { core } = splitRecords({
      ...records,
      groups: [],
      milestones: [],
      labs: records.labs.map((lab) => ({
        ...lab,
        events: [],
        leaders: [],
        status: null,
        statements: [],
        sizes: [],
      })),
    });
    const opened = openOwn(departuresToCsv(dataset.departures, evidence, dataset));
    expect(draw(view, asOf(opened!.dataset))).toBe(draw(view, createDataset(core, null)));
  });
});
