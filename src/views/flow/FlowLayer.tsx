import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import type { FlowNode } from '../../transforms/toFlows.ts';
import type { NameLink } from '../SelectionLink.tsx';
import type { FlowEmphasis } from './emphasis.ts';
import { HEAD, partOf, type FlowScene, type PlacedFlowLink, type PlacedFlowNode } from './layout.ts';

export interface FlowBehaviour {
  readonly nodeLabel: (node: FlowNode) => string;
  readonly linkLabel: (link: PlacedFlowLink) => string;
  /** Returns where the name of a bar leads; null for a kind, for what is folded, and for a place without a page. */
  readonly linkOf: (node: FlowNode) => NameLink | null;
  /** the one node in the tab order */
  readonly tabStop: string | null;
  readonly chosen: string | null;
}

/** What the drawing has on a page alone. */
interface FlowLive {
  /** the bars and bands of the departure that is looked at elsewhere on the page */
  readonly marks: ReadonlySet<string>;
  /** null in a picture, where nothing can be focused */
  readonly behaviour: FlowBehaviour | null;
}

interface FlowDrawn extends FlowLive {
  readonly scene: FlowScene;
  readonly emphasis: FlowEmphasis | null;
  readonly nameOf: (node: FlowNode) => string;
  /** departures shown, of which a share is said */
  readonly total: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** What a page adds is left out in a picture. */
export type FlowLayerProps = Omit<FlowDrawn, keyof FlowLive> & Partial<FlowLive>;

const STILL: FlowLive = { marks: new Set(), behaviour: null };

const LABEL = 12;

/**
 * Column heads, bands, bars and labels. The same elements on the page and in a picture. What is brought out is drawn over the whole, which
 * only grows fainter: looking at a bar draws no other anew.
 */
export const FlowLayer = memo(function FlowLayer(given: FlowLayerProps) {
  const props = { ...STILL, ...given };
  const { scene, emphasis, nameOf, total, paint, language, behaviour } = props;
  return (
    <>
      <Heads scene={scene} paint={paint} language={language} />
      <g fill="none" strokeOpacity={emphasis === null ? 0.34 : 0.09}>
        <Bands scene={scene} paint={paint} behaviour={behaviour} />
      </g>
      <RaisedBands {...props} />
      <g fillOpacity={emphasis === null ? 1 : 0.25}>
        <Bars scene={scene} paint={paint} behaviour={behaviour} />
      </g>
      {emphasis !== null && <RaisedBars scene={scene} emphasis={emphasis} paint={paint} />}
      <g aria-hidden="true" pointerEvents="none">
        <g className={emphasis === null ? undefined : 'flow-muted'} opacity={emphasis === null ? 1 : 0.35}>
          {scene.nodes.map((placed) => (
            <NodeLabel
              key={placed.id}
              scene={scene}
              placed={placed}
              part={
                emphasis !== null && (behaviour === null || isRaised(emphasis, placed.id))
                  ? 0
                  : placed.node.departures.length
              }
              isHidden={isRaised(emphasis, placed.id)}
              of={total}
              nameOf={nameOf}
              paint={paint}
              language={language}
            />
          ))}
        </g>
        {emphasis !== null &&
          scene.nodes
            .filter(({ id }) => isRaised(emphasis, id))
            .map((placed) => (
              <NodeLabel
                key={placed.id}
                scene={scene}
                placed={placed}
                part={emphasis.nodes.get(placed.id) ?? 0}
                isHidden={false}
                of={emphasis.total}
                nameOf={nameOf}
                paint={paint}
                language={language}
              />
            ))}
      </g>
    </>
  );
});

function isRaised(emphasis: FlowEmphasis | null, id: string): boolean {
  return (emphasis?.nodes.get(id) ?? 0) > 0;
}

const Heads = memo(function Heads({
  scene,
  paint,
  language,
}: Pick<FlowDrawn, 'scene' | 'paint' | 'language'>) {
  const middle = scene.nodes.find(({ node }) => node.stage === 'kind');
  return (
    <g aria-hidden="true" fontSize={11} fontWeight={600} fill={paint.surface('secondary')}>
      <text x={scene.x0 + 11} y={14} textAnchor="end">
        {language.t('flow.from.title')}
      </text>
      {middle !== undefined && (
        <text x={middle.x0} y={14}>
          {language.t('flow.kind.title')}
        </text>
      )}
      <text x={scene.x1 - 11} y={14}>
        {language.t('flow.to.title')}
      </text>
    </g>
  );
});

type BaseProps = Pick<FlowDrawn, 'scene' | 'paint' | 'behaviour'>;

const Bands = memo(function Bands({ scene, paint, behaviour }: BaseProps) {
  return scene.links.map((placed) => (
    <g key={placed.id} data-flow={placed.id} className={behaviour === null ? undefined : 'flow-band'}>
      <path d={placed.d} stroke={bandColor(placed, paint)} strokeWidth={Math.max(0.6, placed.width)} />
      {behaviour !== null && <title>{behaviour.linkLabel(placed)}</title>}
    </g>
  ));
});

/** The part of each band that is brought out, and a thread for the departure that is looked at elsewhere. */
function RaisedBands({ scene, emphasis, marks, paint }: FlowDrawn) {
  if (emphasis === null && marks.size === 0) return null;
  return (
    <g fill="none" pointerEvents="none">
      {scene.links.map((placed) => {
        const { id, d, width, link } = placed;
        const part = emphasis?.links.get(id) ?? 0;
        const isMarked = marks.has(id);
        if (part === 0 && !isMarked) return null;
        const ofWhole = (n: number) => partOf(width, n, link.departures.length);
        return (
          <g key={id}>
            {part > 0 && (
              <path
                d={d}
                stroke={bandColor(placed, paint)}
                strokeWidth={Math.max(0.8, ofWhole(part))}
                strokeOpacity={0.62}
              />
            )}
            {isMarked && (
              <path d={d} stroke={paint.surface('accent')} strokeWidth={Math.max(1.6, ofWhole(1))} />
            )}
          </g>
        );
      })}
    </g>
  );
}

function bandColor({ link }: PlacedFlowLink, paint: Paint): string {
  return link.kind === 'unknown' ? paint.surface('bracket') : paint.kind(link.kind);
}

/**
 * Every bar, with the room of its name. On a page each is a button, and to a press for a tab of its own a link to its page; the chart
 * hears what is done to it.
 */
const Bars = memo(function Bars({ scene, paint, behaviour }: BaseProps) {
  return scene.nodes.map((placed) => {
    const { id, node, x0, x1, y0 } = placed;
    const height = heightOf(placed);
    const isChosen = behaviour?.chosen === id;
    const live =
      behaviour === null
        ? {}
        : {
            className: 'flow-bar',
            role: 'button',
            tabIndex: behaviour.tabStop === id ? 0 : -1,
            'aria-pressed': isChosen,
            'aria-label': behaviour.nodeLabel(node),
          };
    const link = behaviour?.linkOf(node) ?? null;
    const Bar = link === null ? 'g' : 'a';
    return (
      <Bar key={id} {...link} data-flow={id} {...live}>
        {behaviour !== null && <HitArea scene={scene} placed={placed} />}
        <rect x={x0} y={y0} width={x1 - x0} height={height} fill={barColor(placed, paint)} />
        {isChosen && (
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
      </Bar>
    );
  });
});

/** The part of each bar that is brought out. */
function RaisedBars({
  scene,
  emphasis,
  paint,
}: Pick<FlowDrawn, 'scene' | 'paint'> & { readonly emphasis: FlowEmphasis }) {
  return (
    <g aria-hidden="true" pointerEvents="none">
      {scene.nodes.map((placed) => {
        const { id, node, x0, x1, y0 } = placed;
        const part = emphasis.nodes.get(id) ?? 0;
        if (part === 0) return null;
        return (
          <rect
            key={id}
            x={x0}
            y={y0}
            width={x1 - x0}
            height={Math.max(1, partOf(heightOf(placed), part, node.departures.length))}
            fill={barColor(placed, paint)}
          />
        );
      })}
    </g>
  );
}

function heightOf({ y0, y1 }: PlacedFlowNode): number {
  return Math.max(1, y1 - y0);
}

function barColor({ node: { kind } }: PlacedFlowNode, paint: Paint): string {
  if (kind === null) return paint.surface('bar');
  return kind === 'unknown' ? paint.surface('bracket') : paint.kind(kind);
}

/** A row at least as high as a finger needs, over bar and label. */
function HitArea({ scene, placed }: Pick<FlowDrawn, 'scene'> & { readonly placed: PlacedFlowNode }) {
  const { node, x0, x1, y0, y1 } = placed;
  const from = node.stage === 'from' ? 0 : x0 - 2;
  const to = node.stage === 'to' ? scene.width : node.stage === 'kind' ? x1 + 130 : x1 + 2;
  const missing = Math.max(0, 20 - (y1 - y0));
  return (
    <rect x={from} y={y0 - missing / 2} width={to - from} height={y1 - y0 + missing} fill="transparent" />
  );
}

/** px from which numbers stand beside the names of kinds. */
const BESIDE_FROM = 640;

interface NodeLabelProps extends Pick<FlowDrawn, 'scene' | 'nameOf' | 'paint' | 'language'> {
  readonly placed: PlacedFlowNode;
  /** departures that are said; 0 leaves the numbers out */
  readonly part: number;
  /** of how many */
  readonly of: number;
  /** another label stands in its place */
  readonly isHidden: boolean;
}

const NodeLabel = memo(function NodeLabel({
  scene,
  placed,
  part,
  of,
  isHidden,
  nameOf,
  paint,
  language,
}: NodeLabelProps) {
  if (isHidden) return null;
  const { node, x0, x1, y0, y1 } = placed;
  const name = nameOf(node);
  const y = (y0 + y1) / 2 + 4;
  // In the column of an article the numbers of a kind stand below its name: beside it they would run into the destinations.
  const isBelow = node.stage === 'kind' && scene.width < BESIDE_FROM;
  const hasShare = of > 0 && (node.stage === 'kind' || (scene.width >= BESIDE_FROM && scene.x0 >= 160));
  const share = hasShare ? language.percent(part / of) : '';
  const numbers =
    part === 0
      ? ''
      : node.stage === 'to'
        ? language.number(part)
        : [language.number(part), share].filter((text) => text !== '').join(' · ');
  const toLeft = node.stage === 'from';
  const start = node.stage === 'kind' ? x1 + 20 : toLeft ? x0 - 7 : x1 + 7;
  const room =
    (toLeft ? start : node.stage === 'kind' ? 200 : scene.width - start) -
    (isBelow ? 0 : textWidth(`  ${numbers}`, LABEL));
  return (
    <g>
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
        {numbers !== '' && (
          <tspan
            className="flow-number"
            fill={paint.surface('secondary')}
            {...(isBelow && { x: start, dy: LABEL + 1 })}
          >
            {isBelow ? numbers : `\u2002${numbers}`}
          </tspan>
        )}
      </text>
    </g>
  );
});
