import { useTitle } from '../app/useTitle.ts';
import { useMount, useLanguage, useShown } from '../store/context.ts';

/** The title, the author's or the finding, and one line of what is shown. */
export function EmbedHeader({ title }: { readonly title: string | null }) {
  const { dataset } = useMount();
  const language = useLanguage();
  const { t, count, date } = language;
  const shown = useShown();
  const finding = useTitle();
  const undated = shown.departures.filter(({ clock }) => clock === null).length;
  return (
    <header className="embed-header">
      <h1>{title ?? finding}</h1>
      <p className={title === null ? 'embed-summary' : undefined}>
        {title === null
          ? t('app.summary', {
              count: count(shown.count),
              n: shown.count.total,
              undated,
              date: date(dataset.asOf),
            })
          : finding}
      </p>
    </header>
  );
}
