import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { dateOf } from '../../model/dates.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { PeopleList } from '../PeopleList.tsx';
import { MixMark } from './cells.tsx';
import type { LabRow } from './derive.ts';
import { ProfileLink } from './LabName.tsx';
import { Measure, type Scales } from './Measure.tsx';
import { describeHeadTime, describeMix, describeNet, describeSizeKind, describeSizeNumber } from './words.ts';

export interface LabDetailProps {
  readonly row: LabRow;
  readonly scales: Scales;
  readonly width: number;
  /** draws the measures too, which a row of the table has drawn already */
  readonly hasCharts: boolean;
}

/** What is behind a row: every head, every published size with who says so, and the people. */
export function LabDetail({ row, scales, width, hasCharts }: LabDetailProps) {
  const { t, text, number } = useLanguage();
  const { place, score } = row;
  const lists = [
    ['labs.behind.left', score.left, 'to'],
    ['labs.behind.came', score.came, 'from'],
    ['labs.behind.within', score.within, 'move'],
  ] as const;
  return (
    <div className="side lab-detail">
      {hasCharts && <Charts row={row} scales={scales} width={width} />}
      <Heads row={row} />
      <Sizes row={row} />
      {!hasCharts &&
        lists.map(
          ([key, departures, tell]) =>
            departures.length > 0 && (
              <section key={key}>
                <h3>{t(key, { n: number(departures.length) })}</h3>
                <PeopleList departures={departures} tell={tell} />
              </section>
            ),
        )}
      <p className="lab-page">
        <ProfileLink
          place={place}
          className="link follow"
          name={t('scores.profile', { name: text(place.name) })}
        />
      </p>
    </div>
  );
}

/** The measures of a row, one below the other. */
function Charts({ row, scales, width }: Omit<LabDetailProps, 'hasCharts'>) {
  const language = useLanguage();
  const { t, count } = language;
  const { counts } = row;
  return (
    <>
      <p>
        <Measure id="fate" row={row} scales={scales} width={width} />
      </p>
      <dl className="lab-numbers">
        {(['left', 'came'] as const).map((id) => (
          <div key={id}>
            <dt>{t(`scores.column.${id}`)}</dt>
            <dd>{count(counts[id])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('scores.column.net')}</dt>
          <dd>{describeNet(row.net, language)}</dd>
        </div>
      </dl>
      {(['years', 'tenure'] as const).map((id) => (
        <section key={id}>
          <h3>{t(`scores.column.${id}`)}</h3>
          <Measure id={id} row={row} scales={scales} width={width} />
        </section>
      ))}
      <section>
        <h3>{t('scores.column.mix')}</h3>
        <svg {...svgSize(width, 14)} aria-hidden="true">
          <MixMark row={row} width={width} height={14} paint={LIVE_PAINT} language={language} />
        </svg>
        <p>{describeMix(row, language)}</p>
      </section>
    </>
  );
}

function Heads({ row: { heads, place } }: Pick<LabDetailProps, 'row'>) {
  const { details } = useDepartures();
  const language = useLanguage();
  const { t, text } = language;
  return (
    <section>
      <h3>{t('scores.column.heads')}</h3>
      {heads.length === 0 ? (
        place.lab === null && details.status === 'ready' ? (
          <p className="none">{t('scores.inLabs')}</p>
        ) : (
          <None />
        )
      ) : (
        <ol className="plain-list">
          {heads.map((head, i) => (
            <li key={`${i} ${head.name.en}`}>
              {text(head.name)}, {text(head.role)} ·{' '}
              <span className="when">{describeHeadTime(head, language)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Sizes({ row: { sizes } }: Pick<LabDetailProps, 'row'>) {
  const language = useLanguage();
  const { t, text, date } = language;
  return (
    <section>
      <h3>{t('scores.column.sizes')}</h3>
      {sizes.length === 0 ? (
        <None />
      ) : (
        <ul className="plain-list">
          {sizes.map((size) => {
            const when = dateOf(size.date);
            return (
              <li key={`${size.date} ${size.least} ${size.most} ${size.counts} ${size.by.en}`}>
                <b>{describeSizeNumber(size, language)}</b> {describeSizeKind(size, language)} ·{' '}
                {when === null ? t('date.unknown') : date(when)} ·{' '}
                {t('scores.size.by', { by: text(size.by) })}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function None() {
  const { details } = useDepartures();
  const { t } = useLanguage();
  return <p className="none">{t(details.status === 'ready' ? 'scores.none' : 'scores.waiting')}</p>;
}
