import { useEffect, useSyncExternalStore } from 'react';
import { createPart, type PartState } from '../../behaviors/createPart.ts';
import { useReader } from '../../behaviors/useReader.ts';
import { useLanguage } from '../../store/context.ts';
import { MissingPart } from '../MissingPart.tsx';
import type { LegendProps } from './Legend.tsx';
import type * as ReaderParts from './readerParts.ts';

/** What only a reader needs: the key of the chart, which stands folded, and what is drawn while one zooms. It comes with whoever reads, or opens the key. */
export const readerParts = createPart(() => import('./readerParts.ts'));

/** Returns how far that is. */
export function useReaderParts(): PartState<typeof ReaderParts> {
  return useSyncExternalStore(readerParts.subscribe, readerParts.getState, readerParts.getState);
}

/** How to read the chart, once that has come. Before a reader it is empty; while it is waited for, and where it fails, a sentence says so. */
export function LateLegend(props: LegendProps) {
  const { t } = useLanguage();
  const state = useReaderParts();
  const hasReader = useReader();
  useEffect(() => {
    // It is there before it is opened, searched for or printed, all of which a touch of the document comes before.
    if (hasReader && readerParts.getState().status === 'idle') readerParts.load();
  }, [hasReader]);
  if (state.status === 'ready') return <state.value.Legend {...props} />;
  if (state.status === 'idle') return null;
  return state.status === 'loading' ? (
    <p role="status">{t('part.loading')}</p>
  ) : (
    <p>
      <MissingPart onAgain={readerParts.load} />
    </p>
  );
}
