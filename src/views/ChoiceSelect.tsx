import { GROUPS } from '../state/linkState.ts';
import { useDepartures, useDeparturesState, useLanguage } from '../store/context.ts';
import { withGroup } from '../store/updates.ts';

export interface ChoiceSelectProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly nameOf: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

/** One of a few, as a labelled select. */
export function ChoiceSelect<T extends string>({
  label,
  options,
  value,
  nameOf,
  onChoose,
}: ChoiceSelectProps<T>) {
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What lanes, nodes and bars stand for, in the same words in every view: labs or companies. */
export function GroupSelect() {
  const { store, dataset } = useDepartures();
  const { t } = useLanguage();
  const group = useDeparturesState((state) => state.group);
  return (
    <ChoiceSelect
      label={t('timeline.group')}
      options={GROUPS}
      value={group}
      nameOf={(id) => t(`timeline.group.${id}`)}
      onChoose={(id) => store.setState(withGroup(id, dataset.places))}
    />
  );
}
