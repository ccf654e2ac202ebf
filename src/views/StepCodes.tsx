import { createContext } from 'react';
import type { Locale } from '../i18n/locales.ts';

/** One step of the essay, as a code for somebody else's page speaks of it. */
export interface StepToFrame {
  /** of its claim */
  readonly id: string;
  readonly title: string;
  /** whose data, as of when, under which licence */
  readonly credit: string;
  readonly locale: Locale;
  /** of its embed, in full */
  readonly address: string;
}

/** Gives the code of a step. */
export type StepCode = (step: StepToFrame) => Promise<string>;

/** Who gives codes; null where there is nobody to ask, as before the script. */
export const StepCodes = createContext<StepCode | null>(null);
