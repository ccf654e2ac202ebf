import { alike } from '../../filters/alike.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import type { Alike } from '../../model/alike.ts';
import type { Language } from '../../i18n/language.ts';
import type { Departure } from '../../model/dataset.ts';
import { DESTINATION_KINDS, type DestinationKind } from '../../model/schema.ts';
import type { Counted } from '../../transforms/findLeaders.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import type { FlowNode, Flows } from '../../transforms/toFlows.ts';
import { placeName } from '../../words/placeName.ts';
import type { FlowBehaviour } from './FlowLayer.tsx';

const NONE: Counted = { sure: 0, total: 0 };

/**
 * Returns the answer to "do most go to universities or startups?" in words, with its numbers: how many of which destinations
 * are on record, which of the two took more, whether the unknown ones could reverse that, and whether it is most of them. Departures
 * that `isSure` does not hold for may belong to the set or not: the numbers count them, which the answer says, and where they could
 * change what it says it says so too.
 */
export function describeAnswer(
  { departures, count: total }: Shown,
  language: Language,
  isSure: (each: Alike) => boolean = () => true,
): string {
  const { t, number, count } = language;
  if (departures.length === 0) return t('flow.answer.none');
  const counts = countSure(departures, isSure);
  const of = (kind: DestinationKind) => counts.get(kind) ?? NONE;
  const unknown = of('unknown').total;
  const known = departures.length - unknown;
  if (known === 0) return t('flow.answer.unknown', { n: unknown, count: number(unknown) });
  const sentences = known === 1 ? single(departures, of, language) : several(departures, of, language);
  if (total.sure < total.total) sentences.push(t('flow.answer.possible', { count: count(total) }));
  return language.sentences(sentences);
}

type CountOf = (kind: DestinationKind) => Counted;

function countSure(
  departures: readonly Departure[],
  isSure: (each: Alike) => boolean,
): ReadonlyMap<DestinationKind, Counted> {
  const counts = new Map<DestinationKind, Counted>();
  for (const each of alike(departures)) {
    const { n = 1, kind } = each;
    const { sure, total } = counts.get(kind) ?? NONE;
    counts.set(kind, { sure: sure + (isSure(each) ? n : 0), total: total + n });
  }
  return counts;
}

function single(departures: Shown['departures'], of: CountOf, { t, number }: Language): string[] {
  const kind = DESTINATION_KINDS.find((each) => each !== 'unknown' && of(each).total > 0) ?? 'unknown';
  const n = departures.length;
  return [t('flow.answer.single', { n, total: number(n), kind: t(`kind.${kind}`) })];
}

function several(departures: Shown['departures'], of: CountOf, language: Language): string[] {
  const { t, number, percent } = language;
  const [startups, universities, unknown] = [of('startup'), of('university'), of('unknown')];
  const known = departures.length - unknown.total;
  const top = largestOther(of);
  const other =
    top === null
      ? null
      : { kind: t(`kind.${top}`), n: number(of(top).total), share: percent(of(top).total / known) };
  const all = { n: departures.length, total: number(departures.length), known: number(known) };
  if (startups.total + universities.total === 0) {
    const sentences = [t('flow.answer.neither', all)];
    if (other !== null) sentences.push(t('flow.answer.largest', other));
    if (unknown.total > 0)
      sentences.push(t('flow.answer.neither.open', { n: unknown.total, count: number(unknown.total) }));
    return sentences;
  }
  const sentences = [
    t('flow.answer.numbers', {
      ...all,
      startups: number(startups.total),
      startupShare: percent(startups.total / known),
      universities: number(universities.total),
      universityShare: percent(universities.total / known),
    }),
    ...compare(startups, universities, unknown.total, language),
  ];
  const sureKnown = DESTINATION_KINDS.reduce(
    (sum, kind) => sum + (kind === 'unknown' ? 0 : of(kind).sure),
    0,
  );
  const isMost = ({ sure, total }: Counted) => sure > known - total;
  const isNotMost = ({ sure, total }: Counted) => total <= sureKnown - sure;
  const winner = startups.total > universities.total ? startups : universities;
  if (isMost(winner)) sentences.push(t('flow.answer.most'));
  else if (isNotMost(startups) && isNotMost(universities))
    sentences.push(other === null ? t('flow.answer.noMost') : t('flow.answer.noMost.other', other));
  return sentences;
}

function compare(
  startups: Counted,
  universities: Counted,
  unknown: number,
  { t, number }: Language,
): readonly string[] {
  const rest = { n: unknown, count: number(unknown) };
  const [winner, loser, name] =
    startups.total > universities.total
      ? ([startups, universities, 'startups'] as const)
      : ([universities, startups, 'universities'] as const);
  const gap = winner.total - loser.total;
  if (gap === 0) {
    const isDoubted = winner.sure < winner.total || loser.sure < loser.total;
    return [t('flow.answer.equal', rest), ...(isDoubted ? [t('flow.answer.dates')] : [])];
  }
  if (unknown > 0 && gap <= unknown) return [t(`flow.answer.${name}.open`, rest)];
  const words = unknown === 0 ? t(`flow.answer.${name}`) : t(`flow.answer.${name}.safe`, rest);
  return winner.sure > loser.total + unknown ? [words] : [words, t('flow.answer.dates')];
}

/**
 * The kind besides the two that the question names of which no other took more, whatever the doubtful dates are; null where that is open
 * or there is none.
 */
function largestOther(of: CountOf): DestinationKind | null {
  const others = DESTINATION_KINDS.filter(
    (kind) => kind !== 'startup' && kind !== 'university' && kind !== 'unknown' && of(kind).total > 0,
  );
  return (
    others.find((kind) => others.every((each) => each === kind || of(kind).sure >= of(each).total)) ?? null
  );
}

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
