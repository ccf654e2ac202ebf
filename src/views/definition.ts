import type { ComponentType, ReactNode } from 'react';
import type { Paint } from '../encoding/palette.ts';
import type { Shown } from '../filters/filterDepartures.ts';
import type { Language } from '../i18n/language.ts';
import type { Messages } from '../i18n/messages/index.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Param } from '../state/param.ts';
import type { DeparturesState } from '../store/state.ts';

/** All that the words about a chart depend on: what is shown, and how the state asks for it. */
export interface DescribeContext {
  readonly dataset: Dataset;
  readonly shown: Shown;
  readonly state: DeparturesState;
  readonly language: Language;
}

/** All that a drawing depends on. The same context gives the same drawing, on a server too. */
export interface DrawContext extends DescribeContext {
  /** px available to the drawing */
  readonly width: number;
  readonly paint: Paint;
  /** lanes drawn in full before the rest is folded; the view's own number unless given */
  readonly laneLimit?: number;
  /** px of lanes before the rest is only counted; all are drawn unless given */
  readonly laneRoom?: number;
  /** lanes drawn before the rest is only counted, in place of `laneRoom` */
  readonly rows?: number | null;
}

/** A finished drawing that needs neither script nor page: elements to stand inside an `<svg>` of that height. */
export interface Drawing {
  readonly height: number;
  readonly children: ReactNode;
}

export interface ChartProps {
  /** px of the container; the reference width on a server */
  readonly width: number;
}

/** One way of seeing the current set: every face of it, so that switcher, URL, pictures and exports follow from the registry. */
export interface ViewDefinition {
  /** value of `view=`, and `app.view.<id>` is its name */
  readonly id: string;
  readonly name: keyof Messages;
  /** what a reader can choose in this view alone, and a link holds */
  readonly params: readonly Param[];
  /** the interactive chart; it reads the store through hooks. Null for the table, which stands below every chart */
  readonly Chart: ComponentType<ChartProps> | null;
  /** id of the view whose chart follows on a page of its own */
  readonly below?: string;
  /** what the view itself finds, as its title; null, or none, where the finding of the set says it */
  readonly claim?: (context: DescribeContext) => string | null;
  /** the same in at most twelve words, where the title has more; null where that cannot be said */
  readonly message?: (context: DescribeContext) => string | null;
  /** the long description for people who do not see the chart, with its numbers */
  readonly describe: (context: DescribeContext) => string;
  /** the whole chart as a picture, for downloads and prebuilt files; null where there is nothing to draw */
  readonly draw: ((context: DrawContext) => Drawing) | null;
  /** its one shape, for a picture that is seen small, at most `height` px high; null, or none, where the years of the set show as much */
  readonly drawBrief?: (context: DrawContext & { readonly height: number }) => Drawing | null;
}
