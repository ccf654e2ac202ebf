import type { ReactNode } from 'react';
import { useMount, useLanguage } from '../store/context.ts';

/** What explains a chart: in sight on a page, behind a summary in an article, which has less room. */
export function Aside({ children }: { readonly children: ReactNode }) {
  const { laneLimit } = useMount();
  const { t } = useLanguage();
  if (laneLimit === null) return children;
  return (
    <details className="chart-aside">
      <summary>{t('embed.read')}</summary>
      {children}
    </details>
  );
}
