import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/reading/readDate.ts';

/** Dates as people and programs write them: what each says, and all the ways in which it is written. */
const WRITTEN: Readonly<Record<string, string>> = {
  '2019':
    '2019. | (2019) | "2019" | “2019” | 2019* | 2019† | 2019¹ | 2019[1] | 2019 [a] | 2019[citation needed] | 2019年[註 1] | In 2019 | during 2019 | sometime in 2019 | year 2019 | 公元2019年 | 2019 г. | 2019 год | 2019-00-00 | 00.00.2019 | 2019-xx-xx | 2019-??-?? | 民國108年 | 令和元年',
  '2019-05':
    'in May 2019 | im Mai 2019 | en mai 2019 | в мае 2019 | май 2019 г. | mayo del 2019 | maj 2019 | Mayıs 2019 | May2019 | 2019, May | May 2019[2][3] | 2019年5月份 | 于2019年5月 | 西元2019年5月 | 2019-05-00 | 00/05/2019 | 5 2019 | 2019. 5.',
  '2019-05-31':
    'Fri, 31 May 2019 14:30:00 GMT | Fri, 31 May 2019 14:30:00 +0000 | Fri May 31 2019 00:00:00 GMT+0200 (Central European Summer Time) | Fri May 31 14:30:00 UTC 2019 | May 31, 2019 at 2:30 PM | May 31, 2019, 2:30:00 p.m. | 31.05.2019, 14:30 Uhr | 31.05.2019 00:00:00 | 5/31/2019 12:00:00 AM | 2019-05-31T14:30:00+09 | 2019-05-31 14:30:00 EST | 2019-05-31Z | 2019-05-31+02:00 | 20190531T143000Z | 2019/5/31 上午12:00:00 | 2019年5月31日 14:30 | Freitag, 31. Mai 2019 | Fr., 31. Mai 2019 | vendredi 31 mai 2019 | viernes, 31 de mayo de 2019 | 31 мая 2019 года | 31 maja 2019 | 31. května 2019 | 31 Mayıs 2019 | 31MAY2019 | on 31 May 2019 | 2019年5月31日星期五 | 2019年5月31日（周五） | 2019-05-31 (Fri) | 2019/05/31(金) | 2019년 5월 31일 금요일 | 2019 05 31 | 2019-W22-5',
  '2019~':
    'c 2019 | roughly 2019 | est. 2019 | 2019 (circa) | vers 2019 | environ 2019 | um 2019 | etwa 2019 | hacia 2019 | около 2019 | 約2019年 | 约在2019年 | 2019年（约） | 2019年頃 | 2019年ごろ | 2019年前後 | 2019년경',
  '2019?': 'probably 2019 | maybe 2019 | likely 2019 | 可能2019年 | 2019？ | 2019[?] | 2019 (unconfirmed)',
  '2019-01/2019-06':
    '1H 2019 | H1/2019 | first half of 2019 | 1. Halbjahr 2019 | 2019년 상반기 | 2019年上半年',
  '2019-04/2019-06':
    'Q2, 2019 | Q2 of 2019 | 2Q2019 | second quarter of 2019 | 2nd quarter 2019 | 2. Quartal 2019 | T2 2019 | 2e trimestre 2019 | 2019年二季度 | 2019年Q2 | 2019년 2분기',
  '2019-06~/2019-08~':
    'in the summer of 2019 | Sommer 2019 | été 2019 | лето 2019 | 2019年夏天 | 2019년 여름',
  '2018-12~/2019-02~': 'winter 2018/19 | winter 2018–19 | Winter 2018/2019',
  '2019-05-13/2019-05-19': '2019-W20 | 2019W20 | KW 20/2019',
  '2017/2019': 'from 2017 to 2019 | between 2017 and 2019 | 2017年-2019年 | 2017至2019年',
  '2019/2020': '2019 or 2020 | 2019年或2020年 | 2019 / 2020',
  '2019-05/2019-06': 'May/June 2019 | May or June 2019 | 2019年5月或6月',
  '2019-05/2019-07':
    'May-July 2019 | between May and July 2019 | May 2019-July 2019 | 2019.5-2019.7 | 2019/5-2019/7 | 05/2019-07/2019 | 2019年5-7月 | 2019年5月-7月 | 2019年5月至7月',
  '2018-12/2019-01': 'Dec 2018/Jan 2019',
  '2019-05-01/2019-05-05':
    '1–5 May 2019 | 1-5 May 2019 | May 1–5, 2019 | May 1-5, 2019 | 2019年5月1日至5日 | 01.05.2019-05.05.2019',
  '2019-05-31/2019-06-02': '31 May – 2 June 2019 | May 31 – June 2, 2019 | 2019年5月31日至6月2日',
  '../2018': '<2019 | pre-2019 | before 2019',
  '../2019': '≤2019 | 截至2019年 | by the end of 2019',
  '2020/..': '>2019 | post-2019',
  '2019/..': '≥2019 | from 2019',
};

/** What says no more than a year, or a month, of which more was said. */
const COARSER: Readonly<Record<string, string>> = {
  '2019':
    '2019年年底 | 2019年年初 | end 2019 | mi-2019 | a finales de 2019 | mediados de 2019 | Ende 2019 | конец 2019 | 2019년 초 | 2019년 말',
  '2019-05': 'mid-May 2019 | end of May 2019 | fin mai 2019 | 2019年5月上旬 | 2019년 5월 초',
};

/** What is no date, or none that can be told. */
const NONE =
  '在职 | 9999-12-31 | 31.12.9999 | 2019-05/07 | 2017, 2019 | 31 June 2019 | 2019-00-31 | 13/13/2019 | 2019-W54 | 5th quarter 2019 | FY2019 | verano de 2019 | winter 2018/20 | 108/05/31 | 31.05.19 | 2019A | 2,019 | 1559260800 | listopad 2019';

const cases = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([edtf, list]) => list.split(' | ').map((text) => [text, edtf] as const));

describe('a date', () => {
  it.each(cases(WRITTEN))('written as %s is %s', (text, edtf) => {
    expect(readDate(text)).toEqual({ edtf, notice: null });
  });

  it.each(cases(COARSER))('written as %s is no more than %s, which is said', (text, edtf) => {
    expect(readDate(text)).toEqual({ edtf, notice: { code: 'date.coarser', read: edtf } });
  });

  it.each(NONE.split(' | '))('is not read from %s', (text) => {
    const { edtf, notice } = readDate(text);
    expect([edtf, notice === null]).toEqual([null, false]);
  });

  it('with an hour is asked about as one without', () => {
    expect(readDate('03/04/2019 10:00')).toEqual(readDate('03/04/2019'));
    expect(readDate('03/04/2019 10:00', 'day-first').edtf).toBe('2019-04-03');
  });
});
