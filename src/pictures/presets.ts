import { LOCALES, type Locale } from '../i18n/locales.ts';

/** A state that is published: pictures, a card for social networks, a page of its own, and the answer to its pasted link. */
export interface Preset {
  /** name of its files: `embed/<id>.<language>.svg` */
  readonly id: string;
  /** the state, as the query of a link; whatever it leaves out is as on the page without parameters */
  readonly query: string;
}

/** What the build publishes. The first is the embed without parameters, `story` the opening page. Adding one is one line here. */
export const PRESETS = [
  { id: 'timeline', query: '' },
  { id: 'network', query: 'view=network' },
  { id: 'flow', query: 'view=flow' },
  { id: 'openai', query: 'lab=openai' },
  { id: 'google', query: 'company=google' },
  { id: 'meta', query: 'company=meta' },
  { id: 'baidu', query: 'company=baidu' },
  { id: 'china', query: 'region=china' },
  { id: 'flow-china', query: 'view=flow&region=china' },
  { id: 'since-2023', query: 'time=2023..latest' },
  { id: 'story', query: 'view=story' },
  { id: 'labs', query: 'view=labs' },
  { id: 'people', query: 'view=people' },
] as const satisfies readonly Preset[];

/** Returns the path of the embed document that shows one claim of the article: `zh/embed/article/c03/`. */
export function claimPath(locale: Locale, id: string): string {
  return presetPath(locale, `article/${id}`);
}

/** Returns the path of the embed document that shows a preset without parameters: `zh/embed/network/`. */
export function presetPath(locale: Locale, id: string): string {
  return `${LOCALES[locale].path}embed/${id}/`;
}
