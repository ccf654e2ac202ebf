import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language.ts';
import type { Bounds } from '../../verdicts/bounds.ts';
import type { GroupStep, Told, YearAnswers } from './derive.ts';
import { Lead } from './Lead.tsx';
import { tellDate, tellValue } from './words.ts';

const WIDTH = 480;
const INSET = 6;

/** A number with its bounds on an axis from nothing to `most`: the bar is what is possible, the dot what is known. */
function Interval({
  bounds,
  value,
  most,
  threshold,
}: {
  readonly bounds: Bounds;
  readonly value: number | null;
  readonly most: number;
  /** null where the number is held against another */
  readonly threshold: number | null;
}) {
  const x = (amount: number) => INSET + (Math.min(amount, most) / most) * (WIDTH - 2 * INSET);
  return (
    <svg viewBox={`0 0 ${WIDTH} 26`} aria-hidden="true" className="interval">
      <line className="interval-axis" x1={x(0)} x2={x(most)} y1={13} y2={13} />
      <line className="interval-range" x1={x(bounds.low)} x2={x(bounds.high)} y1={13} y2={13} />
      {threshold !== null && (
        <line className="interval-threshold" x1={x(threshold)} x2={x(threshold)} y1={1} y2={25} />
      )}
      {value !== null && <circle className="interval-value" cx={x(value)} cy={13} r={5} />}
    </svg>
  );
}

/** px of the bars and of the line of years below them */
const BARS = 56;
const YEARS = 16;

/** Departures by year: those that count for the claim from the ground up, the others above them. */
export function YearsChart({ told, language }: { readonly told: Told; readonly language: Language }) {
  const { years, measure } = told;
  const { t, number, list } = language;
  if (years.length === 0) return null;
  const most = Math.max(...years.map(totalOf), 1);
  const step = WIDTH / years.length;
  const bar = Math.min(step - 3, 40);
  const y = (n: number) => 12 + BARS - (n / most) * BARS;
  const parts = years.map((each) =>
    t('article.chart.year', {
      year: String(each.year),
      yes: number(each.yes),
      n: number(totalOf(each)),
    }),
  );
  const every = Math.ceil(years.length / (WIDTH / 44));
  const counts = measure === 'count' || measure === 'rate';
  return (
    <>
      {!counts && <YearsKey years={years} language={language} />}
      <svg
        viewBox={`0 0 ${WIDTH} ${12 + BARS + YEARS}`}
        role="img"
        aria-label={t('article.chart.years', { parts: list(parts) })}
        className="article-years"
      >
        {years.map((each, i) => {
          const left = i * step + (step - bar) / 2;
          const total = totalOf(each);
          const stack = counts ? { yes: total, no: 0 } : each;
          return (
            <g key={each.year}>
              <rect className="years-unknown" x={left} y={y(total)} width={bar} height={y(0) - y(total)} />
              <rect
                className="years-no"
                x={left}
                y={y(stack.yes + stack.no)}
                width={bar}
                height={y(0) - y(stack.yes + stack.no)}
              />
              <rect
                className="years-yes"
                x={left}
                y={y(stack.yes)}
                width={bar}
                height={y(0) - y(stack.yes)}
              />
              {total > 0 && (
                <text className="years-number" x={left + bar / 2} y={y(total) - 3}>
                  {number(total)}
                </text>
              )}
              {(years.length - 1 - i) % every === 0 && (
                <text className="years-year" x={left + bar / 2} y={12 + BARS + 13}>
                  {each.year}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </>
  );
}

/** What the parts of the bars are, as far as there are any. */
function YearsKey({
  years,
  language: { t },
}: {
  readonly years: readonly YearAnswers[];
  readonly language: Language;
}) {
  return (
    <p className="years-key" aria-hidden="true">
      {(['yes', 'no', 'unknown'] as const)
        .filter((part) => years.some((each) => each[part] > 0))
        .map((part) => (
          <span key={part}>
            <svg viewBox="0 0 10 10" width="10" height="10">
              <rect className={`years-${part}`} width="10" height="10" />
            </svg>{' '}
            {t(`article.key.${part}`)}
          </span>
        ))}
    </p>
  );
}

function totalOf({ yes, no, unknown }: YearAnswers): number {
  return yes + no + unknown;
}

export interface ToldProps {
  readonly told: Told;
  readonly language: Language;
  /** address of the page of the record; the page of a lab, with the sources of what is said of it, stands below it */
  readonly base: string;
}

/** What a number is of where it is not of departures: labs one by one, by what they answer, or heads by name. */
export function Behind({ told, language, base }: ToldProps): ReactNode {
  const { t, text } = language;
  if (told.labs.length + told.heads.length === 0) return null;
  return (
    <ul className="lab-answers">
      {told.labs.map(({ id, name, answer }) => (
        <li key={id} data-lab={id} className={`lab-answer lab-answer-${answer ?? 'none'}`}>
          <Lead href={`${base}labs/${id}/`}>{text(name)}</Lead>
          {answer !== null && (
            <>
              {' '}
              <span>{t(`article.lab.${answer}`)}</span>
            </>
          )}
        </li>
      ))}
      {told.heads.map(({ person, name }) => (
        <li key={name.en} className="lab-answer">
          {person === null ? text(name) : <Lead href={`${base}people/${person}/`}>{text(name)}</Lead>}
        </li>
      ))}
    </ul>
  );
}

const STEP_HEIGHT = 96;
const HALF_A_YEAR = 182 * 24 * 3600 * 1000;

/** Returns the first moment of the year of an EDTF text, or of a year some years later, in UTC milliseconds. */
function yearStart(text: string, later = 0): number {
  return Date.UTC(Number(text.slice(0, 4)) + later, 0, 1);
}

/** How many of a group are still there: a line that falls; the band below it is what dates leave open. */
export function GroupChart({
  group,
  asOf,
  language,
}: {
  readonly group: GroupStep;
  /** EDTF text of the day at which the line ends */
  readonly asOf: string;
  readonly language: Language;
}) {
  const { t, number } = language;
  const start = yearStart(group.since);
  const end = yearStart(asOf, 1);
  const x = (time: number) =>
    22 + (Math.min(Math.max(time - start, 0), end - start) / (end - start)) * (WIDTH - 30);
  const y = (n: number) => 8 + (1 - n / group.size) * (STEP_HEIGHT - 30);
  const stairs = (count: 'sure' | 'total') => {
    let path = `M${x(start)},${y(group.size)}`;
    for (const step of group.steps)
      path += `H${x(step.time).toFixed(1)}V${y(group.size - step[count]).toFixed(1)}`;
    return `${path}H${x(end)}`;
  };
  const years = Array.from(
    { length: new Date(end).getUTCFullYear() - new Date(start).getUTCFullYear() },
    (_, i) => new Date(start).getUTCFullYear() + i,
  );
  const every = Math.ceil(years.length / 8);
  const said = group.steps
    .filter(({ sure }, i) => sure !== (group.steps[i - 1]?.sure ?? 0))
    .map(({ time, sure }) =>
      t('article.group.step', {
        date: tellDate(new Date(time - 1).toISOString().slice(0, 7), language),
        n: number(group.size - sure),
      }),
    );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${STEP_HEIGHT}`}
      role="img"
      aria-label={t('article.group.chart', { name: language.text(group.name), steps: language.list(said) })}
      className="group-chart"
    >
      <line className="interval-axis" x1={x(start)} x2={x(end)} y1={y(0)} y2={y(0)} />
      <text className="years-year group-size" x={16} y={y(group.size) + 4}>
        {number(group.size)}
      </text>
      <text className="years-year group-size" x={16} y={y(0) + 4}>
        {number(0)}
      </text>
      <path className="group-possible" d={stairs('total')} />
      <path className="group-sure" d={stairs('sure')} />
      {years
        .filter((_, i) => i % every === 0)
        .map((year) => (
          <text
            key={year}
            className="years-year"
            x={x(yearStart(String(year)) + HALF_A_YEAR)}
            y={STEP_HEIGHT - 6}
          >
            {year}
          </text>
        ))}
    </svg>
  );
}

/** Returns the end of the axis on which readings stand side by side: all of it for shares, a round number for others. */
export function axisEnd(readings: readonly (Told | null)[], threshold: number | null): number {
  if (readings.some((told) => told?.unit === 'share')) return 1;
  const most = Math.max(...readings.map((told) => told?.bounds.high ?? 0), threshold ?? 0, 1);
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil((most * 1.05) / step) * step;
}

/** The numbers of a step, each in its row: as claimed, and what it is held against. */
export function Rows({
  rows,
  threshold,
  language,
}: {
  readonly rows: readonly { readonly label: string; readonly told: Told | null }[];
  readonly threshold: number | null;
  readonly language: Language;
}) {
  const most = axisEnd(
    rows.map(({ told }) => told),
    threshold,
  );
  return (
    <div className="intervals">
      {rows.map(({ label, told }) =>
        told === null ? null : (
          <div key={label} className="interval-row">
            {rows.length > 1 && <p className="interval-label">{label}</p>}
            <Interval bounds={told.bounds} value={told.value} most={most} threshold={threshold} />
          </div>
        ),
      )}
      <p className="interval-ends" aria-hidden="true">
        <span>{tellValue(0, rows[0]?.told?.unit ?? 'share', language)}</span>
        <span>{tellValue(most, rows[0]?.told?.unit ?? 'share', language)}</span>
      </p>
    </div>
  );
}
