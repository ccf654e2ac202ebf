import type { Locale } from '../../i18n/locales.ts';
import type { Theme } from '../../state/linkState.ts';
import type { CodeKind } from './embedCode.ts';

export const HEIGHTS = ['auto', 'fit', 'fixed'] as const;

/** What an author chooses for a code, beside the filters that are on. */
export interface Choices {
  readonly kind: CodeKind;
  /** stays at the version of the data of today */
  readonly isFrozen: boolean;
  readonly view: string;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly title: string;
  readonly note: string;
  readonly height: (typeof HEIGHTS)[number];
  /** px of a fixed height */
  readonly px: number;
  /** px of the article's column, in which the preview shows it */
  readonly column: number;
}

/** px of the columns that articles commonly have */
export const COLUMNS = [400, 560, 610, 650, 720, 800, 960] as const;
/** the commonest of them */
export const COMMON_COLUMN = 650;
/** px of a phone's article */
export const PHONE = 360;

export const LEAST_PX = 200;
export const MOST_PX = 2000;

/** Returns the height that a code states. */
export function heightOf({ height, px }: Pick<Choices, 'height' | 'px'>): 'auto' | 'fit' | number {
  if (height !== 'fixed') return height;
  return Number.isFinite(px) ? Math.min(MOST_PX, Math.max(LEAST_PX, Math.round(px))) : LEAST_PX;
}
