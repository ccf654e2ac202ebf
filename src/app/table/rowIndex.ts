import type { Departure } from '../../model/dataset.ts';
import type { RowGroup } from './arrangeRows.ts';

/** What stands at a place of a long table. */
export type RowAt =
  | { readonly type: 'year'; readonly group: RowGroup }
  | { readonly type: 'sometime'; readonly group: RowGroup }
  | { readonly type: 'departure'; readonly departure: Departure; readonly vague: boolean };

/** The rows of groups as one list by number, headings among them, none of which is made before it is asked for. */
export interface RowIndex {
  readonly length: number;
  /** Returns what stands there; null beyond the ends. */
  readonly at: (index: number) => RowAt | null;
  /** Returns the place of a group's first row; -1 where there is none of that key. */
  readonly of: (key: string) => number;
}

/** Returns the places of the rows that `RowGroupBody` draws of the same groups. */
export function indexRows(groups: readonly RowGroup[]): RowIndex {
  const starts = [0];
  for (const group of groups) starts.push((starts.at(-1) ?? 0) + sizeOf(group));
  const length = starts.at(-1) ?? 0;
  return {
    length,
    of: (key) => {
      const i = groups.findIndex((group) => group.key === key);
      return i === -1 ? -1 : (starts[i] ?? -1);
    },
    at: (index) => {
      if (index < 0 || index >= length) return null;
      const i = starts.findLastIndex((start) => start <= index);
      const group = groups[i];
      if (group === undefined) return null;
      let rest = index - (starts[i] ?? 0);
      if (group.headed) {
        if (rest === 0) return { type: 'year', group };
        rest -= 1;
      }
      const fine = group.fine[rest];
      if (fine !== undefined) return { type: 'departure', departure: fine, vague: false };
      rest -= group.fine.length;
      if (hasSometime(group)) {
        if (rest === 0) return { type: 'sometime', group };
        rest -= 1;
      }
      const vague = group.vague[rest];
      return vague === undefined ? null : { type: 'departure', departure: vague, vague: true };
    },
  };
}

function hasSometime({ year, vague }: RowGroup): boolean {
  return year !== null && vague.length > 0;
}

function sizeOf(group: RowGroup): number {
  return Number(group.headed) + group.fine.length + Number(hasSometime(group)) + group.vague.length;
}
