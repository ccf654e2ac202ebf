import { plural } from '../i18n/englishPlural.ts';
import type { Language } from '../i18n/language.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Messages } from '../i18n/messages/index.ts';
import { dateOf } from '../model/dates.ts';
import type { OriginWord, OwnData } from '../model/ownData.ts';

/** What one leaves, where a dataset does not say. */
export const SOME_ORIGIN: OriginWord = {
  one: { en: 'organization', zh: '单位' },
  many: { en: 'organizations', zh: '单位' },
};

type Own = Partial<Messages>;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns a sentence of the product with the word for what one leaves in place of its own. */
export const ORIGIN_IN_SENTENCES: Readonly<Record<Locale, (text: string, word: OriginWord) => string>> = {
  en: (text, { one, many }) =>
    text
      .replace(
        /\b(an? )?(AI )?(labs?)\b/gi,
        (_, article: string | undefined, ai: string | undefined, lab: string) => {
          const word = /s$/i.test(lab) ? many.en : one.en;
          if (article !== undefined) {
            const before = /^[aeiou]/i.test(word) ? 'an ' : 'a ';
            return (article.startsWith('A') ? capital(before) : before) + word;
          }
          return lab.startsWith('L') || (ai !== undefined && /^AI labs?$/i.test(text)) ? capital(word) : word;
        },
      )
      .replaceAll('whose next job is known', 'whose kind of destination is known')
      .replaceAll('whose next job is unknown', 'whose kind of destination is not said')
      .replaceAll('a known next job', 'a known kind of destination')
      .replaceAll('next job unknown', 'kind of destination not said'),
  zh: (text, { one }) =>
    text
      .replace(/(?:AI)?实验室/g, one.zh)
      .replaceAll('去向已知', '去向类别已知')
      .replaceAll('去向不详', '去向未注明'),
};

/** Returns what is said of a reader's own data in other words than of the record: whose it is, and what it does not say. */
export const OWN_SENTENCES: Readonly<Record<Locale, (own: OwnData, language: Language) => Own>> = {
  en: (own, { text, date }) => {
    const title = text(own.title);
    const credit = own.credit === null ? title : `${title}, ${text(own.credit)}`;
    const day = dateOf(own.asOf);
    const asOf = day === null ? '' : `, as of ${date(day)}`;
    const license = own.license === null ? '' : `, ${own.license}`;
    const source = `Source: ${credit}${asOf}${license}`;
    const hasStatus = own.says.has('status');
    return {
      'app.name': title,
      'app.description': title,
      'app.footer.data': `Data: ${credit}${asOf}${license}. They are shown as they were written: dates never more precise, nothing added.`,
      'app.summary': ({ count, n, undated }) =>
        `${count} ${plural(n, 'departure', 'departures')}${undated > 0 ? `, ${undated} of them without a date` : ''}${asOf}.`,
      'scope.shares': ({ count, total, from, to }) =>
        `${count} of ${total} departures: those with a certain year and a known kind of destination, ${from}–${to}.`,
      'scope.count': ({ n, count, known, more, undated }) =>
        `${
          n === 0 || !own.says.has('kind')
            ? `${count} ${plural(n, 'departure', 'departures')}.`
            : `The kind of destination is known for ${known} of ${count} departures.`
        }${more > 0 ? ` Up to ${more} of these may belong to other years.` : ''}${
          undated > 0 ? ` ${undated} ${plural(undated, 'has', 'have')} no date.` : ''
        }`,
      'scope.asOf': () => (day === null ? '' : `As of ${date(day)}.`),
      'scope.about': `From ${credit}; what these data leave out is not counted.`,
      'embed.source': () => source,
      'embed.open': 'Explore these data',
      'picture.credit': () => `${source}.`,
      'cite.plain.text': ({ sentence, detail, address }) =>
        `${sentence}${detail === '' ? '' : ` ${detail}`} ${source}. ${address}`,
      'cite.chicago.text': ({ sentence, address }) => `${credit}. “${sentence}” ${address}.`,
      'card.citation': ({ what, address }) => `${credit}: ${what} ${address}`,
      'filter.company': 'Part of',
      'search.group.company': 'What they are part of',
      'timeline.group.company': 'What they are part of',
      'network.group.company': 'What they are part of',
      'destination.unknown': 'destination not said',
      'scope.unknown': ({ count }) => `${count} whose kind of destination is not said`,
      'kind.unknown': 'Not said',
      'kind.about.unknown': 'These data do not say what kind of place it is',
      'status.reported': hasStatus ? 'Reported, or not said' : 'Not said',
      'card.status.reported': hasStatus ? 'as these data have it' : 'these data do not say how it is known',
      'card.status.confirmed': 'as these data have it',
      'card.status.disputed': 'as these data have it',
      'card.tier.3': 'as given in these data',
      'card.place.whole': 'Counted in all of these data; joined means went there first.',
    };
  },
  zh: (own, { text, date }) => {
    const title = text(own.title);
    const credit = own.credit === null ? title : `${title}，${text(own.credit)}`;
    const day = dateOf(own.asOf);
    const asOf = day === null ? '' : `，数据截至${date(day)}`;
    const license = own.license === null ? '' : `，${own.license}`;
    const source = `来源：${credit}${asOf}${license}`;
    const hasStatus = own.says.has('status');
    return {
      'app.name': title,
      'app.description': title,
      'app.footer.data': `数据：${credit}${asOf}${license}。按原样显示：日期精度不高于原文，不添加任何内容。`,
      'app.summary': ({ count, undated }) =>
        `共${count}次离职${undated > 0 ? `，其中${undated}次日期不详` : ''}${asOf}。`,
      'scope.shares': ({ count, total, from, to }) =>
        `${from}—${to}年离职${total}人次中，年份确定、去向类别已知的${count}人次。`,
      'scope.count': ({ n, count, known, more, undated }) =>
        `${n === 0 || !own.says.has('kind') ? `离职${count}人次。` : `离职${count}人次中，${known}人次去向类别已知。`}${
          more > 0 ? `其中至多${more}人次可能不属于这些年份。` : ''
        }${undated > 0 ? `${undated}人次日期不详。` : ''}`,
      'scope.asOf': () => (day === null ? '' : `数据截至${date(day)}。`),
      'scope.about': `数据来自${credit}；其中没有的，不在统计之内。`,
      'embed.source': () => source,
      'embed.open': '查看这份数据',
      'picture.credit': () => `${source}。`,
      'cite.plain.text': ({ sentence, detail, address }) => `${sentence}${detail}${source}。${address}`,
      'cite.chicago.text': ({ sentence, address }) => `${credit}：“${sentence}”${address}。`,
      'card.citation': ({ what, address }) => `${credit}：${what}${address}`,
      'filter.company': '隶属',
      'search.group.company': '所隶属的单位',
      'timeline.group.company': '所隶属的单位',
      'network.group.company': '所隶属的单位',
      'scope.unknown': ({ count }) => `去向类别未注明${count}人次`,
      'story.unknown': '去向类别未注明',
      'kind.unknown': '未注明',
      'kind.about.unknown': '这份数据没有注明去向的类别',
      'status.reported': hasStatus ? '媒体报道或未注明' : '未注明',
      'card.status.reported': hasStatus ? '依这份数据' : '这份数据没有注明如何得知',
      'card.status.confirmed': '依这份数据',
      'card.status.disputed': '依这份数据',
      'card.tier.3': '依这份数据所列',
      'card.place.whole': '按这份数据的全部记录计；加入者指离职后首先去往此处的人。',
    };
  },
};
