import { useMemo } from 'react';
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
  return useMemo(() => {
    const state = { ...INITIAL_STATE, view, filters, group, focus };
    return describeTitle(viewOf(view), { shown, state, dataset, language });
  }, [view, shown, filters, group, focus, dataset, language]);
}
