import { countIn } from '../../filters/count.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import type { Language } from '../../i18n/language.ts';
import type { MoveCount } from '../../transforms/countMoves.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { Graph, GraphLink, GraphNode } from '../../transforms/toGraph.ts';
import { companiesWithLabs, placeName } from '../../words/placeName.ts';
import { signedNumber } from '../../words/signedNumber.ts';
import type { ViewDefinition } from '../definition.ts';
import type { Emphasis } from './emphasis.ts';
import { graphOf, networkRecord } from './record.ts';

/** Places and moves that a description names. */
const MOST = 3;

/** Returns departures and arrivals as signed numbers, "−90 +40"; a zero is left out. Empty where both are. */
export function signed(out: number, arrivals: number, { number }: Pick<Language, 'number'>): string {
  return [out > 0 ? `−${number(out)}` : '', arrivals > 0 ? `+${number(arrivals)}` : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** Returns the accessible name of a node: "OpenAI, 90 left, 40 arrived, net −50". */
export function nodeLabel(
  name: string,
  count: Pick<MoveCount, 'out' | 'in' | 'net'>,
  language: Language,
): string {
  const { t, number } = language;
  return t('network.node', {
    name,
    out: number(count.out),
    in: number(count.in),
    net: signedNumber(count.net, language),
  });
}

/**
 * Returns the numbers beside a node: its departures and arrivals; beside the neighbour of a chosen one, those exchanged with it
 * alone, so that "+12 −1" at Anthropic means 12 from there and one to there.
 */
export function numbersOf(
  node: GraphNode,
  graph: Graph,
  emphasis: Emphasis | null,
  language: Pick<Language, 'number'>,
): string {
  if (emphasis === null || emphasis.focus.includes(node.id)) return signed(node.out, node.in, language);
  const { out, arrived } = exchangedIn(graph, emphasis).get(node.id) ?? { out: 0, arrived: 0 };
  return signed(out, arrived, language);
}

interface Exchanged {
  out: number;
  arrived: number;
}

/** What is brought out is asked about by each of its nodes: of thousands of links once. */
const knownExchanges = new WeakMap<
  Emphasis,
  { readonly graph: Graph; readonly sums: ReadonlyMap<string, Exchanged> }
>();

/** Returns how many left and arrived at each node by the links that are brought out. */
function exchangedIn(graph: Graph, emphasis: Emphasis): ReadonlyMap<string, Exchanged> {
  const known = knownExchanges.get(emphasis);
  if (known?.graph === graph) return known.sums;
  const sums = new Map<string, Exchanged>();
  const sumOf = (id: string): Exchanged => {
    const sum = sums.get(id) ?? { out: 0, arrived: 0 };
    sums.set(id, sum);
    return sum;
  };
  for (const { id, source, target, weight } of graph.links) {
    if (!emphasis.links.has(id)) continue;
    sumOf(source).out += weight;
    sumOf(target).arrived += weight;
  }
  knownExchanges.set(emphasis, { graph, sums });
  return sums;
}

/** Returns how far a replay is: the moves up to a year, and those of the year. */
export function describeReplay(year: number, { departures, count }: Shown, language: Language): string {
  return language.t('network.replay.until', {
    year: String(year),
    n: language.count(count),
    new: language.count(countIn(departures, { from: year, to: year })),
  });
}

/**
 * Returns the network in words, from the same graph as the picture: who lost and gained most on balance, the busiest moves, the places
 * that are chosen, and what is not in the balance. Ranks leave ties across their edge out.
 */
export const describeNetwork: ViewDefinition['describe'] = ({ shown, dataset, state, language }) => {
  const { t, number, count, list } = language;
  const { group: grouping, focus } = state;
  const graph = graphOf(networkRecord(dataset, grouping), shown.departures, dataset, grouping);
  const companies = companiesWithLabs(dataset);
  const nameOf = (node: GraphNode) => placeName(node.place, grouping, companies, language);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const nameOfId = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? id : nameOf(node);
  };
  const balance = (sign: 1 | -1) =>
    list(
      leading(graph.nodes, ({ net }) => net * sign).map((node) =>
        t('network.describe.place', { name: nameOf(node), n: number(Math.abs(node.net)) }),
      ),
    );
  const tell = ({ source, target, weight }: GraphLink) =>
    t('network.link', { from: nameOfId(source), to: nameOfId(target), n: number(weight) });
  const links = leading(
    graph.links.filter(({ source, target, weight }) => source !== target && weight > 1),
    ({ weight }) => weight,
  ).map(tell);
  const origins = graph.nodes.filter(({ out }) => out > 0).length;
  const unknown = shown.departures.filter(({ kind }) => kind === 'unknown').length;
  const sentences = [
    t('network.describe', {
      n: shown.count.total,
      count: count(shown.count),
      places: t('network.describe.origins', { n: origins, count: number(origins), grouping }),
    }),
  ];
  if (shown.count.sure < shown.count.total) sentences.push(t('network.describe.possible'));
  const [losers, gainers] = [balance(-1), balance(1)];
  if (losers !== '') sentences.push(t('network.describe.lost', { list: losers }));
  if (gainers !== '') sentences.push(t('network.describe.gained', { list: gainers }));
  if (links.length > 0) sentences.push(t('network.describe.links', { list: list(links) }));
  const chosen = focus.flatMap((id) => nodes.get(id) ?? []).slice(0, 2);
  for (const node of chosen)
    sentences.push(t('network.describe.chosen', { node: nodeLabel(nameOf(node), node, language) }));
  const [a, b] = chosen;
  if (a !== undefined && b !== undefined) {
    const between = graph.links.filter(
      ({ source, target }) => (source === a.id && target === b.id) || (source === b.id && target === a.id),
    );
    if (between.length > 0) sentences.push(t('network.describe.between', { list: list(between.map(tell)) }));
  }
  if (unknown > 0) sentences.push(t('network.describe.unplaced', { n: unknown, count: number(unknown) }));
  return language.sentences(sentences);
};

/** Returns the first few by a positive value, without those that are tied with one left out. */
function leading<T extends { readonly id: string }>(
  entries: readonly T[],
  valueOf: (entry: T) => number,
): readonly T[] {
  const ordered = entries
    .filter((entry) => valueOf(entry) > 0)
    .sort((a, b) => valueOf(b) - valueOf(a) || compareIds(a.id, b.id));
  const next = ordered[MOST];
  return ordered.slice(0, MOST).filter((entry) => next === undefined || valueOf(entry) > valueOf(next));
}
