/**
 * Names of months as people write them in dates: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Swedish, Danish, Norwegian,
 * Polish, Czech, Turkish, Indonesian. Not `listopad`, which is another month in Croatian.
 */
const MONTH_WORDS: readonly string[] = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari jänner январь января янв январе styczeń stycznia leden ledna ocak',
  'february feb februar février fevrier févr fevr febrero febbraio fevereiro februari fev февраль февраля фев февр феврале luty lutego únor února şubat',
  'march mar märz mrz maerz mars marzo março marco maart mrt mär март марта мар марте marts marzec marca březen března mart maret',
  'april apr avril avr abril abr aprile апрель апреля апр апреле kwiecień kwietnia duben dubna nisan',
  'may mai mayo maggio mag maio mei май мая мае maj maja květen května mayıs',
  'june jun juni juin junio giugno giu junho июнь июня июн июне czerwiec czerwca červen června haziran',
  'july jul juli juillet juil julio luglio lug julho июль июля июл июле lipiec lipca červenec července temmuz',
  'august aug août aout agosto ago augustus август августа авг августе augusti sierpień sierpnia srpen srpna ağustos agustus',
  'september sep sept septembre septiembre settembre set setembro сентябрь сентября сен сент сентябре wrzesień września září eylül',
  'october oct oktober okt octobre octubre ottobre ott outubro out октябрь октября окт октябре październik października říjen října ekim',
  'november nov novembre noviembre novembro ноябрь ноября ноя нояб ноябре kasım',
  'december dec dezember dez décembre decembre diciembre dic dicembre dezembro декабрь декабря дек декабре déc desember prosinec prosince aralık',
];

const MONTHS = new Map(
  MONTH_WORDS.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);

/** Returns the number of a month from its name or short form, 1 to 12; null for any other word. */
export function monthOf(word: string): number | null {
  return MONTHS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

/** Names of seasons, and their numbers in EDTF. Not in the languages of both halves of the earth alike, where a summer may be at New Year. */
const SEASONS = new Map<string, Season>(
  Object.entries({
    spring: '21 25 spring 春 春季 春天 frühling frühjahr printemps весна весной 봄',
    summer: '22 26 summer 夏 夏季 夏天 sommer été estate лето летом 여름',
    autumn: '23 27 autumn fall 秋 秋季 秋天 herbst automne autunno осень осенью 가을',
    winter: '24 28 winter 冬 冬季 冬天 hiver зима зимой 겨울',
  } satisfies Record<Season, string>).flatMap(([season, words]) =>
    words.split(' ').map((word) => [word, season as Season] as const),
  ),
);

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
