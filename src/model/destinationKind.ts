import type { EdtfDate } from './edtf.ts';
import type { DestinationKind } from './schema.ts';

const TWO_YEARS = 2 * 365.25 * 24 * 3600 * 1000;

/**
 * Returns what a destination was to the person at the time, by one rule for every record: the lab that was left, whatever it is
 * called since, is a `return`; a lab, company or startup that the person founded, or joined within two years of its founding, is a
 * `startup`; a new unit of an older company is not, and anything else is what the organization is.
 * `unknown` where no organization is on record, or a reader's own data does not say what it is.
 */
export function destinationKind(
  destination: { readonly founder: boolean; readonly retired: boolean; readonly when: EdtfDate | null },
  organization: {
    readonly id: string;
    readonly kind: DestinationKind;
    readonly founded: EdtfDate | null;
    readonly parent: string | null;
  } | null,
  /** the lab that was left, under every name it has had */
  leftLab: ReadonlySet<string> = new Set(),
): DestinationKind {
  if (destination.retired) return 'retired';
  if (organization === null) return 'unknown';
  if (leftLab.has(organization.id)) return 'return';
  const { kind, founded, parent } = organization;
  if (kind !== 'lab' && kind !== 'company' && kind !== 'startup') return kind;
  if (destination.founder) return 'startup';
  const young =
    parent === null &&
    founded !== null &&
    destination.when !== null &&
    destination.when.earliest <= founded.latest + TWO_YEARS;
  return young ? 'startup' : kind;
}
