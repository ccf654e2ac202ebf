import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../../src/i18n/language.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { toFlows } from '../../../src/transforms/toFlows.ts';
import { describeAnswer } from '../../../src/views/flow/words.ts';
import { layoutBars } from '../../../src/views/flow/bars.ts';
import { chosenIn, emphasisOf, endsOf, marksOf } from '../../../src/views/flow/emphasis.ts';
import { layoutFlow } from '../../../src/views/flow/layout.ts';
import { nextBar } from '../../../src/views/flow/navigate.ts';
import { flowOptions } from '../../../src/views/flow/options.ts';
import { make, seeded } from '../../support/fixtures.ts';

const en = createLanguage('en');
const zh = createLanguage('zh');
const flowsOf = (dataset: Dataset, departures = dataset.departures, unfolded: readonly string[] = []) =>
  toFlows(departures, flowOptions('lab', unfolded, dataset.places));

describe('layoutFlow', () => {
  it.each([0, 1, 500, 5000])('is finite and inside the frame for %i departures, in both measures', (n) => {
    const flows = flowsOf(make.randomDataset(n, 31));
    for (const measure of ['count', 'share'] as const)
      for (const width of [648, 936]) {
        const scene = layoutFlow(flows, measure, width);
        expect(scene.nodes.length).toBe(flows.nodes.length);
        for (const { x0, x1, y0, y1 } of scene.nodes) {
          expect([x0, x1, y0, y1].every(Number.isFinite)).toBe(true);
          expect(x0).toBeGreaterThanOrEqual(0);
          expect(x1).toBeLessThanOrEqual(width);
          expect(y0).toBeGreaterThanOrEqual(0);
          expect(y1).toBeLessThanOrEqual(scene.height);
        }
        for (const { d, width: thick } of scene.links) {
          expect(d).not.toMatch(/NaN|Infinity/);
          expect(thick).toBeGreaterThan(0);
        }
      }
  });

  it('draws bars as high as the bands at them', () => {
    const scene = layoutFlow(flowsOf(make.randomDataset(300, 2)), 'count', 936);
    for (const { id, node, y0, y1 } of scene.nodes) {
      if (node.stage !== 'from') continue;
      const bands = scene.links
        .filter(({ source }) => source === id)
        .reduce((sum, { width }) => sum + width, 0);
      expect(y1 - y0).toBeCloseTo(bands, 0);
    }
  });

  it('draws every origin equally high where shares are asked for', () => {
    const scene = layoutFlow(flowsOf(make.randomDataset(300, 2)), 'share', 936);
    const heights = scene.nodes.filter(({ node }) => node.stage === 'from').map(({ y0, y1 }) => y1 - y0);
    for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0, 1);
  });

  it('is the same after shuffling the departures', () => {
    const dataset = make.randomDataset(300, 14);
    const random = seeded(3);
    const shuffled = [...dataset.departures].sort(() => random() - 0.5);
    const draw = (departures: Dataset['departures']) => {
      const { nodes, links } = layoutFlow(flowsOf(dataset, departures), 'count', 936);
      return JSON.stringify([
        nodes.map(({ id, y0, y1 }) => [id, y0, y1]),
        links.map(({ id, d, width }) => [id, d, width]),
      ]);
    };
    expect(draw(shuffled)).toBe(draw(dataset.departures));
  });

  it('follows the chosen people through all columns', () => {
    const flows = flowsOf(make.randomDataset(200, 6));
    const [origin] = flows.nodes;
    const emphasis = emphasisOf(flows, origin?.id ?? '');
    expect(emphasis?.total).toBe(origin?.departures.length);
    const sum = (stage: string) =>
      flows.nodes
        .filter((node) => node.stage === stage)
        .reduce((total, { id }) => total + (emphasis?.nodes.get(id) ?? 0), 0);
    expect(sum('from')).toBe(emphasis?.total);
    expect(sum('kind')).toBe(emphasis?.total);
    expect(emphasisOf(flows, 'from:nowhere')).toBeNull();
    expect(emphasisOf(flows, null)).toBeNull();
  });

  it('marks the way of one person', () => {
    const dataset = make.randomDataset(200, 6);
    const flows = flowsOf(dataset);
    const known = dataset.departures.find(({ destination }) => destination?.place != null);
    const marks = marksOf(flows);
    expect(marks(known?.id ?? '').size).toBe(5);
    expect(marks(null).size + marks('not-shown').size).toBe(0);
  });

  it('lets the arrow keys reach every bar', () => {
    const scene = layoutFlow(flowsOf(make.randomDataset(200, 6)), 'count', 936);
    const reached = new Set<string>();
    const queue = [scene.nodes[0]?.id ?? ''];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = nextBar(scene.nodes, id, key);
        if (next !== null) queue.push(next);
      }
    }
    expect(reached.size).toBe(scene.nodes.length);
  });
});

describe('the bars of a narrow container', () => {
  it('fill the width where shares are asked for, and share a scale otherwise', () => {
    const flows = flowsOf(make.randomDataset(200, 6));
    for (const { segments } of layoutBars(flows, 'share', 296).bars)
      expect(segments.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(296, 0);
    const [first, second] = layoutBars(flows, 'count', 296).bars;
    const width = (bar: typeof first) => bar?.segments.reduce((sum, segment) => sum + segment.width, 0) ?? 0;
    expect(width(first) / width(second)).toBeCloseTo(
      (first?.node.departures.length ?? 0) / (second?.node.departures.length ?? 1),
      1,
    );
  });
});

describe('the answer to “universities or startups?”', () => {
  const shownOf = (startups: number, universities: number, companies: number, unknown: number) => {
    const to = (id: string | null, n: number) =>
      Array.from({ length: n }, (_, i) =>
        make.departure(`${id ?? 'unknown'}-${i}`, {
          destinations: id === null ? [] : [make.destination(id)],
        }),
      );
    const { departures } = make.dataset({
      organizations: [
        make.organization('s', { kind: 'startup' }),
        make.organization('u', { kind: 'university' }),
        make.organization('c', { kind: 'company' }),
      ],
      departures: [
        ...to('s', startups),
        ...to('u', universities),
        ...to('c', companies),
        ...to(null, unknown),
      ],
    });
    return { departures, count: { sure: departures.length, total: departures.length } };
  };

  it('gives the numbers, says that the unknown ones could not turn it round, and names a majority', () => {
    expect(describeAnswer(shownOf(12, 2, 3, 4), en)).toBe(
      'Of 21 departures, 17 have a destination on record. Of these, 12 (71%) went to startups and 2 (12%) to universities. ' +
        'More went to startups, and the 4 whose destination is not on record could not reverse that. ' +
        'That is more than half of the known destinations.',
    );
    expect(describeAnswer(shownOf(12, 2, 3, 4), zh)).toBe(
      '21次离职中，17次的去向有记录，其中12次（71%）去了初创公司，2次（12%）去了高校。' +
        '去初创公司的更多，另有4次去向不详，不足以改变这一结论。这超过了已知去向的一半。',
    );
  });

  it('does not claim what the unknown ones could turn round', () => {
    expect(describeAnswer(shownOf(3, 2, 0, 1), en)).toContain('could reverse that');
    expect(describeAnswer(shownOf(2, 3, 0, 5), en)).toContain(
      'More are known to have gone to universities, but the 5',
    );
  });

  it('says where neither is most, and where they are level', () => {
    expect(describeAnswer(shownOf(3, 1, 6, 0), en)).toContain(
      'Neither took more than half of the known destinations; no other kind took more than “Company” with 6 (60%).',
    );
    expect(describeAnswer(shownOf(2, 2, 0, 0), en)).toContain('Equal numbers went to each.');
  });

  it('does not weigh the one against the other where nobody went to either, or one destination is known', () => {
    expect(describeAnswer(shownOf(0, 0, 3, 2), en)).toBe(
      'Of 5 departures, 3 have a destination on record. None of these went to a startup or a university. ' +
        'No kind took more than “Company” with 3 (100%). The 2 whose destination is not on record may have.',
    );
    expect(describeAnswer(shownOf(0, 0, 1, 0), en)).toBe(
      'The one departure shown has a destination of the kind “Company”: too few to answer.',
    );
    expect(describeAnswer(shownOf(1, 0, 0, 2), zh)).toBe(
      '3次离职中，仅1次的去向有记录，类别为“初创公司”，数量太少，无法回答。',
    );
  });

  it('says that it cannot say', () => {
    expect(describeAnswer(shownOf(0, 0, 0, 2), en)).toContain('the record cannot say');
    expect(describeAnswer(shownOf(0, 0, 0, 0), en)).toBe('No departures match the filters.');
  });

  it('says where years leave the count open', () => {
    const shown = { ...shownOf(3, 1, 0, 0), count: { sure: 2, total: 4 } };
    expect(describeAnswer(shown, en)).toContain('2–4 departures');
  });
});

describe('the state of the flow', () => {
  it('says which tails are unfolded', () => {
    expect(flowOptions('company', ['origins', 'startup'], make.dataset().places)).toMatchObject({
      grouping: 'company',
      openOrigins: true,
      openKinds: ['startup'],
    });
  });

  it('chooses what is pressed here, else the bar of the one place that is chosen, else nothing', () => {
    const flows = flowsOf(
      make.dataset({
        departures: [make.departure('a', { lab: 'x', destinations: [make.destination('y')] })],
      }),
    );
    const [band] = flows.links;
    expect(chosenIn(flows, [], [])).toBeNull();
    expect(chosenIn(flows, ['x'], [])).toBe('from:x');
    expect(chosenIn(flows, ['y'], [])).toBe('to:y');
    expect(chosenIn(flows, ['x'], endsOf(band?.id ?? ''))).toBe(band?.id);
    expect(chosenIn(flows, [], ['from:nobody'])).toBeNull();
  });
});
