import { useMemo, useSyncExternalStore } from 'react';
import { useMount, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { viewOf } from '../views/index.ts';
import { describeTitle } from '../words/finding.ts';

/** Returns the title of what is shown, the same on the page, in an embed and over a picture; it hears of nothing that moves with the pointer. */
export function useTitle(): string {
  const { dataset } = useMount();
  const language = useLanguage();
  const shown = useShown();
  const view = useDeparturesState((state) => state.view);
  const filters = useDeparturesState((state) => state.filters);
  const group = useDeparturesState((state) => state.group);
  const focus = useDeparturesState((state) => state.focus);
  const entry = viewOf(view);
  /** a view brings its own title along */
  const { status } = useSyncExternalStore(entry.part.subscribe, entry.part.getState, entry.part.getState);
  return useMemo(() => {
    const state = { ...INITIAL_STATE, view, filters, group, focus };
    return describeTitle(entry, { shown, state, dataset, language });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what the entry says follows from `status`
  }, [entry, status, view, shown, filters, group, focus, dataset, language]);
}
