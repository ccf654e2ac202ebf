import type { Locale } from '../i18n/locales.ts';
import type { LinkState } from '../state/linkState.ts';

/**
 * Returns the state that the opening page begins in, and that an address without parameters stands for: the first picture with the
 * lanes of companies below it. An embed begins with the timeline of labs, as its codes in articles were made for.
 */
export function openingState(locale: Locale): Pick<LinkState, 'view' | 'group' | 'locale'> {
  return { view: 'story', group: 'company', locale };
}
