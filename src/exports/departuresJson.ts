import { finish } from '../lib/finish.ts';
import type { Dataset, Departure, Evidence } from '../model/dataset.ts';
import { joinPieces, piecesOf, type FilePiece } from './pieces.ts';
import { publishedSteps } from './publishedDataset.ts';
import type { Excerpt } from './publishedSchema.ts';

/** Departures beyond which a record takes a line: a file of more is for programs alone, and has half the size. */
const MOST_SPREAD = 2000;

/** Returns departures and every record they refer to as JSON, in the shape of the published dataset, with what they are a part by. */
export function departuresToJson(
  dataset: Dataset,
  evidence: Evidence,
  departures: readonly Departure[],
  excerpt: Excerpt,
): string {
  return joinPieces(finish(jsonSteps(dataset, evidence, departures, excerpt)));
}

/** Makes the same in pieces, some records at each step. Yields how many departures and other records are done. */
export function* jsonSteps(
  dataset: Dataset,
  evidence: Evidence,
  departures: readonly Departure[],
  excerpt: Excerpt,
): Generator<number, readonly FilePiece[]> {
  const { $schema, meta, excerpt: _, ...records } = yield* publishedSteps(dataset, evidence, departures);
  const pieces: FilePiece[] = [];
  const say = (text: string) => pieces.push({ text, list: null });
  const head = headOf(dataset, { $schema, meta }, excerpt);
  say(
    `{\n${Object.entries(head)
      .map(([name, value]) => `  ${JSON.stringify(name)}: ${indented(value, 1)},\n`)
      .join('')}`,
  );
  const lists = Object.entries<readonly object[]>(records);
  const isSpread = departures.length <= MOST_SPREAD;
  let done = departures.length;
  for (const [i, [name, list]] of lists.entries()) {
    say(`  ${JSON.stringify(name)}: [${list.length === 0 ? '' : '\n'}`);
    const steps = piecesOf(list, (some, from) => {
      const texts = some.map((record) => `    ${isSpread ? indented(record, 2) : JSON.stringify(record)}`);
      const end = from + some.length < list.length ? ',\n' : '\n  ';
      return { text: texts.join(',\n') + end, list: name };
    });
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        pieces.push(...step.value);
        break;
      }
      yield done + step.value;
    }
    done += list.length;
    yield done;
    say(i < lists.length - 1 ? '],\n' : ']\n}\n');
  }
  return pieces;
}

/** What stands before the lists. A reader's own data are no part of the record: they have neither its schema nor its version and licence. */
function headOf({ own }: Dataset, record: object, excerpt: Excerpt): object {
  if (own === null) return { ...record, excerpt };
  const { says, address, ...said } = own;
  return { own: { ...said, ...(address === null ? {} : { address }), says: [...says] }, excerpt };
}

/** Returns a value as JSON whose lines stand so many levels deep. No text has a line break of its own in it. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}
