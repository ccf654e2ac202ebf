import type { Departure, DepartureEvidence, Evidence } from '../model/dataset.ts';
import type { DepartureRecord, DestinationRecord } from '../model/schema.ts';

/** Returns what is on record for a departure as `data/departures.json` holds it: the reverse of `createDataset`. */
export function recordOf(departure: Departure, evidence: Evidence): DepartureRecord {
  const { sources, disagreements, joinedCompany, statedReason, caveat, note } = evidenceOf(
    departure,
    evidence,
  );
  return {
    id: departure.id,
    person: departure.person.id,
    lab: departure.lab.id,
    unit: departure.unit,
    role: departure.role,
    roleGeneric: departure.roleGeneric,
    roleKind: departure.roleKind,
    joined: departure.joined?.text ?? null,
    left: departure.left?.text ?? null,
    announced: departure.announced?.text ?? null,
    joinedCompany,
    destinations: destinationRecordsOf(departure),
    statedReason,
    disputed: departure.status === 'disputed',
    caveat,
    note,
    sources: sources.map((ref) => ({ ...ref, supports: [...ref.supports] })),
    disagreements: disagreements.map((disagreement) => ({
      ...disagreement,
      claims: [...disagreement.claims],
    })),
    added: departure.added,
  };
}

/** Returns the destinations as recorded. The country is always stated: that of the organization where no other is known. */
export function destinationRecordsOf(departure: Departure): DestinationRecord[] {
  return departure.destinations.map(({ place, founder, kind, role, when, country }) => ({
    organization: place?.id ?? null,
    founder,
    retired: kind === 'retired',
    role,
    when: when?.text ?? null,
    country,
  }));
}

/** Returns what proves a departure. Throws where the evidence is of another dataset. */
export function evidenceOf(departure: Departure, evidence: Evidence): DepartureEvidence {
  const found = evidence.departures.get(departure.id);
  if (found === undefined) throw new Error(`missing evidence: ${departure.id}`);
  return found;
}
