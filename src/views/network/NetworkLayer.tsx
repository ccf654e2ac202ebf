import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import type { NameLink } from '../SelectionLink.tsx';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import type { Emphasis } from './emphasis.ts';
import type { PlacedLabel } from './labels.ts';
import { Labels } from './LabelLayer.tsx';
import { HEAD, type NetworkScene, type PlacedLink, type PlacedNode } from './layout.ts';

export interface NodeBehaviour {
  /** accessible name by node */
  readonly nameOf: (node: PlacedNode) => string;
  /** Returns where the name of a node leads, by the id of its place; null for no page. */
  readonly linkOf: (id: string) => NameLink | null;
}

/** What the drawing has on a page alone. */
interface NetworkLive {
  /** links with a move in the year being replayed; null outside a replay */
  readonly recent: ReadonlySet<string> | null;
  /** null in a picture, where nothing can be focused */
  readonly behaviour: NodeBehaviour | null;
  /** the link and the nodes of the departure that is looked at elsewhere on the page */
  readonly marks: ReadonlySet<string>;
  /** nodes that are kept chosen; others are only looked at */
  readonly pinned: readonly string[];
  /** the one node in the tab order */
  readonly tabStop: string | null;
  /** the year of a replay, written large; null outside one */
  readonly year: number | null;
}

interface NetworkDrawn extends NetworkLive {
  readonly scene: NetworkScene;
  readonly labels: readonly PlacedLabel[];
  readonly emphasis: Emphasis | null;
  /** the lightest link drawn at rest */
  readonly restWeight: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** What a page adds is left out in a picture. */
export type NetworkLayerProps = Omit<NetworkDrawn, keyof NetworkLive> & Partial<NetworkLive>;

const STILL: NetworkLive = {
  recent: null,
  behaviour: null,
  marks: new Set(),
  pinned: [],
  tabStop: null,
  year: null,
};

const MUTED = 0.22;
const NO_NODES: ReadonlySet<string> = new Set();

/**
 * Guides, links, nodes and labels. The same elements on the page and in a picture. What is brought out is drawn over the whole, which
 * only grows fainter: looking at a node draws no other anew.
 */
export const NetworkLayer = memo(function NetworkLayer(given: NetworkLayerProps) {
  const props = { ...STILL, ...given };
  const { scene, labels, emphasis, restWeight, recent, paint, language, behaviour } = props;
  const isFaint = emphasis !== null || recent !== null;
  return (
    <>
      {props.year !== null && (
        <text
          x={scene.right - 14}
          y={HEAD + 34}
          textAnchor="end"
          fontSize={40}
          fontWeight={600}
          fill={paint.surface('guide')}
          aria-hidden="true"
        >
          {props.year}
        </text>
      )}
      <Guides scene={scene} paint={paint} language={language} />
      <g fillOpacity={isFaint ? 0.16 : 0.38}>
        <RestLinks
          scene={scene}
          restWeight={restWeight}
          recent={recent}
          paint={paint}
          language={language}
          live={behaviour !== null}
        />
      </g>
      <RaisedLinks {...props} />
      <g opacity={emphasis === null ? 1 : MUTED}>
        <Nodes
          scene={scene}
          paint={paint}
          behaviour={behaviour}
          pinned={props.pinned}
          tabStop={props.tabStop}
        />
      </g>
      <RaisedNodes scene={scene} emphasis={emphasis} marks={props.marks} paint={paint} />
      <Head scene={scene} paint={paint} language={language} />
      <g aria-hidden="true" className="network-labels" pointerEvents="none">
        <g opacity={0.3}>
          <Labels labels={labels} muted paint={paint} behaviour={behaviour} />
        </g>
        <Labels labels={labels} muted={false} paint={paint} behaviour={behaviour} />
      </g>
    </>
  );
});

const Guides = memo(function Guides({
  scene,
  paint,
  language: { t },
}: Pick<NetworkDrawn, 'scene' | 'paint' | 'language'>) {
  const y1 = scene.bands.at(-1)?.y1 ?? scene.height;
  return (
    <g aria-hidden="true" fontSize={11} fill={paint.surface('secondary')}>
      <line
        x1={scene.balance}
        x2={scene.balance}
        y1={HEAD - 12}
        y2={y1 + 6}
        stroke={paint.surface('guide')}
        strokeDasharray="2 3"
      />
      {[scene.left, scene.right].map((x) => (
        <line
          key={x}
          x1={x}
          x2={x}
          y1={HEAD - 12}
          y2={y1 + 6}
          stroke={paint.surface('guide')}
          strokeWidth={0.75}
        />
      ))}
      {scene.bands.slice(1).map(({ id, y0 }) => (
        <line
          key={id}
          x1={0}
          x2={scene.width}
          y1={y0 - 13}
          y2={y0 - 13}
          stroke={paint.surface('guide')}
          strokeWidth={0.75}
        />
      ))}
      {scene.bands.map(
        ({ id, y }) =>
          y !== null && (
            <text
              key={id}
              x={0}
              y={y}
              fontWeight={600}
              paintOrder="stroke"
              stroke={paint.surface('ground')}
              strokeWidth={4}
            >
              {t(`network.band.${id}`)}
            </text>
          ),
      )}
    </g>
  );
});

/** What the columns and the middle mean. It stands still over a drawing that is looked at closely. */
const Head = memo(function Head({
  scene,
  paint,
  language: { t },
}: Pick<NetworkDrawn, 'scene' | 'paint' | 'language'>) {
  return (
    <g aria-hidden="true" fontSize={11} fill={paint.surface('secondary')}>
      {scene.zoomed && <rect width={scene.width} height={HEAD - 16} fill={paint.surface('ground')} />}
      <g textAnchor="end">
        <text x={scene.left + 4} y={14} fontWeight={600}>
          {t('network.column.left')}
        </text>
        <text x={scene.left + 4} y={28}>
          {t('network.column.left.note')}
        </text>
      </g>
      <text x={scene.right - 4} y={14} fontWeight={600}>
        {t('network.column.right')}
      </text>
      <text x={scene.right - 4} y={28}>
        {t('network.column.right.note')}
      </text>
      <text x={scene.balance - 8} y={28} textAnchor="end">
        {`← ${t('network.axis.losing')}`}
      </text>
      <text x={scene.balance + 8} y={28}>
        {`${t('network.axis.gaining')} →`}
      </text>
    </g>
  );
});

interface RestLinksProps extends Pick<
  NetworkDrawn,
  'scene' | 'restWeight' | 'recent' | 'paint' | 'language'
> {
  readonly live: boolean;
}

/** The heavy links, and in a replay those of its year. */
const RestLinks = memo(function RestLinks({
  scene,
  restWeight,
  recent,
  paint,
  language,
  live,
}: RestLinksProps) {
  return scene.links.map((link) => {
    const isRecent = recent?.has(link.id) === true;
    if (link.weight < restWeight && !isRecent) return null;
    return (
      <LinkPath
        key={link.id}
        link={link}
        fill={paint.surface(isRecent ? 'accent' : 'bracket')}
        opacity={isRecent ? 0.72 : undefined}
        live={live}
        language={language}
      />
    );
  });
});

/** Links of the nodes that are looked at or chosen, and those of the departure that is looked at elsewhere. */
function RaisedLinks({ scene, emphasis, marks, paint, language, behaviour }: NetworkDrawn) {
  if (emphasis === null && marks.size === 0) return null;
  return scene.links.map((link) => {
    const role = emphasis?.links.get(link.id);
    const isMarked = marks.has(link.id);
    if (role === undefined && !isMarked) return null;
    return (
      <LinkPath
        key={link.id}
        link={link}
        fill={paint.surface(isMarked || role === 'in' ? 'accent' : 'bar')}
        opacity={role === 'way' ? 0.4 : 0.72}
        live={behaviour !== null}
        language={language}
      />
    );
  });
}

interface LinkPathProps {
  readonly link: PlacedLink;
  readonly fill: string;
  /** that of the group unless given */
  readonly opacity: number | undefined;
  readonly live: boolean;
  readonly language: Language;
}

function LinkPath({ link, fill, opacity, live, language }: LinkPathProps) {
  if (link.d === '') return null;
  return (
    <path
      data-link={link.id}
      d={link.d}
      fill={fill}
      fillOpacity={opacity}
      className={live ? 'network-link' : undefined}
    >
      <title>{language.number(link.weight)}</title>
    </path>
  );
}

type NodesProps = Pick<NetworkDrawn, 'scene' | 'paint' | 'behaviour' | 'pinned' | 'tabStop'>;

/** Every node. On a page each is a button, and to a press for a tab of its own a link to its page; the chart hears what is done to it. */
const Nodes = memo(function Nodes({ scene, paint, behaviour, pinned, tabStop }: NodesProps) {
  return scene.nodes.map((node) => {
    const { id, x, y, r } = node;
    const live =
      behaviour === null
        ? {}
        : {
            className: 'network-node',
            role: 'button',
            tabIndex: tabStop === id ? 0 : -1,
            'aria-pressed': pinned.includes(id),
            'aria-label': behaviour.nameOf(node),
          };
    const link = behaviour?.linkOf(id) ?? null;
    const Node = link === null ? 'g' : 'a';
    return (
      <Node key={id} {...link} data-node={id} transform={`translate(${x},${y})`} {...live}>
        {behaviour !== null && <circle r={Math.max(12, r + 2)} fill="transparent" />}
        <NodeShape node={node} paint={paint} />
      </Node>
    );
  });
});

/** Nodes that are looked at or chosen and those they exchange people with, and those of a departure that is looked at elsewhere. */
function RaisedNodes({
  scene,
  emphasis,
  marks,
  paint,
}: Pick<NetworkDrawn, 'scene' | 'emphasis' | 'marks' | 'paint'>) {
  const raised = emphasis?.nodes ?? NO_NODES;
  if (emphasis === null && marks.size === 0) return null;
  return (
    <g aria-hidden="true" pointerEvents="none">
      {scene.nodes.map((node) => {
        const isRinged = emphasis?.focus.includes(node.id) === true || marks.has(node.id);
        if (!isRinged && !raised.has(node.id)) return null;
        return (
          <g key={node.id} transform={`translate(${node.x},${node.y})`}>
            {isRinged && (
              <circle r={node.r + 3.5} fill="none" stroke={paint.surface('accent')} strokeWidth={2} />
            )}
            <NodeShape node={node} paint={paint} />
          </g>
        );
      })}
    </g>
  );
}

const NodeShape = memo(function NodeShape({
  node: { r, core, ring, symbol },
  paint,
}: {
  readonly node: PlacedNode;
  readonly paint: Paint;
}) {
  if (r === 0) return <circle r={1.5} fill={paint.surface('muted')} />;
  if (symbol !== null) return <KindSymbol kind={symbol} x={0} y={0} size={r * 2} fill={paint.kind(symbol)} />;
  return (
    <>
      <circle r={r} fill={paint.surface('ground')} />
      {ring.map(({ kind, d }) => (
        <path
          key={kind}
          d={d}
          fill={kind === 'unknown' ? paint.surface('guide') : paint.kind(kind)}
          stroke={paint.surface('ground')}
          strokeWidth={r > 8 ? 0.8 : 0.4}
        />
      ))}
      {core > 0 && (
        <circle
          r={core}
          fill={paint.surface('bar')}
          stroke={paint.surface('ground')}
          strokeWidth={r > 8 ? 1 : 0.5}
        />
      )}
    </>
  );
});
