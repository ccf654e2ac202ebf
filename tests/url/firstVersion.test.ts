import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { loadDataset } from '../../src/model/records.ts';
import { INITIAL_LINK_STATE, type LinkState } from '../../src/state/linkState.ts';
import { decodeEmbedOptions } from '../../src/url/decodeEmbedOptions.ts';
import { decodeState } from '../../src/url/decodeState.ts';
import { encodeState } from '../../src/url/encodeState.ts';
import { vocabularyOf } from '../../src/app/vocabularyOf.ts';
import { MEASURE, UNFOLD } from '../../src/views/flow/params.ts';
import { TAIL } from '../../src/views/network/params.ts';
import { OPEN, SORT, ZOOM } from '../../src/views/timeline/params.ts';

/*
 * What the documents of the first version told embedders to write, and its tests opened (24 November 2026), held to what it meant then.
 * Nothing here is changed with the code: an address that stands in somebody's article cannot be.
 */
const vocabulary = vocabularyOf(loadDataset(), INITIAL_LINK_STATE);
const filters = (changes: Partial<LinkState['filters']>) => ({ filters: { ...NO_FILTERS, ...changes } });

const MEANT: readonly (readonly [string, Partial<LinkState>])[] = [
  ['lab=openai', filters({ lab: ['openai'] })],
  ['lab=baidu-research~google-brain', filters({ lab: ['baidu-research', 'google-brain'] })],
  ['company=anthropic~xai', filters({ company: ['anthropic', 'xai'] })],
  ['lab=!openai&kind=startup', filters({ lab: ['!openai'], kind: ['startup'] })],
  ['dest=anthropic', filters({ dest: ['anthropic'] })],
  ['region=china&status=confirmed', filters({ region: ['china'], status: ['confirmed'] })],
  ['role=all', filters({ role: [] })],
  ['q=li', filters({ q: 'li' })],
  ['time=2019..2024', filters({ time: { from: 2019, to: 2024 } })],
  ['time=2019..latest', filters({ time: { from: 2019, to: null } })],
  ['time=earliest..2019', filters({ time: { from: null, to: 2019 } })],
  ['time=2012', filters({ time: { from: 2012, to: 2012 } })],
  ['view=timeline', { view: 'timeline' }],
  ['view=network&focus=openai~anthropic', { view: 'network', focus: ['openai', 'anthropic'] }],
  ['view=flow&group=company', { view: 'flow', group: 'company' }],
  ['view=table&lab=xai', { view: 'table', ...filters({ lab: ['xai'] }) }],
  ['lang=zh', { locale: 'zh' }],
  ['theme=dark', { theme: 'dark' }],
  ['sel=person:andrew-ng', { selection: { type: 'person', id: 'andrew-ng' } }],
  ['sel=place:openai', { selection: { type: 'place', id: 'openai' } }],
];

describe('an address of the first version', () => {
  it.each(MEANT)('%s means what it meant', (query, changes) => {
    const { state, problems, unknown } = decodeState(query, vocabulary);
    expect({ state, problems, unknown }).toEqual({
      state: { ...INITIAL_LINK_STATE, ...changes },
      problems: [],
      unknown: [],
    });
  });

  it('keeps what belonged to one view, also where it is written otherwise by now', () => {
    const { state, problems } = decodeState(
      'sort=latest&zoom=2023-01-01..2023-06-30&open=openai~more~flow.shares~flow.startup~network-tail',
      vocabulary,
    );
    expect(problems).toEqual([]);
    expect(SORT.get(state)).toBe('latest');
    expect(ZOOM.get(state)).toEqual([Date.UTC(2023, 0, 1), Date.UTC(2023, 6, 1)]);
    expect([...OPEN.get(state)].sort()).toEqual(['more', 'openai']);
    expect(MEASURE.get(state)).toBe('share');
    expect(UNFOLD.get(state)).toEqual(['startup']);
    expect(TAIL.get(state)).toBe('open');
  });

  it('is written as it was, and keeps what it does not know', () => {
    for (const query of ['lab=openai~xai', 'view=network&focus=openai', 'time=2019..latest', 'theme=dark'])
      expect(encodeState(decodeState(query, vocabulary).state, vocabulary)).toBe(query);
    expect(decodeState('lab=openai&utm_source=x', vocabulary).unknown).toEqual([['utm_source', 'x']]);
  });

  it('falls back with a notice where it is no address', () => {
    const { state, problems } = decodeState(
      'lab=nowhere~openai&time=abcd&view=%3Cimg%20src%3Dx%3E&theme=purple',
      vocabulary,
    );
    expect(state).toEqual({ ...INITIAL_LINK_STATE, ...filters({ lab: ['openai'] }) });
    expect(problems.map(({ param }) => param).sort()).toEqual(['lab', 'theme', 'time', 'view']);
  });

  it('has the options of an embed', () => {
    expect(
      decodeEmbedOptions(
        new URLSearchParams('plain&static&transparent&filters&title=Mine&note=Yours&height=fit&v=own1'),
      ),
    ).toMatchObject({
      plain: true,
      static: true,
      transparent: true,
      filters: true,
      title: 'Mine',
      note: 'Yours',
      height: 'fit',
      v: 'own1',
    });
  });
});
