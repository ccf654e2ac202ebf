import type { ReactNode } from 'react';
import type { Part } from '../../behaviors/createPart.ts';
import type { Language } from '../../i18n/language.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DeparturesContext, MountContext, useDeparturesValue } from '../../store/context.ts';
import type { DepartureStore } from '../../store/createDepartureStore.ts';
import type { Selectors } from '../../store/selectors.ts';
import { useCompleted, type CompleteDataset } from './useCompleted.ts';

export interface MountProps {
  readonly dataset: Dataset;
  readonly store: DepartureStore;
  /** draws in slices and what is out of sight later, as a document does that has just been opened */
  readonly isSliced?: boolean;
  /** those of the dataset, where they are there already */
  readonly selectors?: Selectors;
  /** brings what completes the dataset; it is complete without one */
  readonly details?: Part<CompleteDataset | null>;
  /** the language of a locale, in the words of the dataset; that of the product unless given */
  readonly languageOf?: (locale: Locale) => Language;
  /** lanes, and rows of them, that an embed has room for; null for all */
  readonly laneLimit?: number | null;
  readonly rows?: number | null;
  readonly children: ReactNode;
}

/** Gives what stands in it a dataset and a store: the core of the record at first, and with the details once they have come. */
export function Mount({ dataset, store, details, children, ...parts }: MountProps) {
  const completed = useCompleted(dataset, details);
  const mount = useDeparturesValue(dataset, store, parts);
  const value = useDeparturesValue(completed.dataset, store, {
    ...parts,
    selectors: mount.selectors,
    details: completed.details,
  });
  return (
    <DeparturesContext value={value}>
      <MountContext value={mount}>{children}</MountContext>
    </DeparturesContext>
  );
}
