import type { ReactNode } from 'react';
import type { EdtfDate } from '../../model/edtf.ts';
import { layoutStrips, STRIP, type Span, type Strip } from './timeRows.ts';

export interface TimeRow {
  readonly key: string;
  readonly span: Span;
  /** it is what the page is about */
  readonly isCurrent: boolean;
  /** kind whose colour it has; null for the plain one */
  readonly tone: string | null;
  readonly label: ReactNode;
}

/** Rows with their words on one side and their time, on one scale, on the other. The words say all that the drawing shows. */
export function TimeRows({ rows, asOf }: { readonly rows: readonly TimeRow[]; readonly asOf: EdtfDate }) {
  const scene = layoutStrips(
    rows.map(({ span }) => span),
    asOf,
  );
  return (
    <div className="time-rows">
      {scene !== null && (
        <p className="time-axis" aria-hidden="true">
          <span>{scene.years[0]}</span>
          <span>{scene.years[1]}</span>
        </p>
      )}
      <ol>
        {rows.map(({ key, isCurrent, tone, label }, i) => (
          <li key={key} className={isCurrent ? 'current' : undefined}>
            <div className="words">{label}</div>
            {scene !== null && <StripMark strip={scene.strips[i]} tone={tone} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

function StripMark({ strip, tone }: { readonly strip: Strip | undefined; readonly tone: string | null }) {
  if (strip === undefined) return null;
  const { sure, possible, open, bends } = strip;
  const y = STRIP.height / 2;
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-tone={tone ?? undefined}
    >
      <line className="base" x1={0} x2={STRIP.width} y1={y} y2={y} />
      {bends.map(({ x, y0, y1 }) => (
        <line key={`${x} ${y0}`} className="bend" x1={x} x2={x} y1={y0} y2={y1} />
      ))}
      {open !== null && <line className="open" x1={open.x0} x2={open.x1} y1={y} y2={y} />}
      {possible !== null && <line className="possible" x1={possible.x0} x2={possible.x1} y1={y} y2={y} />}
      {sure !== null && <line className="sure" x1={sure.x0} x2={sure.x1} y1={y} y2={y} />}
    </svg>
  );
}
