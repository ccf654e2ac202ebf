import { GROUPS, type Group } from '../state/linkState.ts';
import type { Param } from '../state/param.ts';
import { useMount, useDeparturesState, useParam } from '../store/context.ts';
import { withGroup, withParam } from '../store/updates.ts';

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

export interface ParamSelectProps<T extends string> extends Pick<
  ChoiceSelectProps<T>,
  'label' | 'options' | 'nameOf'
> {
  readonly param: Param<T>;
}

/** What a parameter of a link may be, as a labelled select that sets it. */
export function ParamSelect<T extends string>({ param, ...choice }: ParamSelectProps<T>) {
  const { store } = useMount();
  return (
    <ChoiceSelect
      {...choice}
      value={useParam(param)}
      onChoose={(chosen) => store.setState(withParam(param, chosen))}
    />
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
