import type { Person } from '../../model/dataset.ts';
import type { ResearcherRecord } from '../../model/schema.ts';
import { collectNamesSteps, collectSteps } from './collect.ts';
import type { Ids } from './makeIds.ts';
import { nameAt, saidAt, type Column, type OwnColumns } from './ownColumns.ts';
import type { OwnFacts } from './ownRow.ts';

/** The people of a file, each with a number. */
export interface People extends Ids {
  readonly size: number;
  /** Returns who somebody is: the same object each time. */
  readonly personOf: (number: number) => ResearcherRecord;
  /** of each row the number of its person */
  readonly numbers: Uint32Array;
}

/** Rows of one step. */
const STEP = 8000;

/** Collects the people that rows name: by their ids where the file has any, else by their names. Yields now and then. */
export function* collectPeopleSteps(columns: OwnColumns): Generator<number, People> {
  const { name, nameZh, personId, facts } = columns;
  // Most files have one name for each person, and no more.
  const isPlain = isNull(nameZh) && isNull(personId);
  const collected = isPlain
    ? yield* collectNamesSteps(name)
    : yield* collectSteps({
        size: columns.size,
        givenId: (row) => saidAt(personId, row),
        nameOf: (row) => nameAt(columns, row),
        restOf: (row) => saidAt(nameZh, row) ?? '',
      });
  const numbers = isPlain ? name.at : collected.numbers;
  const known = new Map<number, OwnFacts>();
  for (let row = 0; row < (isNull(facts) ? 0 : columns.size); row += 1) {
    if (row > 0 && row % STEP === 0) yield 0;
    const own = saidAt(facts, row);
    if (own !== null) known.set(numbers[row] ?? 0, own);
  }
  const naming: Naming = {
    idOf: collected.at,
    nameOf: (number) => {
      const thing = collected.thingOf(number);
      return isPlain
        ? { en: name.nameOf(thing), zh: null }
        : { en: nameAt(columns, thing), zh: saidAt(nameZh, thing) };
    },
    factsOf: (number) => known.get(number),
  };
  const people: ResearcherRecord[] = [];
  return {
    at: collected.at,
    spellings: collected.spellings,
    find: collected.find,
    size: collected.size,
    numbers,
    personOf: (number) => (people[number] ??= new OwnPersonRecord(naming, number)),
  };
}

function isNull(column: Column<unknown>): boolean {
  return column.values.every((value) => value === null);
}

interface Naming {
  readonly idOf: (number: number) => string;
  readonly nameOf: (number: number) => ResearcherRecord['name'];
  readonly factsOf: (number: number) => OwnFacts | undefined;
}

const NO_NAMES: readonly string[] & string[] = [];

/** A person of a reader's own file: a number, of which all else is read when it is asked for. */
class OwnPersonRecord implements ResearcherRecord, Person {
  private readonly naming: Naming;
  private readonly number: number;
  constructor(naming: Naming, number: number) {
    this.naming = naming;
    this.number = number;
  }
  get id() {
    return this.naming.idOf(this.number);
  }
  get name() {
    return this.naming.nameOf(this.number);
  }
  get aliases() {
    const facts = this.naming.factsOf(this.number);
    return facts === undefined || facts.aliases.length === 0 ? NO_NAMES : [...facts.aliases];
  }
  get knownFor() {
    return this.naming.factsOf(this.number)?.knownFor ?? null;
  }
  get notable() {
    return this.naming.factsOf(this.number)?.notable ?? false;
  }
  get sources() {
    return NO_NAMES;
  }
}
