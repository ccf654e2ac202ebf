import { GROUPS, type Group } from '../state/linkState.ts';
import { useMount, useDeparturesState } from '../store/context.ts';
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

/** What lanes, nodes and bars stand for, in every view: labs or companies. The words are the view's, so that they come with it. */
export function GroupSelect({ label, nameOf }: Pick<ChoiceSelectProps<Group>, 'label' | 'nameOf'>) {
  const { store, dataset } = useMount();
  return (
    <ChoiceSelect
      label={label}
      options={GROUPS}
      value={useDeparturesState((state) => state.group)}
      nameOf={nameOf}
      onChoose={(id) => store.setState(withGroup(id, dataset.places))}
    />
  );
}
