/**
 * Every number that the product shows, read from what it renders, held against one plain computation from the raw records: in random
 * states, for page, embed and picture. Names are read too, so that a right number at a wrong place is found.
 */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { Card, cardDetails } from '../../src/app/Card.tsx';
import { describeFinding, periodsOf } from '../../src/words/finding.ts';
import { demoFacts } from '../../src/build/demo/demoFacts.ts';
import { tablePart } from '../../src/embed/tablePart.ts';
import { StaticEmbed } from '../../src/embed/StaticEmbed.tsx';
import { fixedPaint } from '../../src/encoding/palette.ts';
import { departuresToCsv } from '../../src/exports/departuresCsv.ts';
import { departuresToJson } from '../../src/exports/departuresJson.ts';
import { facetOf } from '../../src/filters/facets.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { LIST_FILTER_IDS, NO_FILTERS } from '../../src/filters/filters.ts';
import { createLanguage, type Language } from '../../src/i18n/language.ts';
import { LOCALE_IDS, type Locale } from '../../src/i18n/locales.ts';
import { compactCore, expandCore, slimCore } from '../../src/model/compactCore.ts';
import { createDataset, splitRecords, type Dataset } from '../../src/model/dataset.ts';
import { parseDataset } from '../../src/model/parseDataset.ts';
import { loadRecords } from '../../src/model/records.ts';
import type { DatasetRecords } from '../../src/model/schema.ts';
import { drawPicture } from '../../src/pictures/drawPicture.tsx';
import { DeparturesContext, useDeparturesValue } from '../../src/store/context.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { INITIAL_STATE, type DeparturesState } from '../../src/store/state.ts';
import { withParam } from '../../src/store/updates.ts';
import { MEASURE, UNFOLD } from '../../src/views/flow/params.ts';
import { VIEWS } from '../../src/views/index.ts';
import { layoutYears } from '../../src/views/layoutYears.ts';
import { OPEN, SORT, ZOOM } from '../../src/views/timeline/params.ts';
import { seeded } from '../support/fixtures.ts';
import { loadViews } from '../support/loadedViews.ts';
import { renderedEmbed } from '../support/renderedEmbed.tsx';
import { findAll, having, ofClass, ofTag, readMarkup, textOf, type MarkupNode } from '../support/markup.ts';
import {
  ask,
  count,
  factsOf,
  groupOf,
  LISTS,
  NO_QUESTION,
  optionsOf,
  type Fact,
  type Question,
} from '../support/oracle.ts';
import { randomRecords } from '../support/randomRecords.ts';
import { indexRecords } from '../support/shippedRecord.ts';

// A server draws for one width and leaves the heavy drawings to the browser: here everything is drawn, at the width asked for.
const { browser, container, drawn, positionsOnce, sliced } = await vi.hoisted(
  () => import('../support/drawnAtOnce.ts'),
);
vi.mock(import('../../src/behaviors/useContainerWidth.ts'), () => container);
vi.mock(import('../../src/behaviors/useDrawn.ts'), () => drawn);
vi.mock(import('../../src/behaviors/useSliced.ts'), () => sliced);
vi.mock(import('../../src/views/network/positions.ts'), async (original) => positionsOnce(await original()));

const views = await loadViews();

for (const part of [cardDetails, tablePart]) {
  part.load();
  await vi.waitUntil(() => part.getState().status === 'ready', { timeout: 30_000 });
}

const languages = Object.fromEntries(
  LOCALE_IDS.map((locale) => [locale, createLanguage(locale)]),
) as Readonly<Record<Locale, Language>>;

interface World {
  readonly facts: readonly Fact[];
  readonly dataset: Dataset;
  /** as an embed begins with it */
  readonly slim: Dataset;
}

function worldOf(records: DatasetRecords): World {
  const { core } = splitRecords(records);
  return {
    facts: factsOf(records),
    dataset: indexRecords(records).dataset,
    slim: createDataset(expandCore(compactCore(slimCore(core))), null),
  };
}

interface Case {
  readonly question: Question;
  readonly state: DeparturesState;
  readonly width: number;
}

/** Returns a state as a reader may reach it. */
function randomCase({ facts }: World, random: () => number, canSearch: boolean): Case {
  const pick = <T,>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (share: number) => random() < share;
  const years = facts.flatMap(({ when }) =>
    when === null || !Number.isFinite(when.from) ? [] : [new Date(when.from).getUTCFullYear()],
  );
  const list = (id: (typeof LISTS)[number], share: number): readonly string[] => {
    if (!chance(share)) return [];
    const options = [...new Set(facts.flatMap((fact) => optionsOf(fact, id)))].filter(
      (option) => id !== 'lab' || facts.some(({ from }) => from[0] === option),
    );
    const chosen = [...new Set(Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(options)))];
    return (chance(0.25) ? chosen.map((option) => `!${option}`) : chosen).sort();
  };
  const [a, b] = [pick(years), pick(years)];
  const question: Question = {
    time: chance(0.5)
      ? [
          chance(0.15) ? null : Math.min(a, b),
          chance(0.15) ? null : chance(0.3) ? Math.min(a, b) : Math.max(a, b),
        ]
      : null,
    lab: list('lab', 0.25),
    company: list('company', 0.15),
    dest: list('dest', 0.15),
    kind: list('kind', 0.2),
    region: list('region', 0.1),
    role: chance(0.7) ? null : chance(0.5) ? [] : list('role', 1).filter((role) => role !== '!board'),
    status: list('status', 0.1),
    set: [],
    q: canSearch && chance(0.1) ? `person-${Math.floor(random() * 30)}` : '',
  };
  const time = question.time;
  const group = pick(['lab', 'company'] as const);
  const places = facts.flatMap(({ from, to }) => [...from, ...to]);
  const own = [
    withParam(SORT, pick(['count', 'first', 'latest', 'name'] as const)),
    withParam(OPEN, [
      ...(chance(0.3) ? ['more'] : []),
      ...(chance(0.3) ? [groupOf(pick(facts).from, group)!] : []),
    ]),
    withParam(UNFOLD, chance(0.3) ? ['origins', 'startup'] : []),
    withParam(MEASURE, chance(0.2) ? ('share' as const) : ('count' as const)),
  ];
  const state: DeparturesState = {
    ...own.reduce((each, update) => update(each), INITIAL_STATE),
    // a view that is a page of its own has other numbers, with tests of their own
    view: pick(VIEWS.filter(({ shell }) => shell === 'full')).id,
    locale: pick(LOCALE_IDS),
    group,
    focus: chance(0.4) ? [...new Set([pick(places), ...(chance(0.4) ? [pick(places)] : [])])] : [],
    filters: {
      ...NO_FILTERS,
      ...Object.fromEntries(LISTS.filter((id) => id !== 'role').map((id) => [id, question[id]])),
      role: question.role ?? NO_FILTERS.role,
      time: time === null || (time[0] === null && time[1] === null) ? null : { from: time[0], to: time[1] },
      q: question.q,
    },
  };
  return {
    question: state.filters.time === null ? { ...question, time: null } : question,
    state,
    width: pick([1232, 800, 640, 360]),
  };
}

function render(dataset: Dataset, state: DeparturesState, element: ReactElement): MarkupNode {
  const store = createDepartureStore(state);
  function Mount() {
    return <DeparturesContext value={useDeparturesValue(dataset, store)}>{element}</DeparturesContext>;
  }
  return readMarkup(renderToStaticMarkup(<Mount />));
}

function renderPage({ dataset }: World, { state, width }: Case): MarkupNode {
  browser.width = width;
  return readMarkup(renderToStaticMarkup(<App dataset={dataset} store={createDepartureStore(state)} />));
}

function renderEmbed({ slim }: World, { state, width }: Case): MarkupNode {
  browser.width = width;
  return renderedEmbed(slim, state, width, '');
}

function renderPicture({ dataset }: World, { state, width }: Case): MarkupNode | null {
  const language = languages[state.locale];
  const shown = filterDepartures(dataset, state.filters);
  const picture = drawPicture({
    view: views.get(state.view)!,
    context: { dataset, shown, state, language, width, paint: fixedPaint('light') },
    title: describeFinding(shown, state.filters, dataset, language),
    subtitle: '',
    address: '',
  });
  return picture === null ? null : readMarkup(renderToStaticMarkup(picture));
}

/** What is counted in a case, by the plain computation. */
class Expected {
  readonly world: World;
  readonly given: Case;
  readonly language: Language;
  readonly found: readonly Fact[];
  readonly whole: readonly Fact[];
  readonly ids: readonly string[];

  constructor(world: World, given: Case) {
    this.world = world;
    this.given = given;
    this.language = languages[given.state.locale];
    this.found = ask(world.facts, given.question);
    this.whole = ask(world.facts, given.question, ['time']);
    this.ids = this.found.map(({ id }) => id).sort();
  }

  total(facts: readonly Fact[] = this.found) {
    return count(facts, this.given.question.time);
  }

  text(facts: readonly Fact[] = this.found): string {
    return this.language.count(this.total(facts));
  }

  at(place: string): readonly Fact[] {
    return this.found.filter(({ from }) => groupOf(from, this.given.state.group) === place);
  }

  to(place: string): readonly Fact[] {
    return this.found.filter(({ to }) => groupOf(to, this.given.state.group) === place);
  }

  nameOf(place: string): string {
    const { places } = this.world.dataset;
    return this.language.text(places.get(place)!.name);
  }
}

const EMPTY_NAME = '\u0000';
/** Returns what a message says beside the name in it. */
const around = (text: string) => text.split(EMPTY_NAME).filter((part) => part !== '');

function checkTotals(tree: MarkupNode, expected: Expected) {
  const totals = having(tree, 'data-total');
  for (const node of totals) expect(Number(node.attributes['data-total'])).toBe(expected.total().total);
  return totals.length;
}

/** The title where it counts, and the line below it. */
function checkTitle(tree: MarkupNode, expected: Expected) {
  const [title] = ofTag(tree, 'h1');
  const { sure, total } = expected.total();
  const text = textOf(title!);
  if (total === 0) {
    expect(text).toBe(expected.language.t('finding.none'));
    return;
  }
  const [, bound, number] = /^(At least |Up to )?([\d,]+) departures? from/.exec(text) ?? [];
  if (number !== undefined) {
    expect(bound ?? '').toBe(sure === total ? '' : sure === 0 ? 'Up to ' : 'At least ');
    expect(Number(number.replaceAll(',', ''))).toBe(sure === 0 ? total : sure);
  }
  const labs = /from ([\d,]+) AI labs/.exec(text)?.[1];
  if (labs !== undefined) {
    const surely = expected.found.filter((fact) => expected.total([fact]).sure === 1);
    const counted = new Set((sure === 0 ? expected.found : surely).map(({ from }) => from[0]));
    expect(Number(labs)).toBe(counted.size);
  }
}

function checkScope(tree: MarkupNode, expected: Expected) {
  const { t, number, list } = expected.language;
  const [summary] = ofClass(tree, 'summary');
  const [scope] = ofClass(tree, 'scope');
  const { sure, total } = expected.total();
  const { question } = expected.given;
  const undated = expected.whole.filter(({ when }) => when === null).length;
  const isKnown = ({ kind }: Fact) => kind !== 'unknown' && kind !== 'return';
  const counted = t('scope.count', {
    n: total,
    count: number(total),
    known: number(expected.found.filter(isKnown).length),
    more: total - sure,
    undated: question.time === null ? undated : 0,
  });
  const board =
    question.role === null ? ask(expected.world.facts, { ...question, role: ['board'] }).length : 0;
  const seats = board === 0 ? [] : [t('scope.board', { n: board, count: number(board) })];
  if (textOf(summary!) === counted) {
    const left =
      question.time !== null && undated > 0
        ? [t('scope.undated', { n: undated, count: number(undated) })]
        : [];
    const parts = [...left, ...seats];
    if (parts.length > 0) expect(textOf(scope!)).toContain(t('scope.leftOut', { parts: list(parts) }));
    return;
  }
  // The line of a title that tells a change: what is in the shares and what is left out is all there is.
  const years = expected.world.dataset.years.map(String);
  const [from = '', to = ''] = years;
  const pattern = t('scope.shares', { n: 2, count: 'COUNT', total: 'TOTAL', from, to })
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace('COUNT', '(?<a>[\\d,]+)')
    .replace('TOTAL', '(?<b>[\\d,]+)');
  const { a, b } = new RegExp(pattern).exec(textOf(summary!))!.groups!;
  const numberIn = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''));
  expect(numberIn(b)).toBe(total);
  const leftOut = /^[^.。]*[.。]/.exec(textOf(scope!))![0];
  const rest = (leftOut.match(/\d+/g) ?? []).map(Number).reduce((sum, n) => sum + n, 0) - board;
  expect(numberIn(a) + rest).toBe(total);
}

/** Rows of the table, and the number at each of its headings. */
function checkTable(tree: MarkupNode, expected: Expected) {
  const rows = findAll(
    tree,
    ({ tag, attributes }) => tag === 'tr' && attributes['data-departure'] !== undefined,
  );
  expect(rows.map(({ attributes }) => attributes['data-departure']).sort()).toEqual(expected.ids);
  for (const group of ofTag(tree, 'tbody')) {
    const members = findAll(
      group,
      ({ tag, attributes }) => tag === 'tr' && attributes['data-departure'] !== undefined,
    );
    const heads = ofClass(group, 'year-head');
    for (const head of heads) {
      expect(textOf(ofClass(head, 'n')[0]!)).toBe(expected.language.number(members.length));
      const year = /^\d{4}/.exec(textOf(head))?.[0];
      for (const { attributes } of members) {
        const { when } = expected.found.find(({ id }) => id === attributes['data-departure'])!;
        const listed =
          when === null
            ? undefined
            : new Date(Number.isFinite(when.from) ? when.from : when.to).getUTCFullYear();
        expect(listed).toBe(year === undefined ? undefined : Number(year));
      }
    }
  }
}

/** The lanes of the timeline: whose, how many, which; the brackets and the undated. */
function checkLanes(tree: MarkupNode, expected: Expected): number {
  const { language, given } = expected;
  const lanes = findAll(tree, ({ tag, attributes }) => tag === 'g' && attributes['data-lab'] !== undefined);
  const seen: string[] = [];
  const named = new Set(lanes.map(({ attributes }) => attributes['data-lab']));
  for (const lane of lanes) {
    const id = lane.attributes['data-lab']!;
    const members =
      id === 'more'
        ? expected.found.filter(({ from }) => !named.has(groupOf(from, given.state.group)!))
        : expected.at(id);
    const marks = having(lane, 'data-departure').map(({ attributes }) => attributes['data-departure']!);
    expect(marks.toSorted()).toEqual(members.map((fact) => fact.id).sort());
    seen.push(...marks);
    const text = expected.text(members);
    const label = lane.attributes['aria-label'];
    if (label !== undefined && id !== 'more')
      expect(label).toBe(
        language.t('timeline.lane', { lab: expected.nameOf(id), count: text, n: members.length }),
      );
    if (label !== undefined && id === 'more') {
      const places = new Set(members.map(({ from }) => groupOf(from, given.state.group)));
      const name =
        given.state.group === 'lab'
          ? language.t('timeline.moreLabs', { n: places.size })
          : language.t('timeline.moreCompanies', { n: places.size });
      expect(label).toBe(language.t('timeline.lane', { lab: name, count: text, n: members.length }));
    }
    const [name] = ofClass(lane, 'lane-name');
    expect(textOf(ofTag(name!, 'tspan')[0]!)).toBe(text);
    const opened = ofClass(lane, 'row-text').length > 0;
    if (!opened && ZOOM.get(given.state) === null) checkBrackets(lane, members);
  }
  if (lanes.length > 0) expect(seen.sort()).toEqual(expected.ids);
  return lanes.length;
}

/** A bracket says how many stand in it: those of a year, where the year is its own, and no other. */
function checkBrackets(lane: MarkupNode, members: readonly Fact[]) {
  const spans = new Map<string, Fact[]>();
  for (const fact of members) {
    const { when } = fact;
    if (when === null || when.precision === 'day' || when.precision === 'month') continue;
    const key = when.precision === 'year' ? when.text.slice(0, 4) : `${when.from}/${when.to}`;
    spans.set(key, [...(spans.get(key) ?? []), fact]);
  }
  const sizes = [...spans.values()].map(({ length }) => length);
  const titles = ofTag(lane, 'title').map(textOf);
  let [inYears, yearBrackets] = [0, 0];
  for (const title of titles) {
    const n = Number(/[:：]\s*(\d+)$/.exec(title)?.[1] ?? NaN);
    if (Number.isNaN(n)) continue;
    const year = /(?:^sometime in |^)(\d{4})(?:年内)?[:：]/.exec(title)?.[1];
    if (year === undefined) expect(sizes).toContain(n);
    else {
      expect([title, n]).toEqual([title, spans.get(year)?.length]);
      inYears += n;
      yearBrackets += 1;
    }
  }
  const coarse = members.filter(({ when }) => when?.precision === 'year').length;
  if (yearBrackets > 0 || coarse > 0) expect(inYears).toBe(coarse);
}

/** The bars of the years in words: how many surely, how many more at most, of what kinds. */
function checkYears(tree: MarkupNode, expected: Expected): number {
  const { t, number, list } = expected.language;
  const bars = findAll(tree, ({ tag, attributes }) => tag === 'g' && attributes['data-year'] !== undefined);
  const shareOf = (kind: string) =>
    ['lab', 'startup', 'company', 'university'].includes(kind)
      ? kind
      : kind === 'unknown' || kind === 'return'
        ? null
        : 'other';
  for (const bar of bars) {
    const year = Number(bar.attributes['data-year']);
    const { sure, total } = count(expected.whole, [year, year]);
    const surely = expected.whole.filter((fact) => count([fact], [year, year]).sure === 1);
    const kinds = (['lab', 'startup', 'company', 'other', 'university'] as const).flatMap((kind) => {
      const n = surely.filter((fact) => shareOf(fact.kind) === kind).length;
      return n === 0 ? [] : [t('story.part', { kind: t(`story.kind.${kind}`), n: number(n) })];
    });
    expect(textOf(ofTag(bar, 'title')[0]!)).toBe(
      t('story.year', { year: String(year), sure, more: total - sure, kinds: list(kinds) }),
    );
    const shown = ofTag(bar, 'text').map(textOf);
    for (const text of shown) expect(text).toBe(number(sure));
  }
  return bars.length;
}

/** A bar stands over its own year; the axis below is the same scale, or an outline leads from the one to the other. */
function checkAxis(tree: MarkupNode, expected: Expected): number {
  const isBar = ({ tag, attributes }: MarkupNode) => tag === 'g' && attributes['data-year'] !== undefined;
  const drawings = ofTag(tree, 'svg').filter((svg) => findAll(svg, isBar).length > 0);
  for (const drawing of drawings) {
    const bars = findAll(drawing, isBar);
    const labels = having(drawing, 'data-year-label');
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      const year = Number(label.attributes['data-year-label']);
      expect([String(year), `’${String(year).slice(2)}`]).toContain(textOf(label));
      const middle = middleOf(bars.find(({ attributes }) => Number(attributes['data-year']) === year)!);
      if (middle !== null) expect(Math.abs(middle - Number(label.attributes['x']))).toBeLessThan(1);
    }
  }
  const { time } = expected.given.question;
  const [first, last] = expected.world.dataset.years;
  const narrows = time !== null && ((time[0] ?? first) > first || (time[1] ?? last) < last);
  const hasAxis = having(tree, 'data-lab').length > 0;
  // On the opening page and on a phone no axis stands right below the bars.
  if (hasAxis && expected.given.state.view === 'timeline' && expected.given.width >= 640)
    expect(ofClass(tree, 'funnel').length > 0).toBe(narrows);
  return drawings.length;
}

function middleOf(bar: MarkupNode): number | null {
  const [rect] = ofTag(bar, 'rect');
  if (rect === undefined) return null;
  return Number(rect.attributes['x']) + Number(rect.attributes['width']) / 2;
}

/** Nodes, links, ranks and the panel of the network. */
function checkNetwork(tree: MarkupNode, expected: Expected): number {
  const { language, given } = expected;
  const { t, number } = language;
  const signed = (n: number) => (n < 0 ? `−${number(-n)}` : n > 0 ? `+${number(n)}` : number(0));
  const nodes = having(tree, 'data-node');
  for (const node of nodes) {
    const id = node.attributes['data-node']!;
    const [out, arrived] = [expected.at(id).length, expected.to(id).length];
    const label = node.attributes['aria-label'] ?? ofClass(node, 'visually-hidden').map(textOf)[0] ?? null;
    if (label === null) continue;
    const parts = around(
      t('network.node', {
        name: EMPTY_NAME,
        out: number(out),
        in: number(arrived),
        net: signed(arrived - out),
      }),
    );
    for (const part of parts) expect(label).toContain(part);
  }
  for (const link of having(tree, 'data-link')) {
    const [source = '', target = ''] = link.attributes['data-link']!.split('~');
    const moved = expected.at(source).filter(({ to }) => groupOf(to, given.state.group) === target);
    expect(textOf(ofTag(link, 'title')[0]!)).toBe(number(moved.length));
  }
  const [panel] = ofClass(tree, 'network-panel');
  const [a, b] = given.state.focus;
  if (panel !== undefined && a !== undefined) {
    const [sum] = ofClass(panel, 'side-sum');
    if (sum !== undefined) {
      // In a narrow container the panel is that of the first one chosen.
      const chosen = [a, b].find(
        (id) => id !== undefined && nodes.some(({ attributes }) => attributes['data-node'] === id),
      );
      const [out, arrived] = [expected.at(chosen!).length, expected.to(chosen!).length];
      expect(textOf(sum)).toContain(
        t('network.sum', { out: number(out), in: number(arrived), net: signed(arrived - out) }),
      );
      const listed = ofClass(panel, 'count-list').map((list) =>
        ofTag(list, 'b')
          .map((bold) => Number(textOf(bold).replaceAll(',', '')))
          .reduce((x, y) => x + y, 0),
      );
      const expectedSums = [out, arrived].filter((n) => n > 0);
      for (const n of listed) expect(expectedSums).toContain(n);
    }
  }
  return nodes.length;
}

/** Bars, bands and panel of the flow. */
function checkFlow(tree: MarkupNode, expected: Expected): number {
  const { language, given, found } = expected;
  const { t, number, percent } = language;
  const marks = having(tree, 'data-flow');
  const isShown = new Set(marks.map(({ attributes }) => attributes['data-flow']!));
  const inGroup = (chain: readonly string[]) => groupOf(chain, given.state.group);
  const behind = (id: string): readonly Fact[] => {
    const [stage = '', name = ''] = id.split(':');
    if (stage === 'kind') return found.filter(({ kind }) => kind === name);
    if (stage === 'from')
      return name === 'more'
        ? found.filter(({ from }) => !isShown.has(`from:${inGroup(from)}`))
        : found.filter(({ from }) => inGroup(from) === name);
    return name.startsWith('more-')
      ? found.filter(
          ({ kind, to }) => kind === name.slice(5) && to.length > 0 && !isShown.has(`to:${inGroup(to)}`),
        )
      : found.filter(({ to }) => inGroup(to) === name);
  };
  for (const mark of marks) {
    const id = mark.attributes['data-flow']!;
    const [source, target] = id.split(' ');
    if (target !== undefined && source !== undefined) {
      const ends = new Set(behind(target));
      const both = behind(source).filter((fact) => ends.has(fact));
      const title = ofTag(mark, 'title').map(textOf)[0];
      if (title === undefined) continue;
      const said = t('flow.link', {
        from: EMPTY_NAME,
        to: EMPTY_NAME,
        n: number(both.length),
        share: percent(both.length / behind(source).length),
      });
      for (const part of around(said)) expect(title).toContain(part);
      continue;
    }
    const members = behind(id);
    expect(members.length).toBeGreaterThan(0);
    const label = mark.attributes['aria-label'];
    const narrow = ofClass(mark, 'visually-hidden').map(textOf)[0];
    if (label !== undefined) {
      const said = t('flow.node', {
        name: EMPTY_NAME,
        n: number(members.length),
        share: percent(members.length / found.length),
      });
      for (const part of around(said)) expect(label).toContain(part);
    }
    if (narrow !== undefined) {
      const kinds = (narrow.match(/\d+/g) ?? []).map(Number);
      expect(kinds).toContain(members.length);
      for (const kind of new Set(members.map((fact) => fact.kind)))
        expect(narrow).toContain(
          t('flow.bar.kind', {
            kind: t(`kind.${kind as 'lab'}`),
            n: number(members.filter((fact) => fact.kind === kind).length),
          }),
        );
    }
  }
  return marks.length;
}

/** What the numbers of the descriptions are, where a description counts. */
function checkDescription(expected: Expected) {
  const { language, world, given, found } = expected;
  const { t, number, percent } = language;
  const { dataset } = world;
  const shown = filterDepartures(dataset, given.state.filters);
  const words = views.get(given.state.view)!.describe({ dataset, shown, state: given.state, language });
  const total = expected.total().total;
  const unknown = found.filter(({ kind }) => kind === 'unknown').length;
  const of = (test: (fact: Fact) => boolean) => found.filter(test).length;
  switch (given.state.view) {
    case 'timeline': {
      expect(words).toContain(t('timeline.describe.count', { n: total, count: expected.text() }));
      for (const [key, n] of [
        ['coarse', of(({ when }) => when?.precision === 'year')],
        ['spans', of(({ when }) => when?.precision === 'interval')],
        ['undated', of(({ when }) => when === null)],
      ] as const)
        if (n > 0) expect(words).toContain(t(`timeline.describe.${key}`, { n, count: number(n) }));
      return;
    }
    case 'network': {
      const origins = new Set(found.map(({ from }) => groupOf(from, given.state.group))).size;
      expect(words).toContain(
        t('network.describe', {
          n: total,
          count: expected.text(),
          places: t('network.describe.origins', {
            n: origins,
            count: number(origins),
            grouping: given.state.group,
          }),
        }),
      );
      if (unknown > 0)
        expect(words).toContain(t('network.describe.unplaced', { n: unknown, count: number(unknown) }));
      return;
    }
    case 'flow': {
      const known = found.length - unknown;
      const [startups, universities] = [
        of(({ kind }) => kind === 'startup'),
        of(({ kind }) => kind === 'university'),
      ];
      if (known > 1 && startups + universities > 0)
        expect(words).toContain(
          t('flow.answer.numbers', {
            n: found.length,
            total: number(found.length),
            known: number(known),
            startups: number(startups),
            startupShare: percent(startups / known),
            universities: number(universities),
            universityShare: percent(universities / known),
          }),
        );
      return;
    }
    case 'story': {
      for (const { years, known, kinds } of periodsOf(shown, dataset)) {
        const range = [years.from, years.to] as const;
        const surely = found.filter((fact) => count([fact], range).sure === 1);
        expect(known).toBe(surely.filter(({ kind }) => kind !== 'unknown' && kind !== 'return').length);
        for (const kind of ['lab', 'startup', 'company', 'university'] as const)
          expect(kinds[kind].sure).toBe(surely.filter((fact) => fact.kind === kind).length);
      }
    }
  }
}

function checkFacets({ world, given }: Expected) {
  for (const id of LIST_FILTER_IDS) {
    const others = ask(world.facts, given.question, [id]);
    for (const option of facetOf(world.dataset, given.state.filters, id))
      expect([id, option.id, option.count]).toEqual([
        id,
        option.id,
        count(
          others.filter((fact) => optionsOf(fact, id).includes(option.id)),
          given.question.time,
        ),
      ]);
  }
}

function checkDownloads(expected: Expected) {
  const { dataset } = expected.world;
  const { evidence } = dataset;
  const shown = filterDepartures(dataset, expected.given.state.filters);
  if (evidence === null) throw new Error('missing evidence');
  const csv = departuresToCsv(shown.departures, evidence).trimEnd().split('\r\n').slice(1);
  expect(csv.length).toBe(expected.total().total);
  for (const id of expected.ids) expect(csv.some((line) => line.includes(id))).toBe(true);
  const json = JSON.parse(
    departuresToJson(dataset, evidence, shown.departures, { filters: [], query: '', count: shown.count }),
  );
  const text = JSON.stringify(json);
  for (const id of expected.ids) expect(text).toContain(`"id":"${id}"`);
  expect(json.departures.length).toBe(expected.total().total);
}

const tally = { lanes: 0, bars: 0, nodes: 0, bands: 0, axes: 0, cases: 0 };

function checkCase(world: World, given: Case) {
  const expected = new Expected(world, given);
  tally.cases += 1;
  for (const [surface, tree] of [
    ['page', renderPage(world, given)],
    ['embed', renderEmbed(world, given)],
    ['picture', renderPicture(world, given)],
  ] as const) {
    if (tree === null) continue;
    try {
      if (surface !== 'picture') {
        expect(checkTotals(tree, expected)).toBeGreaterThan(0);
        checkTitle(tree, expected);
      }
      if (surface === 'page') {
        checkScope(tree, expected);
        checkTable(tree, expected);
      }
      tally.lanes += checkLanes(tree, expected);
      tally.bars += checkYears(tree, expected);
      tally.axes += checkAxis(tree, expected);
      if (given.state.view === 'network') tally.nodes += checkNetwork(tree, expected);
      if (given.state.view === 'flow') tally.bands += checkFlow(tree, expected);
    } catch (error) {
      throw new Error(
        `${surface}, ${given.width} px: ${JSON.stringify({ ...given.question, view: given.state.view, group: given.state.group, own: given.state.own, focus: given.state.focus, locale: given.state.locale })}`,
        { cause: error },
      );
    }
  }
  checkDescription(expected);
  checkFacets(expected);
  checkDownloads(expected);
}

describe('every number of page, embed and picture', () => {
  it('is that of the plain computation, in 300 states of a made-up record', () => {
    const random = seeded(20261126);
    for (let record = 0; record < 6; record += 1) {
      const world = worldOf(parseDataset(randomRecords(70, 100 + record)));
      for (let i = 0; i < 50; i += 1) checkCase(world, randomCase(world, random, true));
    }
    expect(tally.cases).toBe(300);
    for (const n of Object.values(tally)) expect(n).toBeGreaterThan(100);
  });

  it('is that of the plain computation, in states of the record', () => {
    const random = seeded(927);
    const world = worldOf(loadRecords());
    for (let i = 0; i < 8; i += 1) checkCase(world, randomCase(world, random, false));
  });
});

describe.each([
  ['the record', () => loadRecords()],
  ['a made-up record', () => parseDataset(randomRecords(160, 9))],
])('the cards of %s', (_, recordsOf) => {
  const world = worldOf(recordsOf());
  const { facts, dataset } = world;
  const cardOf = (type: 'place' | 'person' | 'departure', id: string, role: readonly string[]) =>
    render(
      dataset,
      { ...INITIAL_STATE, selection: { type, id }, filters: { ...NO_FILTERS, role } },
      <Card />,
    );

  it('count who left and who joined each place as every view does', () => {
    for (const role of [NO_FILTERS.role, []]) {
      const question: Question = { ...NO_QUESTION, role: role.length === 0 ? [] : null };
      const counted = ask(facts, question);
      for (const id of dataset.places.keys()) {
        const card = cardOf('place', id, role);
        const left = counted.filter(({ from }) => from.includes(id)).length;
        const arrived = counted.filter(({ to }) => to.includes(id)).length;
        const [leftHead, arrivedHead] = [having(card, 'data-left'), having(card, 'data-arrived')];
        expect([id, ...leftHead.map(({ attributes }) => Number(attributes['data-left']))]).toEqual([
          id,
          left,
        ]);
        expect([id, ...arrivedHead.map(({ attributes }) => Number(attributes['data-arrived']))]).toEqual([
          id,
          arrived,
        ]);
        expect(textOf(ofClass(leftHead[0]!, 'n')[0]!)).toBe(languages.en.number(left));
        expect(textOf(ofClass(arrivedHead[0]!, 'n')[0]!)).toBe(languages.en.number(arrived));
      }
    }
  });

  it('give reasons in our words as ours, and only with a source', () => {
    for (const { id, record } of facts.filter((fact) => fact.record.statedReason !== null)) {
      const card = cardOf('departure', id, NO_FILTERS.role);
      expect([id, findAll(card, ({ tag }) => tag === 'q' || tag === 'blockquote').length]).toEqual([id, 0]);
      const { en } = record.statedReason!.text;
      const isSourced = record.sources.some(({ supports }) => supports.includes('stated_reason'));
      const text = textOf(card);
      expect([id, text.includes(en)]).toEqual([id, isSourced]);
      expect([id, /[“"‘]$/.test(text.slice(0, text.indexOf(en)))]).toEqual([id, false]);
    }
  });

  it('count the departures of each person', () => {
    for (const id of dataset.people.keys()) {
      const n = facts.filter(({ person }) => person === id).length;
      expect(textOf(cardOf('person', id, NO_FILTERS.role))).toContain(
        languages.en.t('card.person.count', { n }),
      );
    }
  });
});

describe('the numbers that the build writes', () => {
  const world = worldOf(loadRecords());
  const { facts, dataset } = world;
  const counted = ask(facts, NO_QUESTION);

  it.each(LOCALE_IDS)('are true in the demonstration, %s', (locale) => {
    const { number } = languages[locale];
    const demo = demoFacts(dataset, locale);
    const ofKind = (kind: string, among = counted) =>
      number(among.filter((fact) => fact.kind === kind).length);
    const china = counted.filter(({ region }) => region === 'china');
    expect(demo).toMatchObject({
      total: number(counted.length),
      labs: number(new Set(counted.map(({ from }) => from[0])).size),
      people: number(new Set(counted.map(({ person }) => person)).size),
      startups: ofKind('startup'),
      otherLabs: ofKind('lab'),
      companies: ofKind('company'),
      universities: ofKind('university'),
      unknown: ofKind('unknown'),
      china: number(china.length),
      chinaUniversities: ofKind('university', china),
      chinaStartups: ofKind('startup', china),
    });
  });

  it.each(LOCALE_IDS)('are true in the embed before any script, %s', (locale) => {
    const tree = render(dataset, { ...INITIAL_STATE, locale }, <StaticEmbed view={views.get('timeline')!} />);
    const expected = new Expected(world, {
      question: NO_QUESTION,
      state: { ...INITIAL_STATE, locale },
      width: 640,
    });
    checkTitle(tree, expected);
    const lanes = having(tree, 'data-lab').filter(
      (lane) => lane.attributes['data-lab'] !== 'more' && ofClass(lane, 'lane-name').length > 0,
    );
    expect(lanes.length).toBeGreaterThan(0);
    for (const lane of lanes) {
      const members = expected.at(lane.attributes['data-lab']!);
      const [name] = ofClass(lane, 'lane-name');
      expect(textOf(ofTag(name!, 'tspan')[0]!)).toBe(expected.text(members));
      const ids = new Set(members.map(({ id }) => id));
      for (const mark of having(lane, 'data-departure'))
        expect(ids.has(mark.attributes['data-departure']!)).toBe(true);
    }
    expect(checkYears(tree, expected)).toBeGreaterThan(0);
  });

  it('leave no year of the record without a bar', () => {
    const scene = layoutYears(dataset.departures, {
      width: 1232,
      x0: 0,
      x1: 1232,
      room: 60,
      years: dataset.years,
      range: dataset.years,
      annotations: [],
      language: languages.en,
    });
    for (const { year, sure, total } of scene.bars)
      expect([year, { sure, total }]).toEqual([year, count(facts, [year, year])]);
  });
});
