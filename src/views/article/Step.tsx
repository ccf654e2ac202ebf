import { use, useState } from 'react';
import type { Language } from '../../i18n/language.ts';
import { AS_TOLD, PLACES, scopeKey, TIMES, type Scope } from '../../verdicts/scope.ts';
import { Behind, Rows, YearsChart, type ToldProps } from './Charts.tsx';
import type { ClaimStep, Judged } from './derive.ts';
import { EmbedStep } from './EmbedStep.tsx';
import { Framed, Lead } from './Lead.tsx';
import {
  isOneLab,
  tellBounded,
  tellCareer,
  tellReading,
  tellRow,
  tellThreshold,
  tellVerdict,
} from './words.ts';

export interface StepProps {
  readonly step: ClaimStep;
  /** whose data, as of when, under which licence: what a code says of the step */
  readonly credit: string;
  readonly language: Language;
  /** address of the page of the record, without query */
  readonly base: string;
  /** true where no script will come: nothing is offered that needs one */
  readonly still?: boolean;
  /** true where the claim is all that is shown */
  readonly alone?: boolean;
}

/** One claim of the article: what it says, who said it, what the record shows, the verdict, and what that can and cannot show. */
export function Step({ step, credit, language, base, still = false, alone = false }: StepProps) {
  const { t, text } = language;
  const { claim, trial, judged, bears, career } = step;
  const [scope, setScope] = useState<Scope>(AS_TOLD);
  const current = judged[scopeKey(scope)] ?? null;
  const verdict = current?.verdict ?? 'untestable';
  // Where the claim is all that the page shows, it is its title.
  const [Title, Part] = alone ? (['h1', 'h2'] as const) : (['h3', 'h4'] as const);
  return (
    <section id={claim.id} className="claim" data-claim={claim.id} data-verdict={verdict}>
      <p className={`verdict verdict-${verdict}`} role="status">
        {tellVerdict(step, verdict, language)}
      </p>
      <Title className="claim-title">{text(claim.text)}</Title>
      <p className="claim-by">
        {t('article.by', { who: text(claim.attribution) })} · {t(`article.kind.${claim.kind}`)}
      </p>
      {career !== null && (
        <p className="claim-record">
          <b>{t('article.recorded')}</b> {tellCareer(career, language)}{' '}
          <Lead href={`${base}?sel=departure:${career.departure}`}>{t('article.recorded.more')}</Lead>
        </p>
      )}
      {career !== null && career.sources.length > 0 && (
        <p className="claim-by">
          {t('article.sources')}{' '}
          {career.sources.map(({ name, url }, i) => (
            <span key={url}>
              {i > 0 && t('article.sources.between')}
              <Lead href={url}>{text(name)}</Lead>
            </span>
          ))}
        </p>
      )}
      {current !== null && trial !== null && career === null && (
        <Test judged={current} trial={trial} language={language} base={base} />
      )}
      {Object.keys(judged).length > 1 && !still && (
        <ScopeControls id={claim.id} judged={judged} scope={scope} onChange={setScope} language={language} />
      )}
      <details className="claim-method">
        <summary>
          {t(trial === null ? 'article.untestable' : career === null ? 'article.limits' : 'article.why')}
        </summary>
        {trial !== null && career !== null && (
          <>
            <p>{text(trial.why)}</p>
            <Part className="claim-part">{t('article.limits')}</Part>
          </>
        )}
        <p>{text(claim.limits)}</p>
      </details>
      {bears.length > 0 && (
        <>
          <Part className="claim-part">{t('article.bears')}</Part>
          <Bears bears={bears} language={language} base={base} />
        </>
      )}
      <StepLinks id={claim.id} title={text(claim.text)} credit={credit} language={language} base={base} />
    </section>
  );
}

/** Other numbers on record that bear on a claim. */
function Bears({ bears, language, base }: Pick<StepProps, 'language' | 'base'> & Pick<ClaimStep, 'bears'>) {
  return (
    <dl className="bears">
      {bears.map(({ what, told }) => (
        <div key={what.en}>
          <dt>{language.text(what)}</dt>
          <dd>
            {tellReading(told, language)}
            {told !== null && (
              <>
                <Behind told={told} language={language} base={base} />
                <Shown told={told} language={language} base={base} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the step stands by itself; in somebody else's page, where the rest of it is. */
function StepLinks({
  id,
  title,
  credit,
  language,
  base,
}: Pick<StepProps, 'credit' | 'language' | 'base'> & { readonly id: string; readonly title: string }) {
  const { t } = language;
  const isFramed = use(Framed);
  return (
    <p className="claim-links">
      {isFramed ? (
        <Lead href={`${base}article/#${id}`}>{t('article.title')}</Lead>
      ) : (
        <a href={`#${id}`}>{t('article.link')}</a>
      )}
      <Lead href={`${base}article/${id}/`}>{t('article.page')}</Lead>
      {!isFramed && (
        <>
          <a href={`${base}article/${id}/picture.png`} download={`${id}.png`}>
            {t('article.picture')}
          </a>
          <EmbedStep step={{ id, title, credit }} language={language} base={base} />
        </>
      )}
    </p>
  );
}

function Test({
  judged: { reading, against },
  trial,
  language,
  base,
}: {
  readonly judged: Judged;
  readonly trial: NonNullable<ClaimStep['trial']>;
  readonly language: Language;
  readonly base: string;
}) {
  const compared = against !== null;
  const rows = [
    { label: tellRow('value', reading, language), told: reading },
    ...(compared ? [{ label: tellRow('against', against, language), told: against }] : []),
  ];
  return (
    <div className="test">
      <p className="test-why">{language.text(trial.why)}</p>
      {rows.map(({ label, told }) => (
        <p key={label} className="test-reading">
          {compared && <b>{language.t('article.row.named', { name: label })}</b>}
          <span className="test-number">{tellBounded(told, language)}</span>
        </p>
      ))}
      <p className="test-threshold">{tellThreshold(trial, reading, compared, language)}</p>
      {(reading === null || !isOneLab(reading)) && (
        <Rows rows={rows} threshold={compared ? null : trial.threshold} language={language} />
      )}
      {rows.map(({ label, told }) =>
        told === null ? null : (
          <div key={label}>
            {compared && told.years.length + told.labs.length > 0 && (
              <p className="interval-label">{label}</p>
            )}
            <YearsChart told={told} language={language} />
            <Behind told={told} language={language} base={base} />
            <Shown told={told} language={language} base={base} />
          </div>
        ),
      )}
    </div>
  );
}

/** Links to what was counted, in the record. */
function Shown({ told, language, base }: ToldProps) {
  const { t, number } = language;
  if (told.all === null) return null;
  return (
    <span className="shown-links">
      <Lead href={`${base}?${told.all}`}>{t('article.show', { n: number(told.n) })}</Lead>
      {told.counted !== null && told.yes > 0 && (
        <Lead href={`${base}?${told.counted}`}>{t('article.show.counted', { n: number(told.yes) })}</Lead>
      )}
      {told.n > 0 && (
        <Lead href={`${base}?${told.all}${told.all === '' ? '' : '&'}view=table`}>
          {t('article.show.sources')}
        </Lead>
      )}
      {told.doubtful > 0 && <span> {t('article.told.doubtful', { n: told.doubtful })}</span>}
    </span>
  );
}

function ScopeControls({
  id,
  judged,
  scope,
  onChange,
  language,
}: {
  readonly id: string;
  readonly judged: ClaimStep['judged'];
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
  readonly language: Language;
}) {
  const { t } = language;
  const has = (other: Scope) => judged[scopeKey(other)] !== undefined;
  return (
    <fieldset className="claim-scope">
      <legend>{t('article.scope')}</legend>
      <label htmlFor={`${id}-place`}>
        {t('article.place')}{' '}
        <select
          id={`${id}-place`}
          value={scope.place}
          onChange={({ target }) =>
            onChange({ ...scope, place: PLACES.find((place) => place === target.value) ?? 'as-told' })
          }
        >
          {PLACES.filter((place) => has({ ...scope, place })).map((place) => (
            <option key={place} value={place}>
              {t(`article.place.${place}`)}
            </option>
          ))}
        </select>
      </label>
      {TIMES.some((time) => time !== 'as-told' && has({ ...scope, time })) && (
        <label htmlFor={`${id}-time`}>
          {t('article.time')}{' '}
          <select
            id={`${id}-time`}
            value={scope.time}
            onChange={({ target }) =>
              onChange({ ...scope, time: TIMES.find((time) => time === target.value) ?? 'as-told' })
            }
          >
            {TIMES.map((time) => (
              <option key={time} value={time}>
                {t(`article.time.${time}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
