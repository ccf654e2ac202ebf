import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { textWidth } from '../../layout/textWidth.ts';
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
  const head = scene.gutter === null ? null : t('timeline.undated', { count: number(scene.gutter.count) });
  const end = isNarrow && head !== null ? scene.width - textWidth(head, labelFont) - 10 : Infinity;
  // A year under that name gives way to it.
  const labels = scene.tickLabels.filter(
    ({ x, anchor, text }) => x + textWidth(text, labelFont) / (anchor === 'middle' ? 2 : 1) <= end,
  );
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
      {labels.map(({ x, anchor, text, strong }) => (
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
      {scene.gutter !== null && head !== null && (
        <text
          x={isNarrow ? scene.width : scene.gutter.x0 + GEOMETRY.gutterPadding}
          y={15}
          textAnchor={isNarrow ? 'end' : 'start'}
          fontSize={labelFont}
          fill={paint.surface('secondary')}
        >
          {head}
        </text>
      )}
      <line x1={0} x2={scene.width} y1={axis - 0.5} y2={axis - 0.5} stroke={paint.surface('guide')} />
    </>
  );
}
