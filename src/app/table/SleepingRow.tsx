import { memo } from 'react';
import { describeClock, describeDestination } from '../../words/describeDeparture.ts';
import type { Language } from '../../i18n/language.ts';
import type { Departure } from '../../model/dataset.ts';
import { otherScript } from '../../words/otherScript.ts';
import { SORT_COLUMNS } from '../../views/table/params.ts';

export interface SleepingRowProps {
  readonly departure: Departure;
  readonly language: Language;
}

/**
 * A row that nobody has come near yet, in as few elements as a row takes: what is searched for in the page, and what a screen reader reads on its way, is all
 * there. Links and columns come when it is reached.
 */
export const SleepingRow = memo(function SleepingRow({ departure, language }: SleepingRowProps) {
  const { t, text } = language;
  const { person, lab, role, destination, status } = departure;
  const other = otherScript(person.name, language.locale);
  const facts = [
    text(lab.name),
    role === null ? t('role.unknown') : text(role),
    describeClock(departure, language),
    describeDestination(destination, language),
    t(`status.${status}`),
  ];
  return (
    <tr role="row" className="entry asleep" data-departure={departure.id}>
      <td role="cell" colSpan={SORT_COLUMNS.length} aria-colspan={SORT_COLUMNS.length}>
        {text(person.name)}
        {other !== null && (
          <>
            {' '}
            <span lang={other.lang}>{other.name}</span>
          </>
        )}
        {` · ${facts.join(' · ')}`}
      </td>
    </tr>
  );
});
