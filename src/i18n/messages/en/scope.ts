import { plural } from '../../englishPlural.ts';
type N = { n: number; count: string };

/** The line below the title: what the numbers count, and what they leave out. */
export const messages = {
  'scope.shares': ({ count, total, from, to }: N & { total: string; from: string; to: string }) =>
    `${count} of ${total} publicly reported departures: those with a certain year and a known next job, ${from}–${to}.`,
  'scope.count': ({ n, count, known, more, undated }: N & { known: string; more: number; undated: number }) =>
    `${n === 0 ? `${count} publicly reported departures.` : `Publicly reported departures; the next job is known for ${known} of ${count}.`}${
      more > 0 ? ` Up to ${more} of these may belong to other years.` : ''
    }${undated > 0 ? ` ${undated} ${plural(undated, 'has', 'have')} no date.` : ''}`,
  'scope.path': ({ path, n, count }: N & { path: string }) =>
    `${path}; ${count} ${plural(n, 'departure', 'departures')} on record.`,
  'scope.leftOut': ({ parts }: { parts: string }) => `Left out: ${parts}.`,
  'scope.unknown': ({ count }: N) => `${count} whose next job is unknown`,
  'scope.undated': ({ count }: N) => `${count} undated`,
  'scope.doubtful': ({ count }: N) => `${count} whose year is in doubt`,
  'scope.returned': ({ count }: N) => `${count} who came back`,
  'scope.board': ({ n, count }: N) => `${count} board ${plural(n, 'seat', 'seats')}`,
  'scope.board.include': ({ n }: { n: number }): string =>
    plural(n, 'Include the board seat', 'Include board seats'),
  'scope.asOf': ({ date }: { date: string }) => `As of ${date}.`,
  'scope.about': 'Publicly reported departures of researchers and leaders; not a count of everyone who left.',
  'scope.about.link': 'About this record',
};
