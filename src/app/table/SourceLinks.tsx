import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import { safeUrl } from '../../model/safeUrl.ts';

interface SourceLinksProps {
  readonly id: string;
  readonly evidence: NonNullable<Dataset['evidence']>;
  readonly language: Language;
}

/** The sources of a departure by number, each a link that says its publisher. */
export function SourceLinks({ id, evidence, language: { t, text } }: SourceLinksProps) {
  return evidence.departures.get(id)?.sources.map((ref, i) => {
    const source = evidence.sources.get(ref.source);
    const url = source === undefined ? null : safeUrl(source.url);
    if (source === undefined || url === null) return null;
    const publisher = evidence.publishers.get(source.publisher);
    const name =
      publisher === undefined ? source.publisher : text({ en: publisher.name, zh: publisher.nameZh });
    return (
      <a
        key={ref.source}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('table.source', { n: i + 1, publisher: name })}
      >
        {i + 1}
      </a>
    );
  });
}
