import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import type { FlowNode } from '../../transforms/toFlows.ts';
import {
  HEAD,
  partOf,
  type FlowEmphasis,
  type FlowScene,
  type PlacedFlowLink,
  type PlacedFlowNode,
} from './layout.ts';

export interface FlowBehaviour {
  readonly nodeLabel: (node: FlowNode) => string;
  readonly linkLabel: (link: PlacedFlowLink) => string;
  /** the one node in the tab order */
  readonly tabStop: string | null;
  readonly chosen: string | null;
  readonly onPreview: (id: string | null) => void;
  readonly onPress: (id: string) => void;
}

export interface FlowLayerProps {
  readonly scene: FlowScene;
  readonly emphasis: FlowEmphasis | null;
  /** the bars and bands of the departure that is looked at elsewhere on the page */
  readonly marks: ReadonlySet<string>;
  readonly nameOf: (node: FlowNode) => string;
  /** departures shown, of which a share is said */
  readonly total: number;
  readonly paint: Paint;
  readonly language: Language;
  /** null in a picture, where nothing can be focused */
  readonly behaviour: FlowBehaviour | null;
}

const LABEL = 12;

/** Column heads, bands, bars and labels. The same elements on the page and in a picture. */
export const FlowLayer = memo(function FlowLayer(props: FlowLayerProps) {
  const { scene, paint, language } = props;
  const middle = scene.nodes.find(({ node }) => node.stage === 'kind');
  return (
    <>
      <g aria-hidden="true" fontSize={11} fontWeight={600} fill={paint.surface('secondary')}>
        <text x={scene.left + 11} y={14} textAnchor="end">
          {language.t('flow.from.title')}
        </text>
        {middle !== undefined && (
          <text x={middle.x0} y={14}>
            {language.t('flow.kind.title')}
          </text>
        )}
        <text x={scene.right - 11} y={14}>
          {language.t('flow.to.title')}
        </text>
      </g>
      <g fill="none">
        {scene.links.map((placed) => (
          <Band key={placed.id} {...props} placed={placed} />
        ))}
      </g>
      {scene.nodes.map((placed) => (
        <Bar key={placed.id} {...props} placed={placed} />
      ))}
      <g aria-hidden="true" pointerEvents="none">
        {scene.nodes.map((placed) => (
          <NodeLabel key={placed.id} {...props} placed={placed} />
        ))}
      </g>
    </>
  );
});

function Band({
  placed,
  emphasis,
  marks,
  paint,
  behaviour,
}: FlowLayerProps & { readonly placed: PlacedFlowLink }) {
  const { id, d, width, link } = placed;
  const part = emphasis?.links.get(id) ?? 0;
  const color = link.kind === 'unknown' ? paint.surface('bracket') : paint.kind(link.kind);
  return (
    <g
      data-flow={id}
      className={behaviour === null ? undefined : 'flow-band'}
      onPointerEnter={
        behaviour === null ? undefined : (event) => event.pointerType !== 'touch' && behaviour.onPreview(id)
      }
      onPointerLeave={behaviour === null ? undefined : () => behaviour.onPreview(null)}
      onClick={
        behaviour === null
          ? undefined
          : (event) => {
              event.stopPropagation();
              behaviour.onPress(id);
            }
      }
    >
      <path
        d={d}
        stroke={color}
        strokeWidth={Math.max(0.6, width)}
        strokeOpacity={emphasis === null ? 0.34 : 0.09}
      />
      {part > 0 && (
        <path
          d={d}
          stroke={color}
          strokeWidth={Math.max(0.8, partOf(width, part, link.departures.length))}
          strokeOpacity={0.62}
        />
      )}
      {marks.has(id) && (
        <path
          d={d}
          stroke={paint.surface('accent')}
          strokeWidth={Math.max(1.6, partOf(width, 1, link.departures.length))}
        />
      )}
      {behaviour !== null && <title>{behaviour.linkLabel(placed)}</title>}
    </g>
  );
}

function Bar(props: FlowLayerProps & { readonly placed: PlacedFlowNode }) {
  const { placed, emphasis, paint, behaviour } = props;
  const { id, node, x0, x1, y0, y1 } = placed;
  const whole = node.departures.length;
  const part = emphasis === null ? whole : (emphasis.nodes.get(id) ?? 0);
  const color =
    node.kind === null
      ? paint.surface('bar')
      : node.kind === 'unknown'
        ? paint.surface('bracket')
        : paint.kind(node.kind);
  const height = Math.max(1, y1 - y0);
  const chosen = behaviour?.chosen === id;
  return (
    <g
      data-flow={id}
      className={behaviour === null ? undefined : 'flow-bar'}
      role={behaviour === null ? undefined : 'button'}
      tabIndex={behaviour === null ? undefined : behaviour.tabStop === id ? 0 : -1}
      aria-pressed={behaviour === null ? undefined : chosen}
      aria-label={behaviour?.nodeLabel(node)}
      onPointerEnter={
        behaviour === null ? undefined : (event) => event.pointerType !== 'touch' && behaviour.onPreview(id)
      }
      onPointerLeave={behaviour === null ? undefined : () => behaviour.onPreview(null)}
      onFocus={behaviour === null ? undefined : () => behaviour.onPreview(id)}
      onBlur={behaviour === null ? undefined : () => behaviour.onPreview(null)}
      onClick={
        behaviour === null
          ? undefined
          : (event) => {
              event.stopPropagation();
              behaviour.onPress(id);
            }
      }
    >
      {behaviour !== null && <HitArea {...props} />}
      <rect
        x={x0}
        y={y0}
        width={x1 - x0}
        height={height}
        fill={color}
        opacity={emphasis === null ? 1 : 0.25}
      />
      {emphasis !== null && part > 0 && (
        <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1, partOf(height, part, whole))} fill={color} />
      )}
      {chosen && (
        <rect
          x={x0 - 2.5}
          y={y0 - 2.5}
          width={x1 - x0 + 5}
          height={height + 5}
          fill="none"
          stroke={paint.surface('accent')}
          strokeWidth={2}
        />
      )}
    </g>
  );
}

/** A row at least as high as a finger needs, over bar and label. */
function HitArea({ scene, placed }: FlowLayerProps & { readonly placed: PlacedFlowNode }) {
  const { node, x0, x1, y0, y1 } = placed;
  const from = node.stage === 'from' ? 0 : x0 - 2;
  const to = node.stage === 'to' ? scene.width : node.stage === 'kind' ? x1 + 130 : x1 + 2;
  const missing = Math.max(0, 20 - (y1 - y0));
  return (
    <rect x={from} y={y0 - missing / 2} width={to - from} height={y1 - y0 + missing} fill="transparent" />
  );
}

function NodeLabel(props: FlowLayerProps & { readonly placed: PlacedFlowNode }) {
  const { scene, placed, emphasis, nameOf, total, paint, language } = props;
  const { id, node, x0, x1, y0, y1 } = placed;
  const part = emphasis === null ? node.departures.length : (emphasis.nodes.get(id) ?? 0);
  const of = emphasis?.total ?? total;
  const muted = part === 0;
  const name = nameOf(node);
  const y = (y0 + y1) / 2 + 4;
  const share = of > 0 && (node.stage === 'kind' || scene.left >= 160) ? language.percent(part / of) : '';
  const numbers = muted
    ? ''
    : node.stage === 'to'
      ? language.number(part)
      : [language.number(part), share].filter((text) => text !== '').join(' · ');
  const toLeft = node.stage === 'from';
  const start = node.stage === 'kind' ? x1 + 20 : toLeft ? x0 - 7 : x1 + 7;
  const room =
    (toLeft ? start : node.stage === 'kind' ? 200 : scene.width - start) - textWidth(`  ${numbers}`, LABEL);
  return (
    <g opacity={muted ? 0.35 : 1}>
      {node.stage === 'kind' && node.kind !== null && (
        <KindSymbol kind={node.kind} x={x1 + 11} y={y - 4} size={9} fill={paint.kind(node.kind)} />
      )}
      <text
        x={start}
        y={Math.max(HEAD + 4, y)}
        textAnchor={toLeft ? 'end' : 'start'}
        fontSize={LABEL}
        fill={paint.surface('text')}
        paintOrder="stroke"
        stroke={paint.surface('ground')}
        strokeWidth={3}
        strokeOpacity={0.8}
        strokeLinejoin="round"
      >
        <tspan
          fontWeight={node.stage === 'kind' ? 600 : 400}
          fontStyle={node.folded > 0 ? 'italic' : undefined}
        >
          {fitText(name, LABEL, room / 1.08)}
        </tspan>
        {numbers !== '' && <tspan fill={paint.surface('secondary')}>{`\u2002${numbers}`}</tspan>}
      </text>
    </g>
  );
}
