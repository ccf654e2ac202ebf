import type { Language } from '../../i18n/language.ts';
import type { FlowNode, Flows } from '../../transforms/toFlows.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { placeName } from '../../words/placeName.ts';
import type { FlowBehaviour } from './FlowLayer.tsx';

/** Returns the name of a node: its place, its kind, or how many places are folded into it. */
export function flowNodeName(
  node: FlowNode,
  grouping: Grouping,
  companies: ReadonlySet<string>,
  language: Language,
): string {
  const { t, number } = language;
  if (node.place !== null) return placeName(node.place, grouping, companies, language);
  if (node.stage === 'kind' && node.kind !== null) return t(`kind.${node.kind}`);
  const parts = { n: node.folded, count: number(node.folded) };
  return node.stage === 'from' ? t('flow.more.from', { ...parts, grouping }) : t('flow.more.to', parts);
}

/** Returns what bars and bands are called for those who do not see them: with their numbers, and their shares of `total` or of the origin. */
export function flowLabels(
  flows: Flows,
  total: number,
  nameOf: (node: FlowNode) => string,
  { t, number, percent }: Language,
): Pick<FlowBehaviour, 'nodeLabel' | 'linkLabel'> {
  const nodes = new Map(
    flows.nodes.map((node) => [node.id, { name: nameOf(node), size: node.departures.length }]),
  );
  return {
    nodeLabel: (node) =>
      t(node.folded > 0 ? 'flow.node.folded' : 'flow.node', {
        name: nameOf(node),
        n: number(node.departures.length),
        share: percent(node.departures.length / Math.max(1, total)),
      }),
    linkLabel: ({ link }) =>
      t('flow.link', {
        from: nodes.get(link.source)?.name ?? '',
        to: nodes.get(link.target)?.name ?? '',
        n: number(link.departures.length),
        share: percent(link.departures.length / Math.max(1, nodes.get(link.source)?.size ?? 0)),
      }),
  };
}
