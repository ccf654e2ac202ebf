import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { INITIAL_LINK_STATE } from '../../src/state/linkState.ts';
import { decodeState } from '../../src/url/decodeState.ts';
import { vocabularyOf } from '../../src/app/vocabularyOf.ts';
import { judge } from '../../src/verdicts/judge.ts';
import { CHAPTERS } from '../../src/views/article/chapters.ts';
import { deriveArticle, type ArticleData, type Told } from '../../src/views/article/derive.ts';
import { Essay } from '../../src/views/article/Essay.tsx';
import { countVerdicts } from '../../src/views/article/words.ts';
import { readShippedRecord } from '../support/shippedRecord.ts';

describe('the article, tested', () => {
  let dataset: Dataset;
  let data: ArticleData;
  const countIn = (query: string) => {
    const { state, problems } = decodeState(query, vocabularyOf(dataset, INITIAL_LINK_STATE));
    expect(problems).toEqual([]);
    return filterDepartures(dataset, state.filters).count.total;
  };
  beforeAll(async () => {
    dataset = (await readShippedRecord()).dataset;
    data = deriveArticle(dataset);
  });

  it('tells every claim once, in its place', () => {
    const told = data.chapters.flatMap(({ steps }) => steps.map(({ claim }) => claim.id));
    expect([...told].sort()).toEqual(dataset.claims.map(({ id }) => id).sort());
    expect(told).toEqual(CHAPTERS.flatMap(({ claims }) => claims));
  });

  it('links every number to the state that shows it, and that state shows the same number', () => {
    const told: Told[] = data.chapters.flatMap(({ steps }) =>
      steps.flatMap(({ judged, bears }) => [
        ...Object.values(judged).flatMap(({ reading, against }) => [reading ?? [], against ?? []].flat()),
        ...bears.flatMap(({ told: each }) => each ?? []),
      ]),
    );
    let compared = 0;
    for (const { all, counted, n, yes, measure } of told) {
      if (all === null || measure === 'stays') continue;
      expect(countIn(all)).toBe(n);
      if (counted !== null) expect(countIn(counted)).toBe(yes);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
    for (const { query, left } of data.groups) expect(countIn(query)).toBeGreaterThanOrEqual(left);
  });

  it('sums up the verdicts that stand in it', () => {
    const counts = countVerdicts(data);
    const verdicts = dataset.claims.map((claim) => judge(dataset, claim).verdict);
    expect(counts.holds).toBe(verdicts.filter((verdict) => verdict === 'holds').length);
    expect(counts.fails).toBe(verdicts.filter((verdict) => verdict === 'fails').length);
    expect(counts.holds + counts.fails + counts.open + counts.rest).toBe(dataset.claims.length);
  });

  it.each(LOCALE_IDS)('is complete without script in %s, with an anchor for every claim', (locale) => {
    const html = renderToStaticMarkup(<Essay data={data} language={createLanguage(locale)} base="../" />);
    for (const { id, text } of dataset.claims) {
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(locale === 'zh' ? text.zh : text.en.replaceAll("'", '&#x27;'));
    }
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    expect(html).not.toContain(' style=');
  });

  it('shows one claim alone where a link asks for it', () => {
    const html = renderToStaticMarkup(
      <Essay data={data} language={createLanguage('en')} base="" only="c03" />,
    );
    expect(html).toContain('id="c03"');
    expect(html).not.toContain('id="c04"');
  });

  it('leads from each step to its sources, its page and its picture', () => {
    for (const { steps } of data.chapters)
      for (const step of steps) {
        const { id } = step.claim;
        const html = renderToStaticMarkup(
          <Essay data={data} language={createLanguage('en')} base="../" only={id} />,
        );
        expect(html).toContain(`href="../article/${id}/"`);
        expect(html).toContain(`href="../article/${id}/picture.png"`);
        if (step.career !== null)
          for (const { url } of step.career.sources)
            expect(html).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
        const readings = [
          ...Object.values(step.judged)
            .slice(0, 1)
            .flatMap(({ reading, against }) => [reading, against]),
          ...step.bears.map(({ told }) => told),
        ];
        for (const told of readings.flatMap((each) => each ?? [])) {
          for (const lab of told.labs) expect(html).toContain(`href="../labs/${lab.id}/"`);
          for (const head of told.heads)
            if (head.person !== null) expect(html).toContain(`href="../people/${head.person}/"`);
          // Every number has what it is of beside it.
          expect(told.all !== null || step.career !== null || told.labs.length + told.heads.length > 0).toBe(
            true,
          );
          if (told.all !== null && told.n > 0 && step.career === null) expect(html).toContain('view=table');
        }
      }
    const careers = data.chapters.flatMap(({ steps }) => steps.flatMap(({ career }) => career ?? []));
    expect(careers.length).toBe(6);
    expect(careers.every(({ sources }) => sources.length > 1)).toBe(true);
  });

  it('offers nothing that needs a script where none will come', () => {
    const html = (still: boolean) =>
      renderToStaticMarkup(
        <Essay data={data} language={createLanguage('en')} base="../" only="c03" still={still} />,
      );
    expect(html(true)).not.toContain('<select');
    expect(html(false)).toContain('<select');
  });
});
