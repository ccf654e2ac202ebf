import { languageName } from '../../words/languageName.ts';
import { countIndependentPublishers } from '../../model/independentPublishers.ts';
import type { Evidence } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import { useLanguage } from '../../store/context.ts';
import { groupByStory, type CitedEvidence, type CitedSource } from './cited.ts';

/** Every source of a departure with what it is worth and what it is for; copies of one story stand together. */
export function Sources({ evidence }: { readonly evidence: CitedEvidence }) {
  const { t } = useLanguage();
  const { cited } = evidence;
  return (
    <section className="sources-list">
      <h3>
        {t('card.sources')}{' '}
        <span className="aside">
          {t('card.sources.count', {
            pages: cited.length,
            publishers: countIndependentPublishers(cited.map(({ source }) => source)),
          })}
        </span>
      </h3>
      <ol>
        {groupByStory(cited).map(([first, ...copies]) => (
          <li key={first.source.id}>
            <SourceEntry {...first} />
            {copies.length > 0 && (
              <div className="copies">
                <p>{t('card.sources.same')}</p>
                <ul>
                  {copies.map((copy) => (
                    <li key={copy.source.id}>
                      <SourceEntry {...copy} />
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceEntry({ n, reference, source, publisher, url }: CitedSource) {
  const language = useLanguage();
  const { t, text, list, date, locale } = language;
  const name = publisher === null ? source.publisher : text({ en: publisher.name, zh: publisher.nameZh });
  const published = dateOf(source.published);
  const facts = reference.supports.map((fact) => t(`card.fact.${fact}`));
  const details = [
    source.title === null ? null : name,
    published === null ? t('card.sources.undated') : date(published),
    source.language === '' ? null : languageName(source.language, locale),
    publisher === null ? null : t(`card.tier.${publisher.tier}`),
  ].filter((part) => part !== null);
  const title = source.title ?? t('card.sources.untitled', { publisher: name });
  return (
    <div className="source">
      <span className="n">{n}</span>
      <div>
        {url === null ? (
          <span>{title}</span>
        ) : (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            {...(source.title === null || source.language === '' ? {} : { lang: source.language })}
          >
            {title}
          </a>
        )}
        <p className="aside">{details.join(' · ')}</p>
        <p className="aside">
          {facts.length === 0
            ? t('card.sources.supportsNothing')
            : t('card.sources.supports', { facts: list(facts) })}
          {reference.statementBy !== null && ` · ${t(`card.sources.statement.${reference.statementBy}`)}`}
        </p>
        {source.recordedAs !== null && source.recordedAs !== publisher?.name && (
          <p className="aside">{t('card.sources.recordedAs', { text: source.recordedAs })}</p>
        )}
        {url !== null && <p className="address">{url}</p>}
      </div>
    </div>
  );
}

/** A source by its publisher, as a link, and its date. */
export function SourceName({ id, evidence }: { readonly id: string; readonly evidence: Evidence }) {
  const { text, date } = useLanguage();
  const source = evidence.sources.get(id);
  if (source === undefined) return null;
  const publisher = evidence.publishers.get(source.publisher);
  const name =
    publisher === undefined ? source.publisher : text({ en: publisher.name, zh: publisher.nameZh });
  const published = dateOf(source.published);
  const url = safeUrl(source.url);
  return (
    <span className="source-name">
      {url === null ? (
        name
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      )}
      {published !== null && <span className="aside"> {date(published)}</span>}
    </span>
  );
}
