import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../../src/i18n/locales.ts';
import { compactCore, expandCore, slimCore } from '../../../src/model/compactCore.ts';
import { createDataset, splitRecords, type Dataset } from '../../../src/model/dataset.ts';
import { loadRecords } from '../../../src/model/records.ts';
import { timelineScene } from '../../support/timelineScene.ts';

const { core } = splitRecords(loadRecords());
const full = createDataset(core, null);
const slim = createDataset(expandCore(compactCore(slimCore(core))), null);

describe('the timeline of an embed', () => {
  it.each([320, 640, 1232].flatMap((width) => LOCALE_IDS.map((locale) => ({ width, locale }))))(
    'has the lanes, names and ticks of the picture that it takes over, $width px wide, $locale',
    ({ width, locale }) => {
      const language = createLanguage(locale);
      for (const group of ['lab', 'company'] as const) {
        const sceneOf = (dataset: Dataset) => {
          const scene = timelineScene(dataset, { width, language, group, most: 4 });
          // What an event was is words for who points at it, and comes with the details.
          return {
            ...scene,
            lanes: scene.lanes.map((lane) => ({
              ...lane,
              ticks: lane.ticks.map(({ what, ...tick }) => ({ ...tick, hasWords: what !== '' })),
            })),
          };
        };
        expect(sceneOf(slim)).toEqual(sceneOf(full));
      }
    },
  );
});
