import { group } from 'd3';
import { clockOf } from '../../model/clock.ts';
import { parseEdtf, type EdtfDate } from '../../model/edtf.ts';
import { allDepartures, type Check } from './finding.ts';

/** One departure once, one event one date, and destinations that say one thing. */
export const checkMoves: Check = ({ records }, report) => {
  const places = new Map([...records.labs, ...records.organizations].map((place) => [place.id, place]));
  const byPerson = group(allDepartures(records), ({ person }) => person);
  for (const moves of byPerson.values()) {
    moves.forEach((record, i) => {
      const { file, id, lab } = record;
      for (const other of moves.slice(0, i))
        if (other.lab === lab && mayBeOne(clock(record), clock(other)))
          report.problem(
            file,
            id,
            'person',
            record.person,
            `expected one departure of a person from ${lab} at a time; ${other.id} may be the same`,
          );
      record.destinations.forEach((destination, j) => {
        const when = dateOf(destination.when);
        const next = moves.find(
          (other) => other.lab === destination.organization && other.id !== id && isAfter(clock(other), when),
        );
        if (next === undefined || next.joined === null || when === null) return;
        if (next.joined !== destination.when)
          report.problem(
            file,
            id,
            `destinations.${j}.when`,
            destination.when,
            `expected the date of one event once: ${next.id} has joined ${next.joined}`,
          );
      });
    });
  }
  for (const { file, id, lab, destinations, note } of allDepartures(records)) {
    destinations.forEach((destination, i) => {
      const field = `destinations.${i}`;
      const { organization, country, retired, founder, role, when } = destination;
      if (retired && (organization !== null || founder))
        report.problem(
          file,
          id,
          `${field}.retired`,
          retired,
          'expected no organization where the person retired',
        );
      if (organization === null && !retired && role === null && when === null && country === null)
        report.problem(file, id, field, destination, 'expected a destination that says something, or none');
      const own = organization === null ? null : (places.get(organization)?.country ?? null);
      if (country === null && own !== null)
        report.problem(
          file,
          id,
          `${field}.country`,
          country,
          `expected ${own}, the country of ${organization}, or another where the post was elsewhere`,
        );
      if (i === 0 && organization === lab && note === null)
        report.problem(
          file,
          id,
          `${field}.organization`,
          organization,
          'expected another place than the lab left, or a note that tells of the return',
        );
    });
  }
};

function clock(record: ReturnType<typeof allDepartures>[number]): EdtfDate | null {
  const next = dateOf(record.destinations[0]?.when ?? null);
  return clockOf({ left: dateOf(record.left), announced: dateOf(record.announced), next })?.date ?? null;
}

function dateOf(text: string | null): EdtfDate | null {
  return text === null ? null : parseEdtf(text);
}

/** True unless the date is known to lie before the other. */
function isAfter(date: EdtfDate | null, other: EdtfDate | null): boolean {
  return date === null || other === null || date.latest >= other.earliest;
}

function mayBeOne(a: EdtfDate | null, b: EdtfDate | null): boolean {
  return a === null || b === null || (a.earliest <= b.latest && b.earliest <= a.latest);
}
