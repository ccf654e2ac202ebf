import { plural } from '../../../i18n/englishPlural.ts';
import { groupDigits } from '../../../i18n/groupDigits.ts';
import { LOCALES } from '../../../i18n/locales.ts';
import type { OwnColumnField } from '../../../reading/own/fields.ts';
import type { FetchFault } from '../fetchBytes.ts';

const n = (value: number) => groupDigits(value, LOCALES.en.group);
const rows = (value: number) => `${n(value)} ${plural(value, 'row', 'rows')}`;

const FIELDS: Readonly<Record<OwnColumnField, string>> = {
  person: 'Person',
  personzh: 'Person, in Chinese',
  given: 'Given name of the person',
  family: 'Family name of the person',
  from: 'From (what was left)',
  fromzh: 'From, in Chinese',
  company: 'What it is part of',
  country: 'Country of what was left',
  left: 'Date of leaving',
  announced: 'Date of the announcement',
  joined: 'Date of joining',
  role: 'Role left',
  rolekind: 'Kind of role',
  to: 'To (destination)',
  tozh: 'To, in Chinese',
  kind: 'Kind of destination',
  towhen: 'Date of the next post',
  torole: 'Role at the destination',
  status: 'Status',
  source: 'Source (link)',
  reason: 'Stated reason',
  note: 'Note',
};

/** Every text about data of a reader's own, in English. */
export const words = {
  title: 'Open your own data',
  close: 'Close',
  whose: 'Whose data are shown',
  inBrowser: 'These data are in this browser only; nothing was sent anywhere.',
  from: ({ address }: { readonly address: string }) => `Read from ${address}; this site has no copy.`,
  report: 'How the file was read',
  back: 'Back to AI Lab Departures',
  stays:
    'Nothing leaves your browser: the file is read here, by this page, and is sent nowhere. An address is asked for by your browser itself.',
  drop: 'Drop a file here',
  choose: 'Choose a file',
  kinds: 'CSV, TSV, Excel (.xlsx) or JSON, in any common encoding; up to 100,000 rows.',
  paste: 'Or paste a table',
  pasteRead: 'Read the pasted table',
  pasted: 'Pasted table',
  address: 'Or the address of a file',
  addressHelp: 'Begins with https://, and its site lets other sites read it (CORS).',
  addressRead: 'Read the address',
  needs: 'A row needs a person, what was left, and a date. Everything else improves it.',
  sample: 'A sample to start from:',
  sampleFile: 'sample.csv (English)',
  sampleFileZh: 'sample.zh.csv (中文)',
  sampleOpen: 'Open the sample',
  fetching: ({ bytes }: { readonly bytes: number }) =>
    bytes === 0 ? 'Asking the address …' : `Loading: ${(bytes / 1_000_000).toFixed(1)} MB so far …`,
  waiting: 'It takes longer than usual. You can wait, or stop.',
  reading: ({ done }: { readonly done: number }) =>
    done === 0 ? 'Reading …' : `Reading: ${rows(done)} so far …`,
  looking: ({ done }: { readonly done: number }) =>
    `Looking for what has to be asked: ${rows(done)} so far …`,
  making: ({ done }: { readonly done: number }) =>
    done === 0 ? 'Making the views …' : `Making the views: ${n(done)} departures so far …`,
  stop: 'Stop',
  retry: 'Try again',
  other: 'Open something else',
  record: 'Show AI Lab Departures instead',
  faults: (fault: FetchFault): string => {
    switch (fault.code) {
      case 'address':
        return 'This is no address: it has to begin with https://, without user name and password.';
      case 'insecure':
        return 'Addresses with http:// are not read, as anybody on the way could change them. Use https://.';
      case 'offline':
        return 'There is no connection to the internet at the moment.';
      case 'unreachable':
        return `${fault.host} could not be read: it is not reachable, or it does not let other sites read the file (CORS). Download the file and open it from your computer, or publish it where reading is allowed.`;
      case 'status':
        return fault.status === 404 || fault.status === 410
          ? `There is no file at this address (${fault.status}).`
          : fault.status === 401 || fault.status === 403
            ? `The file is not public (${fault.status}): share it with everyone who has the link, or open it from your computer.`
            : fault.status === 429
              ? 'The site of the address is asked too often at the moment (429): wait a little, then try again.'
              : `The site of the address answers with a fault (${fault.status}).`;
      case 'slow':
        return `The address has not answered for ${fault.seconds} seconds.`;
      case 'part':
        return 'The part of this page that reads such files could not be loaded.';
      case 'stopped':
        return 'Stopped.';
      case 'cut':
        return 'The file was cut off on its way.';
      case 'unread':
        return `“${fault.name}” could not be read: it may be a folder, or have been moved, changed or locked since.`;
    }
  },
  refused: 'This file cannot be shown.',
  others: ({ name, count }: { readonly name: string; readonly count: number }) =>
    `“${name}” alone is read; ${n(count)} more ${plural(count, 'file was', 'files were')} left out. Open them one at a time, or join them in one table.`,
  lost: ({ name }: { readonly name: string }) =>
    `This link shows “${name}”, a file that is on the computer of whoever made the link. If that is you, open it again; nobody else can.`,
  understood: 'What was understood',
  counts: ({ shown, all }: { readonly shown: number; readonly all: number }) =>
    shown === all
      ? `All ${rows(all)} can be shown.`
      : `${n(shown)} of ${rows(all)} can be shown; ${n(all - shown)} cannot, and ${plural(all - shown, 'is', 'are')} listed below.`,
  records: ({ shown }: { readonly shown: number }) =>
    `A file of this product: ${n(shown)} ${plural(shown, 'departure', 'departures')}.`,
  undated: ({ count }: { readonly count: number }) =>
    `${n(count)} ${plural(count, 'has', 'have')} no date: shown, and counted, beside the time axis.`,
  repeated: ({ count }: { readonly count: number }) =>
    `${rows(count)} ${plural(count, 'says', 'say')} just what another one says; all are counted.`,
  passed: ({ count, list }: { readonly count: number; readonly list: string }) =>
    `Passed over as sums, notes or titles: ${rows(count)} (${list}).`,
  columns: 'Columns',
  column: 'Column',
  takenFor: 'Taken for',
  firstRows: 'First rows, as they will be read',
  notRead: 'Not read',
  notUnderstood: ({ text }: { readonly text: string }) => `“${text}” is not understood`,
  fields: FIELDS,
  moreColumns: ({ count }: { readonly count: number }) =>
    `${n(count)} more ${plural(count, 'column is', 'columns are')} not read.`,
  missing: ({ list }: { readonly list: string }) => `Still needed: ${list}. Choose the column for it above.`,
  order: ({ example, count }: { readonly example: string; readonly count: number }) =>
    `How are dates such as ${example} meant? (${rows(count)})`,
  dayFirst: ({ date }: { readonly date: string }) => `Day first: ${date}`,
  monthFirst: ({ date }: { readonly date: string }) => `Month first: ${date}`,
  orderOpen: 'Not known: only a year of four digits is used',
  about: 'About these data',
  aboutTitle: 'Title',
  aboutCredit: 'Whose data they are (shown as the credit)',
  aboutWord: 'What people leave: lab, club, ministry …',
  merges: 'Are these the same place?',
  mergesHelp: 'Nothing is merged unless you say so.',
  merge: ({ names, name }: { readonly names: string; readonly name: string }) => `${names}: all “${name}”`,
  named: ({ name, count }: { readonly name: string; readonly count: number }) => `“${name}” (${n(count)})`,
  problems: ({ count }: { readonly count: number }) => `Not understood: ${n(count)}`,
  problemsNone: 'Everything was understood.',
  problemRow: 'Row',
  problemValue: 'Value',
  problemWhy: 'Expected',
  problemEffect: 'Effect',
  rowLeftOut: 'row left out',
  cellLeftOut: 'shown without it',
  empty: '(empty)',
  more: ({ count }: { readonly count: number }) => `and ${n(count)} more; the file has all of them`,
  save: 'Save this list as a file',
  saved: ({ name }: { readonly name: string }) => `Saved as ${name}.`,
  show: ({ shown }: { readonly shown: number }) =>
    `Show ${n(shown)} ${plural(shown, 'departure', 'departures')}`,
  unnamed: 'Your data',
  gap: ', ',
};
