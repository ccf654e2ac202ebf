import type { Language } from '../../i18n/language.ts';
import type { FlowNode } from '../../transforms/toFlows.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { placeName } from '../../words/placeName.ts';

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
