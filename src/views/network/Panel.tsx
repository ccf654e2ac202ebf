import { memo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { withFocus } from '../../store/updates.ts';
import { pathsBetween, type Detour } from '../../transforms/pathsBetween.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import type { Graph, GraphLink, GraphNode } from '../../transforms/toGraph.ts';
import { KindMix } from '../KindMix.tsx';
import { NameButton } from '../NameButton.tsx';
import { PeopleList } from '../PeopleList.tsx';
import { signedNumber } from '../../words/signedNumber.ts';

export interface PanelProps {
  readonly graph: Graph;
  readonly grouping: Grouping;
  /** one or two ids of nodes */
  readonly focus: readonly string[];
  readonly nameOf: (node: GraphNode) => string;
}

/** What is known of the chosen node, or of the ways between two: numbers, neighbours, and the people behind them. */
export const Panel = memo(function Panel({ graph, grouping, focus, nameOf }: PanelProps) {
  const { store } = useDepartures();
  const { t } = useLanguage();
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const a = nodes.get(focus[0] ?? '');
  const b = nodes.get(focus[1] ?? '');
  if (a === undefined) return null;
  const title = b === undefined ? nameOf(a) : t('network.between', { a: nameOf(a), b: nameOf(b) });
  return (
    <section className="side network-panel" aria-label={t('network.panel')}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="quiet" onClick={() => store.setState(withFocus([]))}>
          {t('network.close')}
        </button>
      </header>
      {b === undefined ? (
        <OneNode graph={graph} node={a} nodes={nodes} nameOf={nameOf} />
      ) : (
        <TwoNodes graph={graph} grouping={grouping} a={a} b={b} nodes={nodes} nameOf={nameOf} />
      )}
    </section>
  );
});

interface PartProps {
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly nameOf: (node: GraphNode) => string;
}

function OneNode({ graph, node, nodes, nameOf }: PartProps & { readonly node: GraphNode }) {
  const language = useLanguage();
  const { t, number } = language;
  const of = { from: node, nodes, nameOf };
  const left = graph.links.filter(({ source }) => source === node.id);
  const arrived = graph.links.filter(({ target }) => target === node.id);
  const name = nameOf(node);
  const leavers = [...left.flatMap(({ departures }) => departures), ...node.elsewhere];
  const arrivals = arrived.flatMap(({ departures }) => departures);
  return (
    <>
      <p className="side-sum">
        {t('network.sum', {
          out: number(node.out),
          in: number(node.in),
          net: signedNumber(node.net, language),
        })}
        {node.within > 0 && <> ({t('network.within', { n: node.within, count: number(node.within) })})</>}
      </p>
      {node.out > 0 && (
        <>
          <h3>{t('network.mix')}</h3>
          <KindMix counts={node.outKinds} />
        </>
      )}
      <div className="network-partners">
        <Partners {...of} title={t('network.went')} links={left} end="target" rest={node.elsewhere.length} />
        <Partners {...of} title={t('network.came')} links={arrived} end="source" rest={0} />
      </div>
      {leavers.length > 0 && <h3>{t('network.people.left', { name, n: number(leavers.length) })}</h3>}
      <PeopleList key={`out ${node.id}`} tell="to" departures={leavers} />
      {arrivals.length > 0 && <h3>{t('network.people.arrived', { name, n: number(arrivals.length) })}</h3>}
      <PeopleList key={`in ${node.id}`} tell="from" departures={arrivals} />
    </>
  );
}

interface PartnersProps {
  readonly title: string;
  readonly links: readonly GraphLink[];
  readonly end: 'source' | 'target';
  readonly from: GraphNode;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly nameOf: (node: GraphNode) => string;
  /** departures that are in no link */
  readonly rest: number;
}

/** The places at the other end, by number, none where nobody moved; each opens the ways between the two. */
function Partners({ title, links, end, from, nodes, nameOf, rest }: PartnersProps) {
  const { store } = useDepartures();
  const { t, number } = useLanguage();
  if (links.length === 0) return null;
  const ordered = [...links].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return (
    <div>
      <h3>
        <svg className="link-key" width="18" height="9" viewBox="0 0 18 9" aria-hidden="true">
          <path
            d="M0,0.5Q10,2 18,4.5Q10,7 0,8.5Z"
            fill={LIVE_PAINT.surface(end === 'target' ? 'bar' : 'accent')}
          />
        </svg>
        {title}
      </h3>
      <ol className="count-list">
        {ordered.map((link) => {
          const other = nodes.get(link[end]);
          if (other === undefined) return null;
          const name = nameOf(other);
          return (
            <li key={link.id}>
              <b>{number(link.weight)}</b>{' '}
              {other === from ? (
                <span>{name}</span>
              ) : (
                <NameButton
                  to={{ type: 'place', id: other.id }}
                  className="link"
                  onPress={() => store.setState(withFocus([from.id, other.id]))}
                >
                  {name}
                </NameButton>
              )}
            </li>
          );
        })}
        {rest > 0 && (
          <li>
            <b>{number(rest)}</b> <span>{t('network.elsewhere')}</span>
          </li>
        )}
      </ol>
    </div>
  );
}

function TwoNodes({
  graph,
  grouping,
  a,
  b,
  nodes,
  nameOf,
}: PartProps & { readonly grouping: Grouping; readonly a: GraphNode; readonly b: GraphNode }) {
  const { dataset } = useDepartures();
  const paths = pathsBetween(graph, a.id, b.id, grouping, dataset.places);
  return (
    <>
      <Direct link={paths.there} from={nameOf(a)} to={nameOf(b)} />
      <Direct link={paths.back} from={nameOf(b)} to={nameOf(a)} />
      <Through detours={paths.thereThrough} from={nameOf(a)} to={nameOf(b)} nodes={nodes} nameOf={nameOf} />
      <Through detours={paths.backThrough} from={nameOf(b)} to={nameOf(a)} nodes={nodes} nameOf={nameOf} />
    </>
  );
}

function Direct({
  link,
  from,
  to,
}: {
  readonly link: GraphLink | null;
  readonly from: string;
  readonly to: string;
}) {
  const { t, number } = useLanguage();
  if (link === null) return <p className="network-none">{t('network.between.none', { from, to })}</p>;
  return (
    <>
      <h3>{t('network.people.from', { from, to, n: number(link.weight) })}</h3>
      <PeopleList key={link.id} tell="date" departures={link.departures} />
    </>
  );
}

interface ThroughProps extends Omit<PartProps, 'graph'> {
  readonly detours: readonly Detour[];
  readonly from: string;
  readonly to: string;
}

function Through({ detours, from, to, nodes, nameOf }: ThroughProps) {
  const { t, text, number, list } = useLanguage();
  if (detours.length === 0) return null;
  return (
    <>
      <h3>{t('network.through', { from, to })}</h3>
      <ul className="network-detours">
        {detours.slice(0, 8).map(({ through, first, second, people }) => {
          const node = nodes.get(through);
          return (
            <li key={through}>
              {t('network.through.place', {
                name: node === undefined ? through : nameOf(node),
                first: number(first.weight),
                second: number(second.weight),
              })}
              {people.length > 0 && (
                <span>
                  {' '}
                  {t('network.through.people', {
                    names: list(people.map(({ person }) => text(person.name))),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
