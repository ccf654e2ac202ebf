import type { Departure } from '../../model/dataset.ts';
import type { RoleKind } from '../../model/schema.ts';

const ROLE_WEIGHT: Readonly<Record<RoleKind, number>> = {
  executive: 3,
  research_leadership: 2,
  policy_safety: 1,
  research: 1,
  engineering: 0,
  product: 0,
  board: 0,
  unknown: 0,
};

/** More than any role: those whom an editor would name come first. */
const NOTABLE = 6;

/** From this on a mark stands outermost in its stack, where there is room for its name. */
export const PROMINENT = 4;

/**
 * Returns how early a departure is named where not all can be, by what is on record alone: whether the person is notable
 * (`data/README.md`), the role left, and a company founded next.
 */
export function prominence(departure: Departure): number {
  const { known, person, roleKind, roleGeneric, destination } = departure;
  return (
    (person.notable ? NOTABLE : 0) +
    ROLE_WEIGHT[roleKind] +
    (known ? 1 : 0) +
    (roleGeneric ? 0 : 0.5) +
    (destination?.founder === true ? 1 : 0)
  );
}
