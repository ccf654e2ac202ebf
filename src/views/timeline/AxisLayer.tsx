import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { GEOMETRY, type TimelineScene } from './scene.ts';

export interface AxisLayerProps {
  readonly scene: TimelineScene;
  readonly paint: Paint;
  readonly language: Language;
}

/** Ticks with their labels, and the head of the gutter. */
export function AxisLayer({ scene, paint, language }: AxisLayerProps) {
  const { t, number } = language;
  const { axis, labelFont } = GEOMETRY;
  // Where the gutter is narrower than its name, the name ends with it.
  const isNarrow = scene.width < GEOMETRY.narrow;
  return (
    <>
      {scene.ticks.map(({ x, strong }) => (
        <line
          key={x}
          x1={x}
          x2={x}
          y1={axis - 6}
          y2={axis}
          stroke={paint.surface(strong ? 'bracket' : 'guide')}
        />
      ))}
      {scene.tickLabels.map(({ x, anchor, text, strong }) => (
        <text
          key={x}
          x={x}
          y={15}
          textAnchor={anchor}
          fontSize={labelFont}
          fontWeight={strong ? 600 : 400}
          fill={paint.surface(strong ? 'text' : 'secondary')}
        >
          {text}
        </text>
      ))}
      {scene.gutter !== null && (
        <text
          x={isNarrow ? scene.width : scene.gutter.x0 + GEOMETRY.gutterPadding}
          y={15}
          textAnchor={isNarrow ? 'end' : 'start'}
          fontSize={labelFont}
          fill={paint.surface('secondary')}
        >
          {t('timeline.undated', { count: number(scene.gutter.count) })}
        </text>
      )}
      <line x1={0} x2={scene.width} y1={axis - 0.5} y2={axis - 0.5} stroke={paint.surface('guide')} />
    </>
  );
}
