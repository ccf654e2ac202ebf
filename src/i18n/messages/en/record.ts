import { joinList } from '../../joinList.ts';

/** A day of the calendar; its month counts from 0. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const monthName = (month: number) => MONTHS[month] ?? '';
const shortMonth = (month: number) => monthName(month).slice(0, month === 8 ? 4 : 3);

/** Words for the facts of the record, shared by every view, the table, the card and the exports. */
export const messages = {
  // As `Intl` writes them for British readers: to ask it would cost each start as much as a drawing.
  'date.day': ({ year, month, day }: Day) => `${day} ${monthName(month)} ${year}`,
  'date.month': ({ year, month }: Day) => `${monthName(month)} ${year}`,
  'date.year': ({ year }: Day) => `${year}`,
  'date.dayInYear': ({ month, day }: Day) => `${day} ${shortMonth(month)}`,
  'date.monthInYear': ({ month }: Day) => shortMonth(month),
  'date.monthOfYear': ({ year, month }: Day) => `${shortMonth(month)} ${year}`,
  'date.dayOfYear': ({ year, month, day }: Day) => `${day} ${shortMonth(month)} ${year}`,
  'list.and': ({ parts }: { parts: readonly string[] }) => joinList(parts, ', ', ' and '),
  'date.about': ({ date }: { date: string }) => `about ${date}`,
  'date.uncertain': ({ date }: { date: string }) => `${date} (uncertain)`,
  'date.until': ({ date }: { date: string }) => `by ${date}`,
  'date.since': ({ date }: { date: string }) => `after ${date}`,
  'date.between': ({ from, to }: { from: string; to: string }) => `between ${from} and ${to}`,
  'date.unknown': 'date not on record',
  'clock.left': ({ date }: { date: string }) => date,
  'clock.announced': ({ date }: { date: string }) => `announced ${date}`,
  'clock.next': ({ date }: { date: string }) => `by ${date}`,
  'field.person': 'Person',
  'field.lab': 'Lab',
  'field.role': 'Role left',
  'field.destination': 'Went to',
  'field.status': 'Status',
  'field.sources': 'Sources',
  'kind.university': 'University',
  'kind.startup': 'Startup',
  'kind.lab': 'AI lab',
  'kind.company': 'Company',
  'kind.investor': 'Investor',
  'kind.nonprofit': 'Nonprofit',
  'kind.government': 'Government',
  'kind.return': 'Came back',
  'kind.retired': 'Retired',
  'kind.unknown': 'Not on record',
  'destination.unknown': 'destination not on record',
  'destination.return': ({ place }: { place: string }) => `${place} (came back)`,
  'destination.retired': 'retired',
  'status.confirmed': 'Confirmed',
  'status.reported': 'Reported',
  'status.disputed': 'Disputed',
  'roleKind.research': 'Research',
  'roleKind.research_leadership': 'Research leadership',
  'roleKind.engineering': 'Engineering',
  'roleKind.product': 'Product',
  'roleKind.policy_safety': 'Policy and safety',
  'roleKind.executive': 'Executive',
  'roleKind.board': 'Board',
  'roleKind.unknown': 'Role not on record',
  'region.china': 'China',
  'region.us-canada': 'United States and Canada',
  'region.europe': 'Europe',
  'region.asia-pacific': 'Asia-Pacific',
  'region.other': 'Elsewhere',
  'role.unknown': 'role not on record',
  'mark.name': ({
    person,
    lab,
    date,
    destination,
  }: Record<'person' | 'lab' | 'date' | 'destination', string>) =>
    `${person} left ${lab}, ${date}; went to: ${destination}`,
  'mark.name.unknown': ({ person, lab, date }: Record<'person' | 'lab' | 'date', string>) =>
    `${person} left ${lab}, ${date}; destination not on record`,
  'mark.name.return': ({ person, lab, date }: Record<'person' | 'lab' | 'date', string>) =>
    `${person} left ${lab}, ${date}; came back`,
  'mark.name.retired': ({ person, lab, date }: Record<'person' | 'lab' | 'date', string>) =>
    `${person} left ${lab}, ${date}; retired`,
  'card.previous': ({ person }: { person: string }) => (person === '' ? 'Previous' : `Previous: ${person}`),
  'card.next': ({ person }: { person: string }) => (person === '' ? 'Next' : `Next: ${person}`),
  'place.asCompany': ({ name }: Record<'name', string>) => `${name} (company)`,
};
