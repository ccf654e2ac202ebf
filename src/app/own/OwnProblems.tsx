import { useState } from 'react';
import { formatCsv, forSpreadsheets } from '../../exports/csv.ts';
import type { Locale } from '../../i18n/locales.ts';
import { describeOwnNotice } from '../../reading/own/messages.ts';
import type { OwnProblem } from '../../reading/own/ownNotices.ts';
import { saveFile } from '../downloads/saveFile.ts';
import { ownWords } from './words/index.ts';

/** What scrolls has a name and can be reached by keys. */
const SCROLLS = { role: 'region', tabIndex: 0 } as const;
/** Problems that are listed; the file has all of them. */
const LISTED = 100;

/** What was not understood: row, column, value, what was expected and what became of it; the whole list as a file. */
export function OwnProblems({
  locale,
  problems,
  name,
}: {
  readonly locale: Locale;
  readonly problems: readonly OwnProblem[];
  /** of the file that was read */
  readonly name: string;
}) {
  const w = ownWords(locale);
  const [text, setText] = useState<string | null>(null);
  const [saved, setSaved] = useState('');
  if (problems.length === 0) return <p>{w.problemsNone}</p>;
  const effectOf = ({ isShown }: OwnProblem) => (isShown ? w.cellLeftOut : w.rowLeftOut);
  const save = () => {
    const rows = problems.map((problem) => [
      String(problem.number),
      problem.column,
      problem.value,
      describeOwnNotice(problem.notice, locale),
      effectOf(problem),
    ]);
    const csv = formatCsv([[w.problemRow, w.column, w.problemValue, w.problemWhy, w.problemEffect], ...rows]);
    const file = `${name.replace(/\.[a-z]{2,4}$/i, '') || 'data'}-not-understood.csv`;
    const isSaved = saveFile(
      new Blob([forSpreadsheets(csv)], { type: 'text/csv;charset=utf-8' }),
      file,
      document,
    );
    if (isSaved) setSaved(file);
    // A frame that may save nothing shows what the file would hold.
    else setText(csv);
  };
  return (
    <section className="own-problems">
      <h3>{w.problems({ count: problems.length })}</h3>
      <div className="own-columns" aria-label={w.problems({ count: problems.length })} {...SCROLLS}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.problemRow}</th>
              <th scope="col">{w.column}</th>
              <th scope="col">{w.problemValue}</th>
              <th scope="col">{w.problemWhy}</th>
              <th scope="col">{w.problemEffect}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, LISTED).map((problem, i) => (
              <tr key={`${problem.number} ${problem.column} ${i}`}>
                <td>{problem.number}</td>
                <td>
                  <bdi>{problem.column}</bdi>
                </td>
                <td>
                  <bdi>{problem.value === '' ? w.empty : problem.value}</bdi>
                </td>
                <td className="own-why">{describeOwnNotice(problem.notice, locale)}</td>
                <td>{effectOf(problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > LISTED && <p className="aside">{w.more({ count: problems.length - LISTED })}</p>}
      <p className="own-buttons">
        <button type="button" className="quiet bordered" onClick={save}>
          {w.save}
        </button>{' '}
        <span role="status">{saved !== '' && w.saved({ name: saved })}</span>
      </p>
      {text !== null && <textarea readOnly rows={6} aria-label={w.save} value={text} />}
    </section>
  );
}
