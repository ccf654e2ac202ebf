import { expect, it } from 'vitest';
import { finish } from '../../../src/lib/finish.ts';
import { createOwnDataset } from '../../../src/reading/own/createOwnDataset.ts';
import { detachTextsSteps } from '../../../src/reading/own/detachTexts.ts';
import { ownData, ownRow } from '../../support/ownRows.ts';

it('gives names, ids and addresses of many rows memory of their own, and changes none of them', () => {
  const text = Array.from({ length: 9000 }, (_, i) => `Someone of the name ${i}\ud800"\\陈`).join(',');
  const rows = text.split(',').map((name, i) =>
    ownRow(name, `Lab ${i % 7}`, '2020', {
      ...(i % 2 === 0 ? {} : { id: `some-id-of-a-row-${i}` }),
      sources: [{ id: null, url: `https://example.org/${i}`, supports: ['departure'], statementBy: null }],
    }),
  );
  const dataset = createOwnDataset(rows, ownData());
  const said = () =>
    dataset.departures.map(({ id, person }) => [id, person.id, person.name.en, person.name.zh]);
  const before = said();
  let steps = 0;
  for (const each = detachTextsSteps(dataset); each.next().done !== true;) steps += 1;
  expect(steps).toBeGreaterThan(1);
  expect(said()).toEqual(before);
  const [proof] = [...(dataset.evidence?.departures.values() ?? [])].slice(-1);
  expect(dataset.evidence?.sources.get(proof?.sources[0]?.source ?? '')?.url).toMatch(
    /^https:\/\/example\.org\/\d+$/,
  );
  expect(new Set(before.map(([, , name]) => name)).size).toBe(9000);
  // Once more is once too many, and harmless.
  finish(detachTextsSteps(dataset));
  expect(said()).toEqual(before);
});
