import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Dataset } from '../../src/model/dataset.ts';
import { DeparturesContext, useDeparturesValue } from '../../src/store/context.ts';
import { createDepartureStore, type DepartureStore } from '../../src/store/createDepartureStore.ts';
import type { DeparturesState } from '../../src/store/state.ts';

export interface Mounted extends RenderResult {
  readonly store: DepartureStore;
}

/** Renders a part of the product as one mount does: with a dataset, a store of its own, and inside the root element. */
export function mount(
  children: ReactNode,
  dataset: Dataset,
  state: Partial<DeparturesState> = {},
  options: Parameters<typeof useDeparturesValue>[2] = {},
): Mounted {
  const store = createDepartureStore(state);
  function Mount() {
    const value = useDeparturesValue(dataset, store, options);
    return (
      <DeparturesContext value={value}>
        <div className="departures">{children}</div>
      </DeparturesContext>
    );
  }
  return { ...render(<Mount />), store };
}
