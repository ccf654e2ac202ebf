import { runInSlices } from '../../behaviors/runInSlices.ts';
import { prepareCounts } from '../../filters/prepareCounts.ts';
import type { Dataset } from '../../model/dataset.ts';
import { detachTextsSteps } from '../../reading/own/detachTexts.ts';
import { collectEvidenceSteps } from '../../reading/own/proofs.ts';
import type { LinkState } from '../../state/linkState.ts';
import { COLUMNS, DATASET } from '../../state/sharedParams.ts';
import { languageOf } from '../../store/context.ts';
import { createSelectors } from '../../store/selectors.ts';
import { INITIAL_STATE, type DeparturesState } from '../../store/state.ts';
import { addressWord } from '../../url/addressParams.ts';
import { encodeState } from '../../url/encodeState.ts';
import { LinkTarget } from '../../views/SelectionLink.tsx';
import { PARAMS } from '../../views/params.ts';
import { ownLanguage } from '../../words/ownLanguage.ts';
import type { PageHost } from '../App.tsx';
import { forgetRecord } from '../start/startRecord.ts';
import { whenPart } from '../start/whenPart.ts';
import { mountPage } from '../start/mountPage.tsx';
import { chartFor } from './chartFor.ts';
import { OwnBanner } from './OwnBanner.tsx';
import { ownTarget, type OpenedOwn } from './opened.ts';

/** ms after which what the first picture does not need is made ready */
const AFTER_CHART = 500;

export interface OwnPlace extends Pick<PageHost, 'root' | 'page'> {
  /** what the page was opened as: its folder is that of its language */
  readonly opened: Pick<LinkState, 'locale'>;
}

/** Returns what a link without parameters means on a page of a reader's own data. */
function ownOpening({ locale }: Pick<LinkState, 'locale'>): Partial<DeparturesState> {
  return { view: 'timeline', group: 'lab', locale };
}

/**
 * Shows a dataset that a reader has opened, in every view, in place of what the page showed. `at` is the state in which it opens where the
 * address does not say: language and theme go on as they were. Whatever was mounted in `root` must have left it.
 */
export async function showOwn(
  own: OpenedOwn,
  { root, page, opened }: OwnPlace,
  at: Pick<LinkState, 'locale' | 'theme'> | null,
): Promise<void> {
  const initial = ownOpening(opened);
  if (at !== null) {
    const state = withOwn({ ...INITIAL_STATE, ...initial, ...at }, own);
    const query = encodeState(state, { params: PARAMS, defaults: { ...INITIAL_STATE, ...initial } });
    try {
      page.history.pushState(null, '', `${page.location.pathname}?${query}`);
    } catch {
      // Refused in a sandbox: the data are shown all the same.
    }
  } else saySettled(page, own);
  // What draws that many comes late: the page is complete with it, not before it.
  const { departures } = own.dataset;
  await new Promise<void>((resolve) => {
    whenPart(chartFor(page, departures.length).part, resolve);
  });
  const target = ownTarget(own);
  forgetRecord();
  await mountPage({
    root,
    page,
    initial,
    isOther: true,
    dataset: own.dataset,
    selectors: createSelectors(own.dataset),
    ...(own.dataset.own === null ? {} : { languageOf: ownLanguage(own.dataset.own, languageOf) }),
    banner: (host) => <OwnBanner report={own.report} host={host} show={showOwn} />,
    wrap: (app) => <LinkTarget value={target}>{app}</LinkTarget>,
  });
  runInSlices(settleSteps(own.dataset), {
    delay: AFTER_CHART,
    signal: new AbortController().signal,
    onDone: () => {},
  });
  // Whoever opened them was at a dialog that is gone: the page begins anew, with whose data it shows.
  if (at === null) return;
  page.scrollTo(0, 0);
  focusBanner(root);
}

/** Puts the focus where the page says whose data it shows. */
export function focusBanner(root: HTMLElement): void {
  root.querySelector<HTMLElement>('.own-banner')?.focus({ preventScroll: true });
}

/**
 * Makes ready in steps what the first picture did without: counts of the filters that no chart is drawn by, and what is looked up for the mark at a pointer; then frees the text
 * of the file, which its names and addresses alone still hold, and collects the pages that these lead to.
 */
function* settleSteps(dataset: Dataset): Generator<number, void> {
  yield* prepareCounts(dataset);
  dataset.departuresByPerson.has('');
  yield* detachTextsSteps(dataset);
  yield* collectEvidenceSteps(dataset);
}

/**
 * Puts into the address what was settled of the columns since it was opened, and the whole address of a file that it says in part: so it opens as it is seen, in an
 * embed too, which has a folder of its own.
 */
function saySettled({ history, location }: Window, own: Pick<OpenedOwn, 'columns' | 'source'>): void {
  const params = settledParams(location, own);
  if (params === null) return;
  try {
    history.replaceState(null, '', `${location.pathname}?${params.toString()}${location.hash}`);
  } catch {
    // Refused in a sandbox: the data are shown all the same.
  }
}

/** Returns the parameters of an address with what was settled of its data; null where it says that already. */
export function settledParams(
  location: Pick<Location, 'search' | 'hash'>,
  { columns, source }: Pick<OpenedOwn, 'columns' | 'source'>,
): URLSearchParams | null {
  const params = new URLSearchParams(location.search);
  const address = params.get(DATASET.name);
  if (address === null) return null;
  const isWhole = /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address.trim());
  if (isWhole && addressWord(location, COLUMNS.name) === columns) return null;
  if (!isWhole) params.set(DATASET.name, source);
  if (columns === '') params.delete(COLUMNS.name);
  else params.set(COLUMNS.name, columns);
  return params;
}

function withOwn(state: DeparturesState, { source, columns }: OpenedOwn): LinkState {
  return COLUMNS.set(DATASET.set(state, source), columns);
}
