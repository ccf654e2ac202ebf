import type { ReactNode } from 'react';
import { useIsPrinting } from '../behaviors/useIsPrinting.ts';
import { useMount, useLanguage } from '../store/context.ts';

export interface AsideProps {
  /** behind a summary on a page too: the chart says the most of it itself */
  readonly isFolded?: boolean;
  /** called at each folding and unfolding */
  readonly onToggle?: () => void;
  readonly children: ReactNode;
}

/** What explains a chart: in sight on a page and on paper, behind a summary in an article, which has less room. */
export function Aside({ isFolded = false, onToggle, children }: AsideProps) {
  const { laneLimit } = useMount();
  const { t } = useLanguage();
  const isPaper = useIsPrinting();
  if (isPaper || (laneLimit === null && !isFolded)) return children;
  return (
    <details className="chart-aside" onToggle={onToggle}>
      <summary>{t('embed.read')}</summary>
      {children}
    </details>
  );
}
