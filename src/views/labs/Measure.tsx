import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { dateOf } from '../../model/dates.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { FONT, HeadsMark, MixMark, TenureMark, YearsMark } from './cells.tsx';
import type { LabRow } from './derive.ts';
import { CELL_HEIGHT } from './layout.ts';
import type { LabColumn } from './params.ts';
import {
  describeFate,
  describeHeadTime,
  describeMix,
  describeSizeNumber,
  describeStays,
  describeYears,
  latestHead,
  latestSize,
  shortSizeKind,
  shortStays,
} from './words.ts';

/** What the lengths of all rows stand for: departures of the tallest bar of a year, and months at which the stays end. */
export interface Scales {
  readonly years: number;
  readonly tenure: number;
}

export interface MeasureProps {
  readonly id: Exclude<LabColumn, 'name' | 'left' | 'came' | 'net'>;
  readonly row: LabRow;
  readonly scales: Scales;
  readonly width: number;
}

/** One measure of a lab, drawn and in words; the same in a row, in a block of a phone and side by side. */
export function Measure({ id, row, scales, width }: MeasureProps) {
  const { dataset, details } = useDepartures();
  const language = useLanguage();
  const { t, text, date } = language;
  const isComplete = details.status === 'ready';
  const isCompany = row.place.lab === null;
  const none = isComplete ? <span className="none">{t('scores.none')}</span> : t('scores.waiting');
  const drawn = { row, width, paint: LIVE_PAINT, language };
  if (id === 'years' || id === 'tenure' || id === 'mix') {
    const words = { years: describeYears, tenure: describeStays, mix: describeMix }[id](row, language);
    return (
      <>
        <span className="visually-hidden">{words}</span>
        <svg {...svgSize(width, CELL_HEIGHT)} aria-hidden="true">
          {id === 'years' && <YearsMark {...drawn} most={scales.years} />}
          {id === 'tenure' && (
            <TenureMark
              {...drawn}
              most={scales.tenure}
              words={width < 200 ? shortStays(row, language, FONT, width) : words}
            />
          )}
          {id === 'mix' && <MixMark {...drawn} />}
        </svg>
      </>
    );
  }
  if (id === 'fate') return describeFate(row, dataset, isComplete, language) ?? none;
  if (id === 'heads') {
    const head = latestHead(row.heads);
    if (head === null)
      return isCompany && isComplete ? <span className="none">{t('scores.inLabs')}</span> : none;
    return (
      <>
        <svg {...svgSize(width, 12)} aria-hidden="true">
          <HeadsMark
            row={row}
            heads={row.heads}
            asOf={dataset.asOf.latest}
            width={width}
            paint={LIVE_PAINT}
          />
        </svg>
        <span>
          {t('scores.head', {
            name: text(head.name),
            role: text(head.role),
            when: describeHeadTime(head, language),
          })}
        </span>
        {row.heads.length > 1 && (
          <span className="aside"> {t('scores.heads.more', { n: row.heads.length - 1 })}</span>
        )}
      </>
    );
  }
  const size = latestSize(row.sizes, isCompany);
  if (size === null) return none;
  const when = dateOf(size.date);
  return (
    <>
      <b>{describeSizeNumber(size, language)}</b>
      <span className="aside">
        {' '}
        {shortSizeKind(size, isCompany, language)}, {when === null ? t('date.unknown') : date(when)}
      </span>
    </>
  );
}
