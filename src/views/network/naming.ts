import { countIn } from '../../filters/count.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import type { Language } from '../../i18n/language.ts';
import type { MoveCount } from '../../transforms/countMoves.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import type { Emphasis } from './emphasis.ts';

/** Returns departures and arrivals as signed numbers, "−90 +40"; a zero is left out. Empty where both are. */
export function signed(out: number, arrivals: number, { number }: Pick<Language, 'number'>): string {
  return [out > 0 ? `−${number(out)}` : '', arrivals > 0 ? `+${number(arrivals)}` : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** Returns a difference with its sign, "−50", "+12", "0". */
export function signedNet(net: number, { number }: Pick<Language, 'number'>): string {
  return net < 0 ? `−${number(-net)}` : net > 0 ? `+${number(net)}` : number(0);
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
    net: signedNet(count.net, language),
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
  let out = 0;
  let arrived = 0;
  for (const { id, source, target, weight } of graph.links) {
    if (!emphasis.links.has(id)) continue;
    if (source === node.id) out += weight;
    if (target === node.id) arrived += weight;
  }
  return signed(out, arrived, language);
}

/** Returns how far a replay is: the moves up to a year, and those of the year. */
export function describeReplay(year: number, { departures, count }: Shown, language: Language): string {
  return language.t('network.replay.until', {
    year: String(year),
    n: language.count(count),
    new: language.count(countIn(departures, { from: year, to: year })),
  });
}
