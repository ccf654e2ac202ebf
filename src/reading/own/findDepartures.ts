import type { Dataset, Departure } from '../../model/dataset.ts';
import type { ResearcherRecord } from '../../model/schema.ts';
import type { People } from './collectPeople.ts';
import { lookUp, onDemand } from './lookUp.ts';
import type { OwnDeparture } from './ownDepartures.ts';

/**
 * Finds departures and people by id. An id that was made begins with that of its person, who is found without an index of texts; ids that a file gives have an
 * index of their own, made when the first is asked for.
 */
export function findDepartures(
  departures: readonly OwnDeparture[],
  people: People,
  hasIds: boolean,
): Pick<Dataset, 'departureById' | 'departuresByPerson' | 'people'> {
  const ofPerson = onDemand(() => chainsOf(departures, people));
  const byId = onDemand(() => new Map(departures.map((departure) => [departure.id, departure])));
  const departuresOf = (id: string): readonly Departure[] => ofPerson()(people.find(id));
  const find = (id: string): Departure | undefined =>
    hasIds ? byId().get(id) : departuresOf(id.split('--', 1)[0] ?? '').find((each) => each.id === id);
  const ids = function* () {
    for (const { id } of departures) yield id;
  };
  // In the order of their first departures.
  const names = () => new Set(departures.map(({ person }) => person.id)).values();
  return {
    departureById: lookUp(find, () => new Set(ids()).values()),
    departuresByPerson: lookUp((id) => {
      const own = departuresOf(id);
      return own.length === 0 ? undefined : own;
    }, names),
    people: lookUp((id) => {
      const person = people.find(id);
      return person < 0 ? undefined : recordOf(people.personOf(person));
    }, names),
  };
}

/** Returns what is on record of a person, whole. */
function recordOf({ id, name, aliases, knownFor, notable, sources }: ResearcherRecord): ResearcherRecord {
  return { id, name, aliases, knownFor, notable, sources };
}

/** Returns what gives the departures of a person by number, in their order. */
function chainsOf(
  departures: readonly OwnDeparture[],
  { size, numbers }: People,
): (person: number) => readonly Departure[] {
  // Of each person the last departure, and of each departure the one before it; one more than its place, 0 for none.
  const lasts = new Uint32Array(size);
  const before = new Uint32Array(departures.length);
  departures.forEach(({ row }, i) => {
    const person = numbers[row] ?? 0;
    before[i] = lasts[person] ?? 0;
    lasts[person] = i + 1;
  });
  return (person) => {
    const found: Departure[] = [];
    for (let at = lasts[person] ?? 0; at > 0; at = before[at - 1] ?? 0) {
      const departure = departures[at - 1];
      if (departure !== undefined) found.push(departure);
    }
    return found.toReversed();
  };
}
