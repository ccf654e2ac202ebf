import type { OptionState } from '../../filters/listFilter.ts';
import { KindIcon } from '../../marks/KindIcon.tsx';
import { DESTINATION_KINDS } from '../../model/schema.ts';
import { useLanguage } from '../../store/context.ts';
import type { OptionRow } from './arrangeOptions.ts';

export interface OptionItemProps {
  readonly row: OptionRow;
  /** true where the option is a destination kind, which has a symbol */
  readonly isKind: boolean;
  readonly state: OptionState;
  readonly isOnly: boolean;
  readonly isAllBut: boolean;
  /** true for the one row that Tab reaches */
  readonly isReached: boolean;
  readonly onReach: () => void;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
  readonly onAllBut: () => void;
}

/** One option: a checkbox that includes it, its count, "only" and "all but". */
export function OptionItem(props: OptionItemProps) {
  const { row, isKind, state, isOnly, isAllBut, isReached, onReach, onToggle, onOnly, onAllBut } = props;
  const { t, count } = useLanguage();
  const { option, name, detail, depth } = row;
  const counted = t('filter.option', { name, count: count(option.count), n: option.count.total });
  const kind = isKind ? DESTINATION_KINDS.find((each) => each === option.id) : undefined;
  const tabIndex = isReached ? 0 : -1;
  const className = ['option', state, depth > 0 ? 'unit' : '', option.count.total === 0 ? 'zero' : ''].join(
    ' ',
  );
  const actions = [
    { word: 'only', isOn: isOnly, onPress: onOnly },
    { word: 'allBut', isOn: isAllBut, onPress: onAllBut },
  ] as const;
  return (
    <li className={className} onFocus={onReach}>
      <label>
        <input
          type="checkbox"
          checked={state === 'included'}
          tabIndex={tabIndex}
          aria-label={state === 'excluded' ? `${counted}, ${t('filter.leftOut')}` : counted}
          onChange={onToggle}
        />
        {kind !== undefined && <KindIcon kind={kind} className="option-symbol" />}
        <span className="option-name">{name}</span>
        {state === 'excluded' && <span className="option-detail">{t('filter.leftOut')}</span>}
        {state !== 'excluded' && detail !== null && <span className="option-detail">{detail}</span>}
      </label>
      {actions.map(({ word, isOn, onPress }) => (
        <button
          key={word}
          type="button"
          className="option-action"
          tabIndex={tabIndex}
          aria-pressed={isOn}
          aria-label={t(`filter.${word}Named`, { name })}
          onClick={onPress}
        >
          {t(`filter.${word}`)}
        </button>
      ))}
      <span className="option-count" aria-hidden="true">
        {count(option.count)}
      </span>
    </li>
  );
}
