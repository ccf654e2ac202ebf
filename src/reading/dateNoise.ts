/** What stands around a date in tables and says nothing of it: marks of footnotes, hours, days of the week, "in". */

/** Marks of a footnote behind a text, as tables of the web and of papers have them. A doubt, `[?]`, is none. */
const FOOTNOTES =
  /(?:\s*(?:\[(?:\d{1,3}|[a-z]|(?:n|nb|note|notes|fn|ref|註|注|注释|註釋|脚注|来源|來源|参考)[ .]?\d{0,3}|citation needed|来源请求|來源請求)\]|[*†‡§¶※¹²³⁰⁴-⁹]))+$/i;

/** Returns a text without the marks of footnotes behind it; the text itself where nothing else is left. */
export function withoutFootnotes(text: string): string {
  const bare = text.replace(FOOTNOTES, '');
  return bare === '' ? text : bare;
}

/** An hour, with its zone. */
const TIME =
  /(?:T|,? (?:at |um |à )?|(?<=[日일]) ?)(?:(?:上午|下午|오전|오후|午前|午後) ?)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(?:[ap]\.? ?m\b\.?|uhr|h\b)?(?: ?(?:z\b|[a-z]{2,5}\b)?(?: ?[+-]\d{1,2}(?::?\d{2})?)?)?(?: \([^)]*\))?/i;

const ZONED_DAY = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:?\d{2})$/i;
const COMPACT_TIME = /^(\d{8})T\d{4,6}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?$/i;

const DAYS =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье';
const DAY_BEFORE = new RegExp(`^(?:(?:${DAYS})[.,]*|(?:mo|di|mi|do|fr|sa|so)[.,]+) `, 'i');
const DAY_BEHIND = new RegExp(
  `[ ,]*(?:[(（]?(?:${DAYS})[)）]?|[(（]?(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일)[)）]?|[(（][月火水木金土日월화수목금토일一二三四五六][)）])$`,
  'i',
);

const BEFORE =
  /^(?:(?:in|on(?! or)|at|during|some ?time|the|year|month of|im|am|en|em|nel|le|el|в|во) +|[于於在](?=[\d约約公西])|公元 ?|西元 ?)+/i;
const BEHIND = /(?: ?(?:г|год|года|году)\.?|(?<!\.)[.,;。；、])$/i;

const AROUND = /^(?:"(.+)"|“(.+)”|‘(.+)’|«(.+)»|\(([^()]+)\)|（([^（）]+)）)$/;

/** Returns a text without what stands around its date and says nothing of it; the text itself where nothing does. */
export function bareDate(written: string): string {
  const inside = AROUND.exec(written)
    ?.slice(1)
    .find((text) => text !== undefined);
  let text = withoutFootnotes(inside ?? written);
  text = ZONED_DAY.exec(text)?.[1] ?? COMPACT_TIME.exec(text)?.[1] ?? text.replace(TIME, ' ').trim();
  text = text.replace(DAY_BEFORE, '').replace(BEFORE, '').replace(BEHIND, '').replace(DAY_BEHIND, '');
  return text.replace(/月份/g, '月').replace(/ +/g, ' ').trim();
}
