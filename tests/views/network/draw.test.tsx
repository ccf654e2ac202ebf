import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fixedPaint } from '../../../src/encoding/palette.ts';
import { createLanguage } from '../../../src/i18n/language.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { INITIAL_STATE, type DeparturesState } from '../../../src/store/state.ts';
import { flowView } from '../../../src/views/flow/index.ts';
import { busiestOf, countBusy } from '../../../src/views/network/derive.ts';
import { networkView } from '../../../src/views/network/index.ts';
import { networkRecord } from '../../../src/views/network/record.ts';
import { make } from '../../support/fixtures.ts';

const draw = (
  view: typeof networkView,
  dataset: Dataset,
  width: number,
  changes: Partial<DeparturesState> = {},
) => {
  const { departures } = dataset;
  const drawing = view.draw?.({
    dataset,
    shown: { departures, count: { sure: departures.length, total: departures.length } },
    state: { ...INITIAL_STATE, ...changes },
    language: createLanguage('zh'),
    width,
    paint: fixedPaint('dark'),
  });
  return { height: drawing?.height ?? NaN, svg: renderToStaticMarkup(<svg>{drawing?.children}</svg>) };
};

describe.each([
  ['network', networkView],
  ['flow', flowView],
])('the picture of the %s', (_, view) => {
  it.each([320, 640, 1200])(
    'stands alone at %i px: literal colours, finite numbers, nothing to press',
    (width) => {
      for (const count of [0, 1, 200]) {
        const { height, svg } = draw(view, make.randomDataset(count, 5), width);
        expect(Number.isFinite(height)).toBe(true);
        expect(svg).not.toMatch(/var\(|NaN|Infinity|role="button"|tabindex/);
      }
    },
  );

  it('brings out what is chosen, and has the same bytes twice', () => {
    const dataset = make.randomDataset(200, 5);
    const chosen = { focus: ['lab-0'] };
    const picture = draw(view, dataset, 936, chosen).svg;
    expect(picture).not.toBe(draw(view, dataset, 936).svg);
    expect(picture).toBe(draw(view, dataset, 936, chosen).svg);
  });
});

it('draws the busiest of many places, and counts the others', () => {
  const many = 340;
  const dataset = make.dataset({
    labs: Array.from({ length: many }, (_, i) => make.lab(`lab-${i}`)),
    departures: Array.from({ length: many + 50 }, (_, i) =>
      make.departure(`d-${i}`, { lab: `lab-${i % many}` }),
    ),
  });
  const record = networkRecord(dataset, 'lab');
  const busiest = busiestOf(record.whole);
  expect(busiest.nodes.length).toBe(300);
  // Those that two people left are all among them.
  expect(busiest.nodes.filter(({ out }) => out === 2).length).toBe(50);
  const undrawn = countBusy(record.whole) - countBusy(busiest);
  expect(undrawn).toBeGreaterThan(0);
  const { svg } = draw(networkView, dataset, 1200, { group: 'lab' });
  expect(svg).toContain(`未画出：另有${undrawn}处`);
});
