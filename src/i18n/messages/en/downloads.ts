import { plural } from '../../englishPlural.ts';
export const messages = {
  'download.title': ({ n, count }: { n: number; count: string }) =>
    `Download ${plural(n, 'this departure', `these ${count} departures`)}`,
  'download.xlsx': 'Excel',
  'download.xlsx.note': 'one row per departure, every cell as text, for spreadsheets',
  'download.csv': 'CSV',
  'download.csv.note': 'one row per departure',
  'download.json': 'JSON',
  'download.json.note': 'with sources, for programs',
  'download.svg': 'SVG',
  'download.svg.note': 'the whole chart, for print and editing',
  'download.png': 'PNG',
  'download.png.note': 'the whole chart, for slides and messages',
  'download.noChart': 'For a picture, choose a view with a chart.',
  'download.loading': 'The sources are loading; data can be saved once they are here.',
  'download.making': ({ count }: { count: string }) => `Making the file: ${count} records so far`,
  'download.checking': ({ count }: { count: string }) => `Reading the file again: ${count} records so far`,
  'download.drawing': ({ count }: { count: string }) =>
    `Drawing ${count} departures; the page does not answer meanwhile`,
  'download.stop': 'Stop',
  'download.stopped': 'Stopped; nothing was saved.',
  'download.saved': ({ name }: { name: string }) => `Saved as ${name}`,
  'download.failed':
    'This browser could not draw the picture: it is too large, or drawing is held back. The SVG holds the same.',
  'download.failed.file': 'The file could not be made, and nothing was saved.',
  'download.blocked': 'This page may not save files. Here is what the file would hold:',
  'download.show': 'Nothing saved? Show what is in the file',
  'download.text': ({ name }: { name: string }) => `Content of ${name}`,
  'download.picture': 'Press and hold the picture, or right-click it, to save it.',
  'download.safe':
    'Cells that a spreadsheet would run as a formula start with an apostrophe, which importing removes.',
  'picture.tested': ({ name }: { name: string }) => `An article of 2021, tested · ${name}`,
  'picture.colon': ': ',
  'picture.said': ({ claim }: { claim: string }) => `Claim: ${claim}`,
  'picture.credit': ({ date, version }: { date: string; version: string }) =>
    `Source: AI Lab Departures, data of ${date} (version ${version}). Licence: CC BY 4.0.`,
  'picture.alt': ({ finding, description }: { finding: string; description: string }) =>
    `${finding}. ${description}`,
};
