import type { Language } from '../../i18n/language.ts';
import type { FlowNode } from '../../transforms/toFlows.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';

/** Returns the name of a node: its place, its kind, or how many places are folded into it. */
export function flowNodeName(node: FlowNode, grouping: Grouping, { t, text, number }: Language): string {
  if (node.place !== null) return text(node.place.short);
  if (node.stage === 'kind' && node.kind !== null) return t(`kind.${node.kind}`);
  const parts = { n: node.folded, count: number(node.folded) };
  return node.stage === 'from' ? t('flow.more.from', { ...parts, grouping }) : t('flow.more.to', parts);
}
