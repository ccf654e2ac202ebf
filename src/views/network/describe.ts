import type { Grouping } from '../../transforms/groupPlace.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { GraphNode } from '../../transforms/toGraph.ts';
import type { ViewDefinition } from '../definition.ts';
import { signedNet } from './naming.ts';
import { companiesWithLabs, placeName } from '../placeName.ts';
import { graphOf, networkRecord } from './record.ts';

const MOST = 3;

/** Returns the network in words: who lost and gained most, the busiest moves, and how many destinations are not on record. */
export const describeNetwork: ViewDefinition['describe'] = (shown, dataset, language) => {
  const { t, number, count, list } = language;
  const grouping: Grouping = 'lab';
  const graph = graphOf(networkRecord(dataset, grouping), shown.departures, dataset, grouping);
  const companies = companiesWithLabs(dataset);
  const nameOf = (node: GraphNode) => placeName(node.place, grouping, companies, language);
  const names = new Map(graph.nodes.map((node) => [node.id, nameOf(node)]));
  const byNet = [...graph.nodes].sort((a, b) => a.net - b.net || compareIds(a.id, b.id));
  const named = (nodes: readonly GraphNode[]) =>
    list(nodes.slice(0, MOST).map((node) => `${nameOf(node)} ${signedNet(node.net, language)}`));
  const losers = byNet.filter(({ net }) => net < 0);
  const gainers = byNet.filter(({ net }) => net > 0).sort((a, b) => b.net - a.net || compareIds(a.id, b.id));
  const links = graph.links
    .filter(({ source, target, weight }) => source !== target && weight > 1)
    .sort((a, b) => b.weight - a.weight || compareIds(a.id, b.id))
    .slice(0, MOST)
    .map(({ source, target, weight }) =>
      t('network.link', {
        from: names.get(source) ?? source,
        to: names.get(target) ?? target,
        n: number(weight),
      }),
    );
  const labs = graph.nodes.filter(({ out }) => out > 0).length;
  const unknown = shown.departures.filter(({ kind }) => kind === 'unknown').length;
  const sentences = [
    t('network.describe', {
      n: shown.count.total,
      count: count(shown.count),
      labs: t('network.describe.labs', { n: labs, count: number(labs) }),
    }),
  ];
  if (losers.length > 0) sentences.push(t('network.describe.lost', { list: named(losers) }));
  if (gainers.length > 0) sentences.push(t('network.describe.gained', { list: named(gainers) }));
  if (links.length > 0) sentences.push(t('network.describe.links', { list: list(links) }));
  if (unknown > 0) sentences.push(t('network.describe.unplaced', { n: unknown, count: number(unknown) }));
  return sentences.join(language.locale === 'zh' ? '' : ' ');
};
