import * as enApp from './en/app.ts';
import * as enArticle from './en/article.ts';
import * as enCard from './en/card.ts';
import * as enCareers from './en/careers.ts';
import * as enCite from './en/cite.ts';
import * as enCodes from './en/codes.ts';
import * as enDownloads from './en/downloads.ts';
import * as enEmbed from './en/embed.ts';
import * as enEvent from './en/event.ts';
import * as enFilters from './en/filters.ts';
import * as enFinding from './en/finding.ts';
import * as enFlow from './en/flow.ts';
import * as enLabs from './en/labs.ts';
import * as enLarge from './en/large.ts';
import * as enNetwork from './en/network.ts';
import * as enOpeners from './en/openers.ts';
import * as enPeople from './en/people.ts';
import * as enRecord from './en/record.ts';
import * as enScores from './en/scores.ts';
import * as enScope from './en/scope.ts';
import * as enStory from './en/story.ts';
import * as enTable from './en/table.ts';
import * as enTimeline from './en/timeline.ts';
import * as zhApp from './zh/app.ts';
import * as zhArticle from './zh/article.ts';
import * as zhCard from './zh/card.ts';
import * as zhCareers from './zh/careers.ts';
import * as zhCite from './zh/cite.ts';
import * as zhCodes from './zh/codes.ts';
import * as zhDownloads from './zh/downloads.ts';
import * as zhEmbed from './zh/embed.ts';
import * as zhEvent from './zh/event.ts';
import * as zhFilters from './zh/filters.ts';
import * as zhFinding from './zh/finding.ts';
import * as zhFlow from './zh/flow.ts';
import * as zhLabs from './zh/labs.ts';
import * as zhLarge from './zh/large.ts';
import * as zhNetwork from './zh/network.ts';
import * as zhOpeners from './zh/openers.ts';
import * as zhPeople from './zh/people.ts';
import * as zhRecord from './zh/record.ts';
import * as zhScores from './zh/scores.ts';
import * as zhScope from './zh/scope.ts';
import * as zhStory from './zh/story.ts';
import * as zhTable from './zh/table.ts';
import * as zhTimeline from './zh/timeline.ts';
import type { Locale } from '../locales.ts';

const en = {
  ...enApp.messages,
  ...enArticle.messages,
  ...enCard.messages,
  ...enCareers.messages,
  ...enCite.messages,
  ...enCodes.messages,
  ...enDownloads.messages,
  ...enEmbed.messages,
  ...enEvent.messages,
  ...enFilters.messages,
  ...enFinding.messages,
  ...enFlow.messages,
  ...enLabs.messages,
  ...enLarge.messages,
  ...enNetwork.messages,
  ...enOpeners.messages,
  ...enPeople.messages,
  ...enRecord.messages,
  ...enScope.messages,
  ...enScores.messages,
  ...enStory.messages,
  ...enTable.messages,
  ...enTimeline.messages,
};
const zh = {
  ...zhApp.messages,
  ...zhArticle.messages,
  ...zhCard.messages,
  ...zhCareers.messages,
  ...zhCite.messages,
  ...zhCodes.messages,
  ...zhDownloads.messages,
  ...zhEmbed.messages,
  ...zhEvent.messages,
  ...zhFilters.messages,
  ...zhFinding.messages,
  ...zhFlow.messages,
  ...zhLabs.messages,
  ...zhLarge.messages,
  ...zhNetwork.messages,
  ...zhOpeners.messages,
  ...zhPeople.messages,
  ...zhRecord.messages,
  ...zhScope.messages,
  ...zhScores.messages,
  ...zhStory.messages,
  ...zhTable.messages,
  ...zhTimeline.messages,
};

export type Messages = typeof en;

/** Every text of the interface, by language. English is the source of the keys: a missing or extra one does not compile. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { en, zh };
