import { memo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useLanguage } from '../../store/context.ts';
import { AxisLayer } from './AxisLayer.tsx';
import { GEOMETRY, type TimelineScene } from './scene.ts';

/** The time axis; it stays in sight while the lanes scroll. */
export const Axis = memo(function Axis({ scene }: { readonly scene: TimelineScene }) {
  const language = useLanguage();
  return (
    <svg className="timeline-axis" aria-hidden="true" {...svgSize(scene.width, GEOMETRY.axis)}>
      <AxisLayer scene={scene} paint={LIVE_PAINT} language={language} />
    </svg>
  );
});
