import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import type { Emphasis } from './derive.ts';
import type { PlacedLabel } from './labels.ts';
import { HEAD, type NetworkScene, type PlacedLink, type PlacedNode } from './layout.ts';

export interface NodeBehaviour {
  /** accessible name by node */
  readonly nameOf: (node: PlacedNode) => string;
  readonly onPreview: (id: string | null, pointer: string) => void;
  readonly onPress: (id: string, pointer: string) => void;
  readonly onLink: (link: PlacedLink) => void;
}

export interface NetworkLayerProps {
  readonly scene: NetworkScene;
  readonly labels: readonly PlacedLabel[];
  readonly emphasis: Emphasis | null;
  /** the lightest link drawn at rest */
  readonly restWeight: number;
  /** links with a move in the year being replayed; null outside a replay */
  readonly recent: ReadonlySet<string> | null;
  readonly paint: Paint;
  readonly language: Language;
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

/** Guides, links, nodes and labels. The same elements on the page and in a picture. */
export const NetworkLayer = memo(function NetworkLayer(props: NetworkLayerProps) {
  const { scene, labels, emphasis, paint, behaviour } = props;
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
      <Guides scene={scene} paint={paint} language={props.language} />
      <Links {...props} />
      {scene.nodes.map((node) => (
        <NodeMark
          key={node.id}
          node={node}
          paint={paint}
          muted={emphasis !== null && !emphasis.nodes.has(node.id)}
          ringed={emphasis?.focus.includes(node.id) === true || props.marks.has(node.id)}
          pinned={props.pinned.includes(node.id)}
          behaviour={behaviour}
          tabStop={props.tabStop === node.id}
        />
      ))}
      <Head scene={scene} paint={paint} language={props.language} />
      <g aria-hidden="true" pointerEvents="none">
        {labels.map((label) => (
          <Label key={label.id} label={label} paint={paint} />
        ))}
      </g>
    </>
  );
});

const Guides = memo(function Guides({
  scene,
  paint,
  language: { t },
}: Pick<NetworkLayerProps, 'scene' | 'paint' | 'language'>) {
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
      {scene.bands.map(({ id, y }) => (
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
      ))}
    </g>
  );
});

/** What the columns and the middle mean. It stands still over a drawing that is looked at closely. */
const Head = memo(function Head({
  scene,
  paint,
  language: { t },
}: Pick<NetworkLayerProps, 'scene' | 'paint' | 'language'>) {
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

function Links({
  scene,
  emphasis,
  restWeight,
  recent,
  marks,
  paint,
  behaviour,
  language,
}: NetworkLayerProps) {
  return (
    <g>
      {scene.links.map((link) => {
        const role = emphasis?.links.get(link.id);
        const atRest = link.weight >= restWeight || recent?.has(link.id) === true;
        const isMarked = marks.has(link.id);
        if (role === undefined && !atRest && !isMarked) return null;
        const isRecent = recent?.has(link.id) === true;
        const strong = isMarked || role !== undefined || (emphasis === null && isRecent);
        const faint =
          (emphasis !== null && role === undefined && !isMarked) ||
          (emphasis === null && recent !== null && !isRecent);
        const color =
          isMarked || role === 'in' || (role === undefined && isRecent)
            ? 'accent'
            : strong
              ? 'bar'
              : 'bracket';
        return (
          <path
            key={link.id}
            data-link={link.id}
            d={link.d}
            fill={paint.surface(color)}
            fillOpacity={role === 'way' ? 0.4 : strong ? 0.72 : faint ? 0.16 : 0.38}
            className={behaviour === null ? undefined : 'network-link'}
            onClick={
              behaviour === null
                ? undefined
                : (event) => {
                    event.stopPropagation();
                    behaviour.onLink(link);
                  }
            }
          >
            <title>{language.number(link.weight)}</title>
          </path>
        );
      })}
    </g>
  );
}

interface NodeMarkProps {
  readonly node: PlacedNode;
  readonly paint: Paint;
  readonly muted: boolean;
  readonly ringed: boolean;
  readonly pinned: boolean;
  readonly behaviour: NodeBehaviour | null;
  readonly tabStop: boolean;
}

const NodeMark = memo(function NodeMark({
  node,
  paint,
  muted,
  ringed,
  pinned,
  behaviour,
  tabStop,
}: NodeMarkProps) {
  const { id, x, y, r, core, ring, symbol } = node;
  return (
    <g
      data-node={id}
      transform={`translate(${x},${y})`}
      className={behaviour === null ? undefined : 'network-node'}
      opacity={muted ? 0.22 : 1}
      role={behaviour === null ? undefined : 'button'}
      tabIndex={behaviour === null ? undefined : tabStop ? 0 : -1}
      aria-pressed={behaviour === null ? undefined : pinned}
      aria-label={behaviour?.nameOf(node)}
      onPointerEnter={behaviour === null ? undefined : (event) => behaviour.onPreview(id, event.pointerType)}
      onPointerLeave={
        behaviour === null ? undefined : (event) => behaviour.onPreview(null, event.pointerType)
      }
      onFocus={behaviour === null ? undefined : () => behaviour.onPreview(id, 'keyboard')}
      onBlur={behaviour === null ? undefined : () => behaviour.onPreview(null, 'keyboard')}
      onClick={
        behaviour === null
          ? undefined
          : (event) => {
              event.stopPropagation();
              const native: Event = event.nativeEvent;
              behaviour.onPress(id, native instanceof PointerEvent ? native.pointerType : 'mouse');
            }
      }
    >
      {behaviour !== null && <circle r={Math.max(12, r + 2)} fill="transparent" />}
      {ringed && <circle r={r + 3.5} fill="none" stroke={paint.surface('accent')} strokeWidth={2} />}
      {r === 0 ? (
        <circle r={1.5} fill={paint.surface('muted')} />
      ) : symbol !== null ? (
        <KindSymbol kind={symbol} x={0} y={0} size={r * 2} fill={paint.kind(symbol)} />
      ) : (
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
      )}
    </g>
  );
});

const Label = memo(function Label({ label, paint }: { readonly label: PlacedLabel; readonly paint: Paint }) {
  const { x, y, anchor, name, numbers, line, size, strong, muted } = label;
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      paintOrder="stroke"
      stroke={paint.surface('ground')}
      strokeWidth={4}
      strokeLinejoin="round"
      strokeOpacity={0.92}
      fill={paint.surface('text')}
      opacity={muted ? 0.3 : 1}
    >
      <tspan fontWeight={strong ? 600 : 400}>{name}</tspan>
      {numbers !== '' &&
        (line > 0 ? (
          <tspan x={x} dy={line} fontSize={11} fill={paint.surface('secondary')}>
            {numbers}
          </tspan>
        ) : (
          <tspan fill={paint.surface('secondary')}>{`\u2002${numbers}`}</tspan>
        ))}
    </text>
  );
});
