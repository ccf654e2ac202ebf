import { useLanguage } from '../../store/context.ts';
import { describeClock, describeDestination } from '../../words/describeDeparture.ts';
import type { Language } from '../../i18n/language.ts';
import type { Departure } from '../../model/dataset.ts';
import { GEOMETRY, type TimelineScene } from './scene.ts';
import type { UnderLanesProps } from './UnderLanes.tsx';
import './tooltip.css';

export interface HintProps extends UnderLanesProps {
  /** id of the departure that one points at; null where none is */
  readonly hover: string | null;
}

/** In words what one points at: a departure, or what was at a lab. It comes with whoever reads. */
export function Hint({ scene, emphasis, at, hover }: HintProps) {
  const language = useLanguage();
  if (hover !== null)
    return (
      emphasis?.mark.inView === true && (
        <Tooltip
          x={emphasis.mark.x}
          y={emphasis.mark.y}
          lines={describeMark(emphasis.departure, language)}
          scene={scene}
        />
      )
    );
  return (
    at !== null && (
      <Tooltip
        x={at.tick.x}
        y={at.lane.baseline}
        lines={[at.tick.what, `${at.lane.fullName}, ${at.tick.date}`]}
        scene={scene}
      />
    )
  );
}

/** Returns what a mark says on hover: name, role, lab and destination, date, as lines. */
function describeMark(departure: Departure, language: Language): readonly string[] {
  const { text, t } = language;
  return [
    text(departure.person.name),
    departure.role === null ? t('role.unknown') : text(departure.role),
    `${text(departure.lab.name)} → ${describeDestination(departure.destination, language)}`,
    describeClock(departure, language),
  ];
}

interface TooltipProps {
  /** px of the scene */
  readonly x: number;
  readonly y: number;
  /** the first is the heading */
  readonly lines: readonly string[];
  readonly scene: TimelineScene;
}

/** What stands at a point of the chart, in words. It appears only after an interaction, so that it may carry a style. */
function Tooltip({ x, y, lines: [heading, ...rest], scene }: TooltipProps) {
  const right = x > scene.width * 0.6;
  return (
    <div
      className="tooltip"
      aria-hidden="true"
      style={{
        insetBlockStart: `calc(${((y + GEOMETRY.axis) / (scene.height + GEOMETRY.axis)) * 100}% + 14px)`,
        left: right ? undefined : `${(x / scene.width) * 100}%`,
        right: right ? `${(1 - x / scene.width) * 100}%` : undefined,
      }}
    >
      <strong>{heading}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
