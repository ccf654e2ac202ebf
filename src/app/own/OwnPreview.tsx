import { useId, useMemo } from 'react';
import type { Locale } from '../../i18n/locales.ts';
import { dateOrNull } from '../../model/dates.ts';
import { sharedYear } from '../../reading/own/cellReader.ts';
import { DATE_FIELDS, isField, NAME_FIELDS, OWN_COLUMN_FIELDS } from '../../reading/own/fields.ts';
import type { Merges } from '../../reading/own/collectPlaces.ts';
import type { LookedAt } from '../../reading/own/lookAtRows.ts';
import { missingFields, withField, type OwnMapping } from '../../reading/own/mapping.ts';
import { describeOwnNotice } from '../../reading/own/messages.ts';
import { nameOf } from '../../reading/own/nameOf.ts';
import { cutValue, type OwnProblem } from '../../reading/own/ownNotices.ts';
import type { OwnTable } from '../../reading/own/ownTable.ts';
import type { OwnUnderstood } from '../../reading/own/readSource.ts';
import { readDate } from '../../reading/readDate.ts';
import { languageOf } from '../../store/context.ts';
import type { OwnAbout } from './about.ts';
import { OwnProblems } from './OwnProblems.tsx';
import type { ReadFile, Settled } from './opened.ts';
import { ownWords } from './words/index.ts';

export interface OwnPreviewProps {
  readonly locale: Locale;
  readonly file: ReadFile;
  readonly settled: Settled;
  readonly understood: OwnUnderstood;
  readonly looked: LookedAt | null;
  readonly onSettle: (settled: Settled) => void;
  readonly onShow: () => void;
  /** opens something else; null where nothing else can be */
  readonly onOther: (() => void) | null;
}

/** What scrolls has a name and can be reached by keys. */
const SCROLLS = { role: 'region', tabIndex: 0 } as const;
/** Rows of which the cells are shown as they will be read. */
const FIRST = 3;
/** Columns that are listed; beyond them only those that are read. */
const LISTED = 30;
/** Groups of names that are asked about. */
const ASKED = 20;

/** What was understood of a file, to be corrected, and what was not; nothing is shown before the reader has seen it. */
export function OwnPreview({
  locale,
  file,
  settled,
  understood,
  looked,
  onSettle,
  onShow,
  onOther,
}: OwnPreviewProps) {
  const w = ownWords(locale);
  const { mapping, about } = settled;
  const { source } = file;
  const table = source.kind === 'table' ? source.table : null;
  const shown =
    understood.kind === 'table' ? understood.columns.size : understood.records.core.departures.length;
  const missing = mapping === null ? [] : missingFields(mapping);
  const problems = useMemo(
    () => [...understood.problems, ...(table?.passed ?? []).map(problemOf)],
    [understood, table],
  );
  const canShow = shown > 0 && missing.length === 0;
  return (
    <div className="own-preview">
      <h3>{w.understood}</h3>
      <Told locale={locale} file={file} understood={understood} looked={looked} shown={shown} />
      {understood.kind === 'table' &&
        mapping !== null &&
        (understood.ambiguous !== null || mapping.order !== null) && (
          <OrderQuestion
            locale={locale}
            mapping={mapping}
            example={understood.ambiguous?.example ?? '03/04/2019'}
            count={understood.ambiguous?.count ?? 0}
            onOrder={(order) => onSettle({ ...settled, mapping: { ...mapping, order } })}
          />
        )}
      {table !== null && mapping !== null && (
        <ColumnTable
          locale={locale}
          table={table}
          mapping={mapping}
          onMapping={(next) => onSettle({ ...settled, mapping: next })}
        />
      )}
      {missing.length > 0 && (
        <p role="alert" className="own-missing">
          {w.missing({ list: missing.map((field) => w.fields[field]).join(w.gap) })}
        </p>
      )}
      <AboutFields locale={locale} about={about} onAbout={(next) => onSettle({ ...settled, about: next })} />
      <MergeQuestions
        locale={locale}
        alike={looked?.alike ?? []}
        merges={settled.merges}
        onMerges={(merges) => onSettle({ ...settled, merges })}
      />
      <OwnProblems locale={locale} problems={problems} name={file.name} />
      <p className="own-buttons own-last">
        <button type="button" className="own-show" disabled={!canShow} onClick={onShow}>
          {w.show({ shown })}
        </button>{' '}
        {onOther !== null && (
          <button type="button" className="quiet bordered" onClick={onOther}>
            {w.other}
          </button>
        )}
      </p>
    </div>
  );
}

/** What was passed over stands in the list as well: nothing is left out unsaid. */
function problemOf({ number, cells, kind }: OwnTable['passed'][number]): OwnProblem {
  const value = cutValue(cells.filter((cell) => cell !== '').join(' · '));
  return { number, column: '', value, notice: { code: 'own.passed', kind }, isShown: false };
}

/** Asked once for all dates that may be day or month first. */
function OrderQuestion({
  locale,
  mapping: { order },
  example,
  count,
  onOrder,
}: {
  readonly locale: Locale;
  readonly mapping: OwnMapping;
  readonly example: string;
  readonly count: number;
  readonly onOrder: (order: OwnMapping['order']) => void;
}) {
  const w = ownWords(locale);
  const name = useId();
  const language = languageOf(locale);
  const say = (as: OwnMapping['order']) => {
    const { edtf } = readDate(example, as);
    const date = edtf === null ? null : dateOrNull(edtf);
    return date === null ? '' : language.date(date);
  };
  const options = [
    ['day-first', w.dayFirst({ date: say('day-first') })],
    ['month-first', w.monthFirst({ date: say('month-first') })],
    [null, w.orderOpen],
  ] as const;
  return (
    <fieldset className="own-order">
      <legend>{w.order({ example, count })}</legend>
      {options.map(([value, label]) => (
        <label key={label}>
          <input type="radio" name={name} checked={order === value} onChange={() => onOrder(value)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Each column with what it is taken for, and its first cells as they will be read. */
function ColumnTable({
  locale,
  table,
  mapping,
  onMapping,
}: {
  readonly locale: Locale;
  readonly table: OwnTable;
  readonly mapping: OwnMapping;
  readonly onMapping: (mapping: OwnMapping) => void;
}) {
  const w = ownWords(locale);
  const language = languageOf(locale);
  const listed = table.heading.flatMap((heading, column) =>
    column < LISTED || mapping.fields[column] != null ? [{ heading, column }] : [],
  );
  const cellOf = (row: number, column: number): string => {
    const text = row < table.size ? table.texts.textOf(table.textAt(row, column)) : '';
    const field = mapping.fields[column] ?? null;
    if (text === '' || field === null) return text;
    if (NAME_FIELDS.includes(field)) return nameOf(text);
    if (!DATE_FIELDS.includes(field)) return text;
    const { edtf, notice } = readDate(text, mapping.order);
    const read = edtf ?? (notice?.code === 'date.ambiguous' ? sharedYear(notice.options) : null);
    const date = read === null ? null : dateOrNull(read);
    if (date !== null) return language.date(date);
    return notice === null ? text : w.notUnderstood({ text });
  };
  return (
    <>
      <div className="own-columns" aria-label={w.columns} {...SCROLLS}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.column}</th>
              <th scope="col">{w.takenFor}</th>
              <th scope="col" colSpan={FIRST}>
                {w.firstRows}
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ heading, column }) => (
              <tr key={column} className={mapping.fields[column] == null ? 'unread' : undefined}>
                <th scope="row">
                  <bdi>{heading}</bdi>
                </th>
                <td>
                  <select
                    aria-label={`${heading}: ${w.takenFor}`}
                    value={mapping.fields[column] ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      onMapping(withField(mapping, column, isField(value) ? value : null))
                    }
                  >
                    <option value="">{w.notRead}</option>
                    {OWN_COLUMN_FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {w.fields[field]}
                      </option>
                    ))}
                  </select>
                </td>
                {Array.from({ length: FIRST }, (_, i) => (
                  <td key={i} className="own-cell">
                    <bdi>{cellOf(i, column).slice(0, 80)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {listed.length < table.heading.length && (
        <p className="aside">{w.moreColumns({ count: table.heading.length - listed.length })}</p>
      )}
    </>
  );
}

/** What is told of a file as a whole. */
function Told({
  locale,
  file: { source, name, others },
  understood,
  looked,
  shown,
}: Pick<OwnPreviewProps, 'locale' | 'file' | 'understood' | 'looked'> & { readonly shown: number }) {
  const w = ownWords(locale);
  const table = source.kind === 'table' ? source.table : null;
  const notices = source.kind === 'table' ? source.table.notices : source.notices;
  const repeated = looked?.repeated ?? 0;
  return (
    <div role="status">
      <ul className="own-told">
        <li>{table === null ? w.records({ shown }) : w.counts({ shown, all: table.size })}</li>
        {others > 0 && <li>{w.others({ name, count: others })}</li>}
        {notices.map((notice) => (
          <li key={notice.code}>{describeOwnNotice(notice, locale)}</li>
        ))}
        {understood.kind === 'table' && understood.undated > 0 && (
          <li>{w.undated({ count: understood.undated })}</li>
        )}
        {repeated > 0 && <li>{w.repeated({ count: repeated })}</li>}
        {table !== null && table.passed.length > 0 && (
          <li>
            {w.passed({
              count: table.passed.length,
              list: table.passed
                .slice(0, 5)
                .map(
                  ({ number, cells }) =>
                    `${number}: ${cells.find((cell) => cell !== '')?.slice(0, 40) ?? ''}`,
                )
                .join(w.gap),
            })}
          </li>
        )}
      </ul>
    </div>
  );
}

/** What the data are called, whose they are, and what people leave. */
function AboutFields({
  locale,
  about,
  onAbout,
}: {
  readonly locale: Locale;
  readonly about: OwnAbout;
  readonly onAbout: (about: OwnAbout) => void;
}) {
  const w = ownWords(locale);
  const id = useId();
  return (
    <fieldset className="own-about">
      <legend>{w.about}</legend>
      {(
        [
          ['title', w.aboutTitle],
          ['credit', w.aboutCredit],
          ['word', w.aboutWord],
        ] as const
      ).map(([name, label]) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <input
            id={`${id}-${name}`}
            className="field"
            maxLength={120}
            value={about[name]}
            onInput={({ currentTarget }) => onAbout({ ...about, [name]: currentTarget.value })}
          />
        </p>
      ))}
    </fieldset>
  );
}

/** Names that may be one place each: asked about, never merged unasked. */
function MergeQuestions({
  locale,
  alike,
  merges,
  onMerges,
}: Pick<OwnPreviewProps, 'locale'> &
  Pick<LookedAt, 'alike'> & {
    readonly merges: Merges;
    readonly onMerges: (merges: Merges) => void;
  }) {
  const w = ownWords(locale);
  if (alike.length === 0) return null;
  return (
    <fieldset className="own-merges">
      <legend>{w.merges}</legend>
      <p className="aside">{w.mergesHelp}</p>
      {alike.slice(0, ASKED).map(({ names }) => {
        const [first, ...others] = names;
        if (first === undefined) return null;
        const isMerged = others.every(({ name }) => merges.get(name) === first.name);
        return (
          <label key={first.name} className="own-merge">
            <input
              type="checkbox"
              checked={isMerged}
              onChange={() => {
                const next = new Map(merges);
                for (const { name } of others)
                  if (isMerged) next.delete(name);
                  else next.set(name, first.name);
                onMerges(next);
              }}
            />
            <span>{w.merge({ names: names.map(w.named).join(w.gap), name: first.name })}</span>
          </label>
        );
      })}
      {alike.length > ASKED && <p className="aside">{w.more({ count: alike.length - ASKED })}</p>}
    </fieldset>
  );
}
