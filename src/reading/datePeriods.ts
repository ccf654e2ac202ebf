/** Parts of a year as people name them: quarters, halves, seasons, weeks. */
import { seasonOf, type Season } from './dateWords.ts';

/** A part of a year: some months; a season, which is about three; or days of a week. */
export type YearPart =
  | { readonly kind: 'months'; readonly year: string; readonly first: number; readonly length: number }
  /** `last`: the year in which it ends, where it is said */
  | { readonly kind: 'season'; readonly year: string; readonly season: Season; readonly last: string | null }
  | { readonly kind: 'days'; readonly first: string; readonly last: string };

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    '1 i first 一 上 상 premier primer primeiro',
    '2 ii second 二 下 하 deuxième segundo',
    '3 iii third 三',
    '4 iv fourth 四',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);

const QUARTERS_AND_HALVES: readonly RegExp[] = [
  /^(?<number>[1-4](?=\D)|\p{L}+(?=[ .]))(?:st|nd|rd|th|er|e|\.|º|ª)? (?<unit>quarter|quartal|trimestre|half|halbjahr|semestre)(?: of| de| del)?,? (?<year>\d{4})$/iu,
  /^(?<unit>[QTHS])(?<number>[1-4])[ ,/-]*(?:of )?(?<year>\d{4})$/i,
  /^(?<number>[1-4])(?<unit>[QTHS])[ ,/-]?(?<year>\d{4})$/i,
  /^(?<year>\d{4})[年년]?[ ,/-]*(?<unit>[QTHS])(?<number>[1-4])$/i,
  /^(?<year>\d{4})[年년]? ?第?(?<number>[1-4一二三四])(?<unit>季度?|분기|四半期)$/,
  /^(?<year>\d{4})[年년]? ?(?<number>[上下상하])(?<unit>半年|반기)$/,
];
const HALF = /^(?:half|halbjahr|semestre|[HS]|半年|반기)$/i;

const SEASONS: readonly RegExp[] = [
  /^(?<word>\p{L}+)(?:,| of| de)? (?<year>\d{4})(?:[/–-](?<last>\d{4}|\d{2}))?$/u,
  /^(?<year>\d{4})[年년]?[ -]?(?<word>\p{L}+)$/u,
];

const WEEKS: readonly RegExp[] = [
  /^(?<year>\d{4})-?W(?<week>\d{2})(?:-?(?<day>[1-7]))?$/i,
  /^KW ?(?<week>\d{1,2})[ /,.-]+(?<year>\d{4})$/i,
];

/** Returns the part of a year that a text names; null where it names none, or one that no year has. */
export function yearPartOf(text: string): YearPart | null {
  const { year = '', number = '', unit = '' } = groupsOf(QUARTERS_AND_HALVES, text);
  const index = NUMBERS.get(number.toLowerCase());
  if (index !== undefined) {
    const length = HALF.test(unit) ? 6 : 3;
    return index * length > 12 ? null : { kind: 'months', year, first: (index - 1) * length + 1, length };
  }
  const { year: of = '', word = '', last } = groupsOf(SEASONS, text);
  const season = seasonOf(word);
  if (season !== null) {
    const end = last === undefined ? null : `${of.slice(0, 4 - last.length)}${last}`;
    return { kind: 'season', year: of, season, last: end };
  }
  const { year: ofWeek, week = '', day } = groupsOf(WEEKS, text);
  return ofWeek === undefined ? null : weekOf(Number(ofWeek), Number(week), day);
}

function groupsOf(patterns: readonly RegExp[], text: string): Readonly<Record<string, string | undefined>> {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.groups;
    if (found !== undefined) return found;
  }
  return {};
}

const DAY = 86_400_000;

/** The week of ISO 8601 whose number it is, or one of its days: the first has the fourth of January. */
function weekOf(year: number, week: number, day: string | undefined): YearPart | null {
  const monday = (of: number) => {
    const fourth = Date.UTC(of, 0, 4);
    return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  };
  const first = monday(year) + (week - 1) * 7 * DAY;
  if (week < 1 || first >= monday(year + 1)) return null;
  const at = (time: number) => new Date(time).toISOString().slice(0, 10);
  if (day === undefined) return { kind: 'days', first: at(first), last: at(first + 6 * DAY) };
  const one = at(first + (Number(day) - 1) * DAY);
  return { kind: 'days', first: one, last: one };
}
