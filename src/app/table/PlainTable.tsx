import { describeClock, describeDestination } from '../../words/describeDeparture.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import { useDepartures, useLanguage, useShown } from '../../store/context.ts';
import { SelectionLink } from '../../views/SelectionLink.tsx';
import { SORT_COLUMNS } from '../../views/table/params.ts';
import { OtherName } from '../../views/OtherName.tsx';
import { arrangeRows, OLDEST_FIRST } from './arrangeRows.ts';
import { SourceLinks } from './SourceLinks.tsx';
import { COLUMN_NAMES } from './TableHead.tsx';

/** The whole current set as a table that needs no script: nothing in it is pressed, names and sources are links. */
export function PlainTable() {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, number } = language;
  const groups = arrangeRows(useShown().departures, OLDEST_FIRST, language, dataset.evidence);
  return (
    <table role="table" className="plain-table">
      <thead role="rowgroup">
        <tr role="row">
          {SORT_COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" className={column}>
              {t(COLUMN_NAMES[column])}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, year, fine, vague }) => (
        <tbody key={key} role="rowgroup">
          <tr role="row" className="year-head">
            <th role="rowheader" scope="rowgroup" colSpan={SORT_COLUMNS.length}>
              {year === null ? t('table.undated') : year}{' '}
              <span className="n">{number(fine.length + vague.length)}</span>
            </th>
          </tr>
          {[...fine, ...vague].map((departure) => (
            <PlainRow key={departure.id} departure={departure} evidence={dataset.evidence} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface PlainRowProps {
  readonly departure: Departure;
  readonly evidence: Dataset['evidence'];
}

function PlainRow({ departure, evidence }: PlainRowProps) {
  const language = useLanguage();
  const { t, text } = language;
  const { id, person, lab, role, destination, status } = departure;
  return (
    <tr role="row" data-departure={id}>
      <th role="rowheader" scope="row">
        <SelectionLink to={{ type: 'departure', id }} className="link name">
          {text(person.name)}
        </SelectionLink>
        <OtherName name={person.name} locale={language.locale} />
      </th>
      <td role="cell">
        <SelectionLink to={{ type: 'place', id: lab.id }} className="link">
          {text(lab.name)}
        </SelectionLink>
      </td>
      <td role="cell">{role === null ? t('role.unknown') : text(role)}</td>
      <td role="cell">{describeClock(departure, language)}</td>
      <td role="cell">{describeDestination(destination, language)}</td>
      <td role="cell">{t(`status.${status}`)}</td>
      <td role="cell" className="sources">
        {evidence !== null && <SourceLinks id={id} evidence={evidence} language={language} />}
      </td>
    </tr>
  );
}
