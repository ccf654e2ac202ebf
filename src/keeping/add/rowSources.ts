import { decodeSources } from '../../reading/cells.ts';
import type { DepartureRecord } from '../../model/schema.ts';
import { CONFIRMING_FACTS, STATEMENT_BY, SUPPORTED_FACTS } from '../../model/vocabulary.ts';
import { EMPTY } from './input.ts';
import { likelyWord } from './likely.ts';
import { resolveSource } from './resolveSource.ts';
import type { RowContext } from './rowContext.ts';

export interface LooseSourceRef {
  readonly source: string;
  readonly supports: readonly string[];
  readonly statementBy: string | null;
}

export interface RowSources {
  readonly refs: readonly LooseSourceRef[];
  /** number in the row of the refs that have one, by index */
  readonly numbers: ReadonlyMap<number, number>;
}

/**
 * Returns what a departure rests on: the list of the row or what was on record, with what the source columns add and take back; null after
 * a problem.
 */
export function readSources(context: RowContext, base: DepartureRecord | null): RowSources | null {
  const { row, problem } = context;
  const cell = row.cells.get('sources');
  const listed: readonly LooseSourceRef[] | null =
    cell === undefined ? (base?.sources ?? []) : cell === EMPTY ? [] : decodeSources(cell);
  if (listed === null) {
    problem('sources', cell ?? '', 'expected id:fact+fact@whose statement, entries separated by semicolons');
    return null;
  }
  const refs = new Map(listed.map((ref) => [ref.source, ref]));
  const numberOf = new Map<string, number>();
  let complete = refs.size === listed.length;
  if (!complete) problem('sources', cell ?? '', 'expected each source once');
  for (const [number, parts] of row.sources) {
    const source = resolveSource(context, number, parts);
    if (source === null) {
      complete = false;
      continue;
    }
    numberOf.set(source, number);
    const merged = mergeRef(context, number, parts, source, refs.get(source));
    if (merged === null) complete = false;
    else if (merged === 'none') refs.delete(source);
    else refs.set(source, merged);
  }
  if (!complete) return null;
  const list = [...refs.values()];
  const numbers = list.flatMap(({ source }, i): [number, number][] => {
    const number = numberOf.get(source);
    return number === undefined ? [] : [[i, number]];
  });
  return { refs: list, numbers: new Map(numbers) };
}

function mergeRef(
  { problem }: RowContext,
  number: number,
  parts: ReadonlyMap<string, string>,
  source: string,
  old: LooseSourceRef | undefined,
): LooseSourceRef | 'none' | null {
  const field = (name: string) => `source_${number}_${name}`;
  const removed = words(parts.get('remove'));
  if (removed.length > 0 && old === undefined) {
    problem(field('remove'), parts.get('remove') ?? '', 'expected a source that the departure has on record');
    return null;
  }
  if (removed.includes('source')) return 'none';
  const facts: readonly string[] = SUPPORTED_FACTS;
  const added = words(parts.get('supports') ?? (old === undefined ? 'departure' : ''));
  const unknown = [
    ...added.filter((fact) => !facts.includes(fact)).map((fact) => ['supports', fact] as const),
    ...removed
      .filter((fact) => fact !== 'statement' && !facts.includes(fact))
      .map((fact) => ['remove', fact] as const),
  ];
  for (const [name, fact] of unknown)
    problem(field(name), fact, `expected facts such as ${facts.join(', ')}${likelyWord(fact, facts)}`);
  const supports = [...new Set([...(old?.supports ?? []), ...added])].filter(
    (fact) => !removed.includes(fact),
  );
  const said = parts.get('statement_by');
  const statementBy =
    removed.includes('statement') || said === EMPTY ? null : (said ?? old?.statementBy ?? null);
  const speakers: readonly string[] = STATEMENT_BY;
  if (statementBy !== null && !speakers.includes(statementBy)) {
    problem(
      field('statement_by'),
      statementBy,
      `expected one of ${speakers.join(', ')}${likelyWord(statementBy, speakers)}`,
    );
    return null;
  }
  if (
    said !== undefined &&
    statementBy !== null &&
    !supports.some((fact) => CONFIRMING_FACTS.includes(fact))
  ) {
    problem(
      field('statement_by'),
      statementBy,
      `a statement counts only on a page tagged departure, left or to: what does this one say (${field('supports')})?`,
    );
    return null;
  }
  return unknown.length > 0 ? null : { source, supports, statementBy };
}

function words(cell: string | undefined): string[] {
  return (cell ?? '').split(/[+,;、，\s]+/).filter((word) => word !== '' && word !== EMPTY);
}
