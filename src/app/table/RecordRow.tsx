import { memo, type HTMLAttributes, type RefAttributes } from 'react';
import { describeClock, describeDestination } from '../../words/describeDeparture.ts';
import type { Language } from '../../i18n/language.ts';
import { KindIcon } from '../../marks/KindIcon.tsx';
import type { Dataset, Departure } from '../../model/dataset.ts';
import { SelectionLink } from '../../views/SelectionLink.tsx';
import { OtherName } from '../../views/OtherName.tsx';
import { SourceLinks } from './SourceLinks.tsx';

export interface RecordRowProps {
  readonly departure: Departure;
  readonly language: Language;
  readonly evidence: Dataset['evidence'];
  readonly selected: boolean;
  /** stands in the bracket of those dated to the year at best */
  readonly vague: boolean;
  /** where the row stands among others that are not in the document (LongRows.tsx) */
  readonly place?: HTMLAttributes<HTMLTableRowElement> & RefAttributes<HTMLTableRowElement>;
}

/** One departure. Roles are spelled out since the table is laid out as a grid, which would otherwise hide them. */
export const RecordRow = memo(function RecordRow({
  departure,
  language,
  evidence,
  selected,
  vague,
  place,
}: RecordRowProps) {
  const { t, text } = language;
  const { person, lab, role, clock, kind, destination } = departure;
  const classes = ['entry', vague ? 'vague' : '', selected ? 'selected' : ''].filter((name) => name !== '');
  const short = clock === null ? '' : language.dateInYear(clock.date);
  return (
    <tr {...place} role="row" className={classes.join(' ')} data-departure={departure.id}>
      <th role="rowheader" scope="row" className="person">
        <KindIcon kind={kind} box={16} className="symbol" />
        <SelectionLink to={{ type: 'departure', id: departure.id }} className="link name">
          {text(person.name)}
        </SelectionLink>
        <OtherName name={person.name} locale={language.locale} />
      </th>
      <td role="cell" className="lab">
        <SelectionLink to={{ type: 'place', id: lab.id }} className="link">
          {text(lab.name) === text(lab.short) ? (
            text(lab.name)
          ) : (
            <>
              <span className="full">{text(lab.name)}</span>
              <span className="short">{text(lab.short)}</span>
            </>
          )}
        </SelectionLink>
      </td>
      <td role="cell" className="role">
        {role === null ? t('role.unknown') : text(role)}
      </td>
      <td role="cell" className="date">
        <span className="full">{describeClock(departure, language)}</span>
        <span className="short">
          {clock?.basis !== 'next' || short === ''
            ? short
            : clock.date.precision === 'interval'
              ? describeClock(departure, language)
              : t('clock.next', { date: short })}
          {clock?.basis === 'announced' && <small> {t('table.announced')}</small>}
        </span>
      </td>
      <td role="cell" className="destination">
        <span className="arrow">
          <span aria-hidden="true">→ </span>
        </span>
        {describeDestination(destination, language)}
        {kind !== 'unknown' && kind !== 'retired' && kind !== 'return' && (
          <>
            {' '}
            <span className="kind">{t(`kind.${kind}`)}</span>
          </>
        )}
      </td>
      <td role="cell" className={`status ${departure.status}`}>
        {t(`status.${departure.status}`)}
      </td>
      <td role="cell" className="sources">
        {evidence === null ? (
          t('table.loading')
        ) : (
          <SourceLinks id={departure.id} evidence={evidence} language={language} />
        )}
      </td>
    </tr>
  );
});
