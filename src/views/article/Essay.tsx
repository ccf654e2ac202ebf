import type { Language } from '../../i18n/language.ts';
import { ForeignText } from '../ForeignText.tsx';
import { GroupChart } from './Charts.tsx';
import type { ArticleData, Fate } from './derive.ts';
import { Framed, Lead } from './Lead.tsx';
import { Step } from './Step.tsx';
import { countVerdicts, tellDate } from './words.ts';

export interface EssayProps {
  readonly data: ArticleData;
  readonly language: Language;
  /** address of the page of the record, without query; empty for the page that the essay stands on */
  readonly base: string;
  /** id of the one claim to show; null for the whole essay */
  readonly only?: string | null;
  /** true where no script will come */
  readonly still?: boolean;
  /** true in somebody else's page */
  readonly framed?: boolean;
}

/** The article of 2021, tested, or one claim of it. */
export function Essay({ framed = false, ...parts }: EssayProps) {
  return (
    <Framed value={framed}>
      <Steps {...parts} />
    </Framed>
  );
}

/** The whole of it: the six it tells of, its claims one by one, what became of the labs, what cannot be known. */
function Steps({ data, language, base, only = null, still = false }: Omit<EssayProps, 'framed'>) {
  const { t } = language;
  const credit = t('embed.source', { date: tellDate(data.asOf, language) });
  if (only !== null) {
    const step = data.chapters.flatMap(({ steps }) => steps).find(({ claim }) => claim.id === only);
    if (step !== undefined)
      return (
        <article className="essay essay-one">
          <Step step={step} credit={credit} language={language} base={base} still={still} alone />
          <p className="essay-note">
            <ForeignText language={language}>{t('article.source')}</ForeignText> {asOf(data, language)}
          </p>
        </article>
      );
  }
  return (
    <article className="essay">
      <h1 className="essay-title">{t('article.title')}</h1>
      <p className="essay-deck">{t('article.deck', countVerdicts(data))}</p>
      <p className="essay-note">
        {t('article.method')} <ForeignText language={language}>{t('article.source')}</ForeignText>
      </p>
      <nav className="essay-contents" aria-label={t('article.contents')}>
        {data.chapters.map(({ id }) => (
          <a key={id} href={`#chapter-${id}`}>
            {t(`article.${id}`)}
          </a>
        ))}
      </nav>
      {data.chapters.map(({ id, steps }) => (
        <section key={id} id={`chapter-${id}`} className="chapter">
          <h2>{t(`article.${id}`)}</h2>
          <p>{t(`article.${id}.intro`)}</p>
          {steps.map((step) => (
            <Step key={step.claim.id} step={step} credit={credit} language={language} base={base} />
          ))}
          {id === 'labs' && <Fates fates={data.fates} language={language} base={base} />}
          {id === 'home' && <Groups data={data} language={language} base={base} />}
        </section>
      ))}
      <section className="chapter">
        <h2>{t('article.end')}</h2>
        <p>{t('article.end.text')}</p>
        <p className="essay-note">{asOf(data, language)}</p>
      </section>
    </article>
  );
}

function asOf({ asOf: day, version }: ArticleData, language: Language): string {
  return language.t('article.asOf', { date: tellDate(day, language), version });
}

function Groups({ data, language, base }: Omit<EssayProps, 'only'>) {
  const { t, text, number } = language;
  return (
    <section className="groups">
      <h3>{t('article.groups')}</h3>
      <p>{t('article.groups.intro')}</p>
      {data.groups.map((group) => (
        <figure key={group.id} id={`group-${group.id}`} className="group-step">
          <figcaption>
            <b>{text(group.name)}.</b>{' '}
            {group.left === 0
              ? t('article.group.none', { size: number(group.size) })
              : t('article.group.left', { left: number(group.left), size: number(group.size) })}
            {group.undated > 0 && <> ({t('article.group.undated', { n: group.undated })})</>}
            <span className="claim-by">{text(group.note)}</span>
          </figcaption>
          <GroupChart group={group} asOf={data.asOf} language={language} />
          {group.left > 0 && <Lead href={`${base}?${group.query}`}>{t('article.group.show')}</Lead>}
        </figure>
      ))}
    </section>
  );
}

function Fates({
  fates,
  language,
  base,
}: {
  readonly fates: readonly Fate[];
  readonly language: Language;
  readonly base: string;
}) {
  const { t, text } = language;
  return (
    <section className="fates">
      <h3>{t('article.fates')}</h3>
      <dl>
        {fates.map(({ id, name, status, events }) => (
          <div key={id} data-lab={id}>
            <dt>{text(name)}</dt>
            <dd>
              {status === null ? (
                <p>{t('article.fate.unknown')}</p>
              ) : (
                <p>
                  {text(status.text)}
                  {status.asOf !== null && (
                    <span className="claim-by">
                      {' '}
                      ({t('article.fate.asOf', { date: tellDate(status.asOf, language) })})
                    </span>
                  )}
                </p>
              )}
              {events.length === 0 ? (
                <p className="claim-by">{t('article.fate.none')}</p>
              ) : (
                <ul>
                  {events.map(({ date, what }) => (
                    <li key={`${date} ${what.en}`}>
                      {date !== null && <b>{tellDate(date, language)} </b>}
                      {text(what)}
                    </li>
                  ))}
                </ul>
              )}
              <Lead href={`${base}labs/${id}/`}>{t('article.fate.more')}</Lead>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
