import { renderToStaticMarkup } from 'react-dom/server';
import { readyPart } from '../../src/behaviors/createPart.ts';
import { EmbedApp } from '../../src/embed/EmbedApp.tsx';
import type { Dataset } from '../../src/model/dataset.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import type { DeparturesState } from '../../src/store/state.ts';
import { decodeEmbedOptions } from '../../src/url/decodeEmbedOptions.ts';
import { readMarkup, type MarkupNode } from './markup.ts';

const IDLE = { status: 'idle' } as const;
/** In an embed nobody has asked for details. */
const NO_DETAILS = { ...readyPart(null), getState: () => IDLE };

/** Returns the embed of a state, with the options of a query. */
export function renderedEmbed(
  dataset: Dataset,
  state: DeparturesState,
  width: number,
  options: string,
): MarkupNode {
  return readMarkup(
    renderToStaticMarkup(
      <EmbedApp
        dataset={dataset}
        store={createDepartureStore(state)}
        options={decodeEmbedOptions(options)}
        startWidth={width}
        details={NO_DETAILS}
        blocked={null}
      />,
    ),
  );
}
