import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/i18n/language.ts';
import { loadDataset } from '../../src/model/records.ts';
import { toFlows } from '../../src/transforms/toFlows.ts';
import { flowNodeName } from '../../src/views/flow/words.ts';
import { flowOptions } from '../../src/views/flow/options.ts';
import { networkRecord } from '../../src/views/network/record.ts';
import { companiesWithLabs, placeName } from '../../src/words/placeName.ts';

const dataset = loadDataset();
const companies = companiesWithLabs(dataset);
const en = createLanguage('en');
const zh = createLanguage('zh');
const nameOf = (id: string, grouping: 'lab' | 'company', language = en) => {
  const place = dataset.places.get(id);
  if (place === undefined) throw new Error(`missing place: ${id}`);
  return placeName(place, grouping, companies, language);
};

describe('the name of a place in the charts', () => {
  it('tells a company from the labs beside it, and only there', () => {
    expect(nameOf('meta', 'lab')).toBe('Meta (company)');
    expect(nameOf('meta', 'lab', zh)).toBe('Meta（公司）');
    expect(nameOf('meta', 'company')).toBe('Meta');
    expect(nameOf('meta-fair', 'lab')).toBe('Meta FAIR');
    expect(nameOf('stanford-university', 'lab')).toBe('Stanford University');
  });

  it.each(['lab', 'company'] as const)('is the same in the network and in the flow, by %s', (group) => {
    const flows = toFlows(dataset.departures, flowOptions(group, [], dataset.places));
    const names = new Map(
      flows.nodes.flatMap((node) =>
        node.place === null ? [] : [[node.place.id, flowNodeName(node, group, companies, en)] as const],
      ),
    );
    const shared = networkRecord(dataset, group).whole.nodes.filter(({ id }) => names.has(id));
    expect(shared.length).toBeGreaterThan(20);
    for (const { id } of shared) expect(names.get(id)).toBe(nameOf(id, group));
  });
});
