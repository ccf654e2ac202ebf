/** Names of months and seasons as people write them in dates: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian. */
const MONTH_WORDS: readonly string[] = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari jänner январь января янв',
  'february feb februar février fevrier févr fevr febrero febbraio fevereiro februari февраль февраля фев',
  'march mar märz mrz maerz mars marzo março marco maart mrt mär март марта мар',
  'april apr avril avr abril abr aprile апрель апреля апр',
  'may mai mayo maggio mag maio mei май мая',
  'june jun juni juin junio giugno giu junho июнь июня июн',
  'july jul juli juillet juil julio luglio lug julho июль июля июл',
  'august aug août aout agosto ago augustus август августа авг',
  'september sep sept septembre septiembre settembre set setembro сентябрь сентября сен сент',
  'october oct oktober okt octobre octubre ottobre ott outubro октябрь октября окт',
  'november nov novembre noviembre novembro ноябрь ноября ноя нояб',
  'december dec dezember dez décembre decembre diciembre dic dicembre dezembro декабрь декабря дек',
];

const MONTHS = new Map(
  MONTH_WORDS.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);

/** Returns the number of a month from its name or short form, 1 to 12; null for any other word. */
export function monthOf(word: string): number | null {
  return MONTHS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

const SEASONS = new Map<string, Season>([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
  ['春', 'spring'],
  ['春季', 'spring'],
  ['春天', 'spring'],
  ['夏', 'summer'],
  ['夏季', 'summer'],
  ['夏天', 'summer'],
  ['秋', 'autumn'],
  ['秋季', 'autumn'],
  ['秋天', 'autumn'],
  ['冬', 'winter'],
  ['冬季', 'winter'],
  ['冬天', 'winter'],
  ['21', 'spring'],
  ['22', 'summer'],
  ['23', 'autumn'],
  ['24', 'winter'],
  ['25', 'spring'],
  ['26', 'summer'],
  ['27', 'autumn'],
  ['28', 'winter'],
]);

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Returns the season that a word, or a number of EDTF (`21` to `28`), stands for. */
export function seasonOf(word: string): Season | null {
  return SEASONS.get(word.toLowerCase()) ?? null;
}

/** Eras by which Japan and Taiwan count, with the year before their first. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民国: 1911,
  民國: 1911,
};

/** Returns a text with a year of an era as one of our calendar: `令和元年5月` as `2019年5月`. The months of a year are those of ours. */
export function erasOf(text: string): string {
  return text.replace(
    /^(令和|平成|昭和|民国|民國) ?(元|\d{1,3}) ?年/,
    (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
  );
}

const NUMERALS = '〇一二三四五六七八九';

/** Returns a text with Chinese numerals of dates as digits: `二〇一九年十二月三十一日` as `2019年12月31日`. */
export function digitsOf(text: string): string {
  return text
    .replace(/零|○|Ｏ/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((digit) => NUMERALS.indexOf(digit)).join(''),
    )
    .replace(/[一二三四五六七八九]?十?[一二三四五六七八九]?(?=[月日号])/g, (number) => {
      if (number === '') return '';
      const [tens, units] = number.includes('十') ? number.split('十') : ['', number];
      if (!number.includes('十')) return String(NUMERALS.indexOf(number));
      const ten = tens === '' || tens === undefined ? 1 : NUMERALS.indexOf(tens);
      return String(ten * 10 + (units === '' || units === undefined ? 0 : NUMERALS.indexOf(units)));
    });
}
