import type { Language } from '../../i18n/language.ts';
import type { RowGroup } from './arrangeRows.ts';

export interface YearRailProps {
  readonly groups: readonly RowGroup[];
  readonly language: Language;
  /** brings the rows of a group into sight; the document has them unless given */
  readonly onJump?: (key: string) => void;
}

/** The years of a long list, each a jump to its rows; seen where the table is a list. */
export function YearRail({ groups, language: { t }, onJump }: YearRailProps) {
  const years = groups.flatMap(({ key, year }) => (year === null ? [] : [{ key, year }]));
  if (years.length < 3) return null;
  return (
    <nav className="year-rail" aria-label={t('table.years')}>
      {years.map(({ key, year }) => (
        <button
          key={key}
          type="button"
          className="quiet"
          onClick={({ currentTarget }) => {
            if (onJump !== undefined) onJump(key);
            else
              currentTarget
                .closest('.record')
                ?.querySelector(`[data-group="${key}"]`)
                ?.scrollIntoView({ block: 'start' });
          }}
        >
          {`’${String(year % 100).padStart(2, '0')}`}
        </button>
      ))}
    </nav>
  );
}
