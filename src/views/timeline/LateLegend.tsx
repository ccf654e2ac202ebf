import { useEffect, useSyncExternalStore } from 'react';
import { createPart } from '../../behaviors/createPart.ts';
import { useReader } from '../../behaviors/useReader.ts';
import { useLanguage } from '../../store/context.ts';
import { MissingPart } from '../MissingPart.tsx';
import type { LegendProps } from './Legend.tsx';

/** The key of the chart, which stands folded: its words and drawings come once somebody reads, or opens it. */
export const legendPart = createPart(async () => (await import('./Legend.tsx')).Legend);

/** How to read the chart, once that has come. Before a reader it is empty; while it is waited for, and where it fails, a sentence says so. */
export function LateLegend(props: LegendProps) {
  const { t } = useLanguage();
  const state = useSyncExternalStore(legendPart.subscribe, legendPart.getState, legendPart.getState);
  const hasReader = useReader();
  useEffect(() => {
    // It is there before it is opened, searched for or printed, all of which a touch of the document comes before.
    if (hasReader && legendPart.getState().status === 'idle') legendPart.load();
  }, [hasReader]);
  if (state.status === 'ready') return <state.value {...props} />;
  if (state.status === 'idle') return null;
  return state.status === 'loading' ? (
    <p role="status">{t('part.loading')}</p>
  ) : (
    <p>
      <MissingPart onAgain={legendPart.load} />
    </p>
  );
}
