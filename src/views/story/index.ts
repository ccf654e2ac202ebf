import type { ViewDefinition } from '../definition.ts';
import { periodsOf } from '../../words/finding.ts';
import { describePeriod } from './words.ts';
import { drawFirstPicture, drawShares } from './draw.tsx';
import { FirstPicture } from './FirstPicture.tsx';
import './story.css';

export const storyView: ViewDefinition = {
  id: 'story',
  name: 'app.view.story',
  params: [],
  Chart: FirstPicture,
  below: 'timeline',
  describe: ({ shown, dataset, language }) =>
    language.t('story.describe', {
      periods: language.sentences(
        periodsOf(shown, dataset).map((period) => describePeriod(period, language)),
      ),
    }),
  draw: drawFirstPicture,
  drawBrief: drawShares,
};
