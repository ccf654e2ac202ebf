import { groupDigits } from './groupDigits.ts';
import type { EdtfDate } from '../model/edtf.ts';
import { LOCALES, type Locale } from './locales.ts';
import { MESSAGES, type Messages } from './messages/index.ts';

/** How a date is written: in full, as precise as the name says; without its year; or short, as at an axis. */
type DateForm = 'day' | 'month' | 'year' | 'dayInYear' | 'monthInYear' | 'monthOfYear' | 'dayOfYear';

/** Everything that depends on the reader's language. One per mount, passed down, never a module variable. */
export interface Language {
  readonly locale: Locale;
  /** text of a message; the arguments are those its English form takes */
  readonly t: <K extends keyof Messages>(key: K, ...args: MessageArguments<Messages[K]>) => string;
  /** a text of the record in this language; English where a name has no Chinese form */
  readonly text: (text: { readonly en: string; readonly zh: string | null }) => string;
  /** a date as precise as known: "22 March 2017", "March 2017", "2017", "about 2017" */
  readonly date: (date: EdtfDate) => string;
  /** a date as it stands under the heading of its year: "22 Mar", "about Mar"; empty for a plain year, in full for an interval */
  readonly dateInYear: (date: EdtfDate) => string;
  readonly number: (value: number) => string;
  /** 0.253 as "25%"; what is not none and not all does not read as such: 0.003 as "<1%", 0.998 as ">99%" */
  readonly percent: (share: number) => string;
  /** "44", or "41–44" where some dates leave it open */
  readonly count: (count: { readonly sure: number; readonly total: number }) => string;
  /** "a, b and c" */
  readonly list: (parts: readonly string[]) => string;
  /** finished sentences as one text */
  readonly sentences: (parts: readonly string[]) => string;
  /** UTC ms as it stands at an axis: "Mar", "Mar 2022", "5 Mar 2022" */
  readonly shortDate: (time: number, precision: 'month' | 'monthOfYear' | 'dayOfYear') => string;
  readonly compare: (a: string, b: string) => number;
}

type MessageArguments<M> = M extends (args: infer A) => string ? [A] : [];

/** Returns whether the texts of a language are there: a built document starts with those of its own (messages/loadTexts.ts). */
export function hasTexts(locale: Locale): boolean {
  return 'app.name' in MESSAGES[locale];
}

/** Returns the language of a locale. Formats are made once, here: `Intl` objects are slow to build. */
export function createLanguage(locale: Locale): Language {
  const { intl, names, gap, range, group } = LOCALES[locale];
  const messages = MESSAGES[locale];
  const numbers = later(() => new Intl.NumberFormat(intl));
  const collator = later(() => new Intl.Collator(intl, { numeric: true }));

  // `Language['t']` asks for the arguments that the message of the key takes, and so each message gets its own.
  const t = ((key: keyof Messages, args?: unknown) => {
    const message = messages[key] as string | ((args: unknown) => string);
    return typeof message === 'function' ? message(args) : message;
  }) as Language['t'];

  // Counts are written without `Intl`, whose first use costs a phone as much as a drawing.
  const number = (value: number) =>
    Number.isInteger(value) && value >= 0 ? groupDigits(value, group) : numbers().format(value);
  // As it is written in decimals, half a percent rounds up: as a product, 0.285 has 28.499999999999996.
  const percent = (share: number) => `${number(Math.round(Number((share * 100).toPrecision(12))))}%`;
  const dateIn = (time: number, form: DateForm) => {
    const day = new Date(time);
    return t(`date.${form}`, {
      year: day.getUTCFullYear(),
      month: day.getUTCMonth(),
      day: day.getUTCDate(),
    });
  };
  const edge = (time: number) => dateIn(time, 'month');

  const date = (value: EdtfDate): string => {
    const plain =
      value.precision !== 'interval'
        ? dateIn(value.earliest, value.precision)
        : value.earliest === -Infinity
          ? t('date.until', { date: edge(value.latest) })
          : value.latest === Infinity
            ? t('date.since', { date: edge(value.earliest) })
            : t('date.between', { from: edge(value.earliest), to: edge(value.latest) });
    return qualify(value, plain);
  };

  const qualify = ({ uncertain, approximate }: EdtfDate, plain: string): string => {
    if (uncertain) return t('date.uncertain', { date: plain });
    return approximate ? t('date.about', { date: plain }) : plain;
  };

  const dateInYear = (value: EdtfDate): string => {
    if (value.precision === 'interval') return date(value);
    if (value.precision === 'year') return value.approximate || value.uncertain ? date(value) : '';
    return qualify(value, dateIn(value.earliest, value.precision === 'day' ? 'dayInYear' : 'monthInYear'));
  };

  return {
    locale,
    t,
    text: (value) => value[names] ?? value.en,
    date,
    dateInYear,
    number,
    percent: (share) =>
      share > 0 && share < 0.005
        ? `<${percent(0.01)}`
        : share >= 0.995 && share < 1
          ? `>${percent(0.99)}`
          : percent(share),
    count: ({ sure, total }) => (sure === total ? number(total) : `${number(sure)}${range}${number(total)}`),
    list: (parts) => t('list.and', { parts }),
    sentences: (parts) => parts.join(gap),
    shortDate: (time, precision) => dateIn(time, precision === 'month' ? 'monthInYear' : precision),
    compare: (a, b) => collator().compare(a, b),
  };
}

/** Returns what makes a thing when it is first asked for, and gives it from then on: most formats are not needed at the start. */
function later<T>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    const thing = made[0] ?? make();
    made[0] = thing;
    return thing;
  };
}
