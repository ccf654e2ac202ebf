import type { Language } from '../../i18n/language.ts';
import { describeMark } from './describe.ts';
import type { Emphasis } from './emphasis.ts';
import { GEOMETRY, type TimelineScene } from './scene.ts';

export interface TooltipProps {
  readonly emphasis: Emphasis;
  readonly scene: TimelineScene;
  readonly language: Language;
}

/** What the mark under the pointer or focus says. It appears only after an interaction, so that it may carry a style. */
export function Tooltip({ emphasis: { departure, mark }, scene, language }: TooltipProps) {
  const [name, ...rest] = describeMark(departure, language);
  const right = mark.x > scene.width * 0.6;
  return (
    <div
      className="tooltip"
      aria-hidden="true"
      style={{
        insetBlockStart: `calc(${((mark.y + GEOMETRY.axis) / (scene.height + GEOMETRY.axis)) * 100}% + 14px)`,
        left: right ? undefined : `${(mark.x / scene.width) * 100}%`,
        right: right ? `${(1 - mark.x / scene.width) * 100}%` : undefined,
      }}
    >
      <strong>{name}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
