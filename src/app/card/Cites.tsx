import { useLanguage } from '../../store/context.ts';
import type { SourceRef } from '../../model/schema.ts';
import type { CitedEvidence } from './cited.ts';

export interface CitesProps {
  readonly evidence: CitedEvidence | null;
  readonly fact: SourceRef['supports'][number];
}

/** Numbers of the sources that support a fact, each a link; says so where none is recorded for it. */
export function Cites({ evidence, fact }: CitesProps) {
  const { t, text } = useLanguage();
  if (evidence === null) return null;
  const cited = evidence.cited.filter(({ reference }) => reference.supports.includes(fact));
  if (cited.length === 0) return <span className="unsourced"> {t('card.unsourced')}</span>;
  return (
    <span className="cites">
      {cited.map(({ n, publisher, source, url }) => {
        const name =
          publisher === null ? source.publisher : text({ en: publisher.name, zh: publisher.nameZh });
        return url === null ? null : (
          <a
            key={source.id}
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('card.cited', { n, publisher: name })}
          >
            {n}
          </a>
        );
      })}
    </span>
  );
}
