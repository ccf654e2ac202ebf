import { allDepartures, type Check } from './finding.ts';

/** Every record is referred to by another, and every departure of the research notes is accounted for. */
export const checkUsage: Check = ({ records, intake }, report) => {
  const departures = allDepartures(records);
  const places = [...records.labs, ...records.organizations];
  const used = {
    sources: new Set([
      ...places.flatMap(({ sources }) => sources),
      ...places.flatMap(({ sizes }) => sizes.flatMap((size) => size.sources)),
      ...records.labs.flatMap(({ leaders, events, statements }) =>
        [...leaders, ...events, ...statements].flatMap(({ sources }) => sources),
      ),
      ...records.labs.flatMap(({ status }) => status?.sources ?? []),
      ...records.milestones.flatMap(({ sources }) => sources),
      ...records.researchers.flatMap(({ sources }) => sources),
      ...records.groups.flatMap(({ sources }) => sources),
      ...departures.flatMap(({ sources, disagreements }) => [
        ...sources.map(({ source }) => source),
        ...disagreements.flatMap(({ claims }) => claims.flatMap((claim) => claim.sources)),
      ]),
    ]),
    publishers: new Set(records.sources.map(({ publisher }) => publisher)),
    organizations: new Set([
      ...places.map(({ parent }) => parent),
      ...records.milestones.map(({ lab }) => lab),
      ...departures.flatMap(({ destinations }) => destinations.map(({ organization }) => organization)),
      ...departures.map(({ joinedCompany }) => joinedCompany?.organization),
    ]),
    researchers: new Set([
      ...departures.map(({ person }) => person),
      ...records.labs.flatMap(({ leaders }) => leaders.map(({ person }) => person)),
      ...records.groups.flatMap(({ members }) => members.map(({ person }) => person)),
    ]),
  };
  for (const file of ['sources', 'publishers', 'organizations', 'researchers'] as const)
    for (const { id } of records[file])
      if (!used[file].has(id))
        report.problem(file, id, '', undefined, 'expected to be referred to by another record');

  const shown = new Set(records.departures.map(({ id }) => id));
  const candidates = new Set(records.candidates.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, outcome, departure, reason } of intake) {
    if (seen.has(id)) report.problem('intake', id, 'id', id, 'duplicate id');
    seen.add(id);
    if (outcome !== 'shown' && reason === null)
      report.problem('intake', id, 'reason', reason, 'expected a reason, as it is not shown');
    if (outcome === 'left_out' ? departure !== null : !isHeld(outcome, departure))
      report.problem('intake', id, 'departure', departure, EXPECTED[outcome]);
  }

  function isHeld(outcome: 'shown' | 'candidate' | 'merged', id: string | null): boolean {
    if (id === null) return false;
    if (outcome === 'merged') return shown.has(id) || candidates.has(id);
    return (outcome === 'shown' ? shown : candidates).has(id);
  }
};

const EXPECTED = {
  shown: 'expected the id of a departure that is shown',
  candidate: 'expected the id of a candidate',
  merged: 'expected the id of the departure or candidate that holds it',
  left_out: 'expected null, as it is left out',
};
