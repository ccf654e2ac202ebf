import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import { isEqual } from '../../lib/isEqual.ts';
import type { PlacedLabel } from './labels.ts';
import type { NodeBehaviour } from './NetworkLayer.tsx';

export interface LabelsProps {
  readonly labels: readonly PlacedLabel[];
  readonly muted: boolean;
  readonly paint: Paint;
  readonly behaviour: NodeBehaviour | null;
}

/** Names of nodes with their numbers, those that are muted or the others. */
export function Labels({ labels, muted, paint, behaviour }: LabelsProps) {
  return labels
    .filter((label) => label.muted === muted)
    .map((label) => <Label key={label.id} label={label} paint={paint} behaviour={behaviour} />);
}

interface LabelProps extends Pick<LabelsProps, 'paint' | 'behaviour'> {
  readonly label: PlacedLabel;
}

/**
 * Labels are placed anew at every look at a node; one that stays as it is is not drawn anew. The keyboard has the nodes: a name is a link for
 * the pointer, which else does what it does at the node.
 */
const Label = memo(
  function Label({ label, paint, behaviour }: LabelProps) {
    const { id, x, y, anchor, name, numbers, line, size, strong } = label;
    const link = behaviour?.linkOf(id) ?? null;
    const text = (
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
    if (link === null) return text;
    return (
      <a {...link} tabIndex={-1} data-name={id}>
        {text}
      </a>
    );
  },
  (before, after) =>
    before.paint === after.paint &&
    before.behaviour === after.behaviour &&
    isEqual(before.label, after.label),
);
