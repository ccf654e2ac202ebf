import { describe, expect, it } from 'vitest';
import { departuresToJson, jsonSteps } from '../../src/exports/departuresJson.ts';
import { bytesOf } from '../../src/exports/pieces.ts';
import { finish } from '../../src/lib/finish.ts';
import { readShippedRecord } from '../support/shippedRecord.ts';
import { openOwn } from '../support/openOwn.ts';

const excerpt = { filters: [], query: 'view=timeline', count: { sure: 1, total: 1 } };

describe('departures as JSON', () => {
  it('are written in pieces as one text, with each field on its line', async () => {
    const { dataset, evidence } = await readShippedRecord();
    const text = departuresToJson(dataset, evidence, dataset.departures, excerpt);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(departuresToJson(dataset, evidence, [], excerpt)).toContain('"departures": [],');
  });

  it('take a line each where there are thousands, and say the same', () => {
    const dataset = openOwn(
      `name,from,left,to\n${Array.from({ length: 2500 }, (_, i) => `Ada ${i},百度 ${i % 40},2019,X ${i % 90}`).join('\n')}`,
    )!.dataset;
    const steps = jsonSteps(dataset, dataset.evidence!, dataset.departures, excerpt);
    const told: number[] = [];
    for (;;) {
      const step = steps.next();
      if (step.done !== true) {
        told.push(step.value);
        continue;
      }
      expect(told.length).toBeGreaterThan(20);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      const bytes = finish(bytesOf(step.value));
      const text = new TextDecoder().decode(Buffer.concat([...bytes]));
      expect(text.split('\n').length).toBeLessThan(2500 * 3);
      expect(text).toBe(departuresToJson(dataset, dataset.evidence!, dataset.departures, excerpt));
      const again = openOwn(text)!.dataset;
      expect(again.departures.map(({ id }) => id).sort()).toEqual(
        dataset.departures.map(({ id }) => id).sort(),
      );
      return;
    }
  });
});
