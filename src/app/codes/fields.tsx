import { useId, type ReactNode } from 'react';

interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly note?: string;
  readonly lang?: string;
}

interface PickProps<T extends string> {
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onPick: (id: T) => void;
}

interface ChoiceProps<T extends string> extends PickProps<T> {
  readonly legend: string;
}

/** One of several, each with a line of what it means. */
export function RadioGroup<T extends string>(props: ChoiceProps<T>) {
  return (
    <Radios {...props} optionClass="choice">
      {({ label, note }) => (
        <span>
          <strong>{label}</strong> {note}
        </span>
      )}
    </Radios>
  );
}

/** One of a few, side by side: one press. */
export function Segments<T extends string>(props: ChoiceProps<T>) {
  return (
    <Radios {...props} className="segments" optionClass="segment">
      {({ label }) => label}
    </Radios>
  );
}

function Radios<T extends string>({
  legend,
  options,
  value,
  onPick,
  className,
  optionClass,
  children,
}: ChoiceProps<T> & {
  readonly className?: string;
  readonly optionClass: string;
  readonly children: (option: Option<T>) => ReactNode;
}) {
  const name = useId();
  return (
    <fieldset className={className}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className={optionClass} lang={option.lang}>
          <input type="radio" name={name} checked={option.id === value} onChange={() => onPick(option.id)} />
          {children(option)}
        </label>
      ))}
    </fieldset>
  );
}

/** One of several, in a list that opens. */
export function Select<T extends string>({
  label,
  options,
  value,
  onPick,
}: PickProps<T> & { readonly label: string }) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className="field"
          value={value}
          onChange={(event) => {
            const picked = options.find((option) => option.id === event.target.value);
            if (picked !== undefined) onPick(picked.id);
          }}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** A field with its label above; `children` gets the id that ties them. */
export function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
