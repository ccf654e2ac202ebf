import { classesOf } from '../model/classes.ts';
import type { Dataset, Departure, Respect } from '../model/dataset.ts';
import type { OptionCodes } from './failures.ts';

/** Returns the options of every departure, read once for each class of those that say the same in the one respect that these depend on. */
export function codesByClass(
  dataset: Dataset,
  respect: Respect,
  optionsOf: (departure: Departure) => readonly string[],
): OptionCodes {
  const { of, firsts } = classesOf(dataset, respect);
  const numbers = new Map<string, number>();
  const own = firsts.map((first) =>
    optionsOf(first).map((option) => {
      const code = numbers.get(option) ?? numbers.size;
      numbers.set(option, code);
      return code;
    }),
  );
  const starts = new Uint32Array(of.length + 1);
  for (let i = 0; i < of.length; i += 1) starts[i + 1] = (starts[i] ?? 0) + (own[of[i] ?? 0]?.length ?? 0);
  const codes = new Uint32Array(starts[of.length] ?? 0);
  let at = 0;
  for (const each of of) for (const code of own[each] ?? []) codes[at++] = code;
  return { options: [...numbers.keys()], starts, codes };
}
