import { describe, expect, it } from 'vitest';
import { drawPresets } from '../../src/build/prerenderPictures.tsx';
import { drawSocial, placesWithCards } from '../../src/build/prerenderSocial.tsx';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { loadDataset } from '../../src/model/records.ts';

/** px of a text on a card that is 1200 px wide, so that it is 10 px high on one that is shown 400 px wide */
const SMALLEST = 30;

const presets = (await Promise.all(LOCALE_IDS.map(drawPresets))).flat();
const social = LOCALE_IDS.flatMap((locale) => drawSocial(locale).map((card) => ({ ...card, locale })));
const cards = [
  ...presets.map(({ id, locale, card }) => ({ name: `${id}.${locale}`, locale, svg: card })),
  ...social.map(({ path, locale, svg }) => ({ name: path, locale, svg })),
];

/** Returns the texts of a drawing, each with its size on the card: scales of groups around it taken in. */
function textsOf(svg: string): readonly { readonly text: string; readonly size: number }[] {
  const scales: number[] = [1];
  const texts: { text: string; size: number }[] = [];
  for (const [, open, attributes = '', content = ''] of svg.matchAll(
    /<(g|\/g|text)\b([^>]*)>(?:((?:[^<]|<\/?tspan[^>]*>)*)<\/text>)?/g,
  )) {
    const last = scales.at(-1) ?? 1;
    if (open === '/g') scales.pop();
    else if (open === 'g') {
      if (!attributes.endsWith('/'))
        scales.push(last * Number(/scale\(([\d.]+)\)/.exec(attributes)?.[1] ?? 1));
    } else
      texts.push({
        text: content.replaceAll(/<[^>]*>/g, ''),
        size: last * Number(/font-size="([\d.]+)"/.exec(attributes)?.[1]),
      });
  }
  return texts;
}

const sizeOfMessage = 44;

describe('the cards of shared links', () => {
  it('are there for every notable person, every claim and every lab that several left, in every language', () => {
    const { people, departuresByPerson, claims } = loadDataset();
    const notable = [...departuresByPerson.keys()].filter((id) => people.get(id)?.notable === true);
    expect(notable.length).toBeGreaterThan(100);
    const labs = [...placesWithCards(loadDataset())];
    expect(labs).toEqual(
      expect.arrayContaining(['openai', 'google', 'baidu-research', 'tencent-ai-lab', 'google-brain']),
    );
    for (const locale of LOCALE_IDS) {
      const paths = social
        .filter((card) => card.locale === locale)
        .map(({ path }) => path.replace('zh/', ''));
      expect(paths).toEqual([
        ...notable.map((id) => `people/${id}/social.png`),
        ...claims.map(({ id }) => `article/${id}/social.png`),
        ...labs.map((id) => `labs/${id}/social.png`),
      ]);
    }
  });

  it('have no text that cannot be read on a card of 400 px', () => {
    const small = cards.flatMap(({ name, svg }) =>
      textsOf(svg)
        .filter(({ size }) => !(size >= SMALLEST))
        .map(({ text, size }) => `${name}: ${text} ${size}`),
    );
    expect(small).toEqual([]);
  });

  it('say one message of at most twelve words, or of sixty-four characters where words are not parted', () => {
    const long = cards.flatMap(({ name, locale, svg }) => {
      const said = textsOf(svg)
        .filter(({ size, text }) => size >= sizeOfMessage && !/^–\d/.test(text))
        .map(({ text }) => text)
        .join(' ');
      const words = said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      return (locale === 'zh' ? [...said].length > 64 : words > 12) ? [`${name}: ${words} ${said}`] : [];
    });
    expect(long).toEqual([]);
  });
});
