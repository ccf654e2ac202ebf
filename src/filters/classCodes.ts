import { gather, numbersTo } from '../lib/gather.ts';
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
  const counts = Uint32Array.from(own, ({ length }) => length);
  const firstCodes = Uint32Array.from(own, ([code]) => code ?? 0);
  const options = [...numbers.keys()];
  if (counts.every((count) => count === 1))
    return { options, starts: numbersTo(of.length + 1), codes: gather(firstCodes, of) };
  const size = of.length;
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < size; i += 1) starts[i + 1] = (starts[i] ?? 0) + (counts[of[i] ?? 0] ?? 0);
  const codes = new Uint32Array(starts[size] ?? 0);
  for (let i = 0; i < size; i += 1) {
    const each = of[i] ?? 0;
    const at = starts[i] ?? 0;
    const count = counts[each] ?? 0;
    // Most have one.
    if (count > 0) codes[at] = firstCodes[each] ?? 0;
    for (let k = 1; k < count; k += 1) codes[at + k] = own[each]?.[k] ?? 0;
  }
  return { options, starts, codes };
}
