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

/** One of several, each with a line of what it means. */
export function RadioGroup<T extends string>({
  legend,
  options,
  value,
  onPick,
}: PickProps<T> & { readonly legend: string }) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ id, label, note }) => (
        <label key={id} className="choice">
          <input type="radio" name={name} checked={id === value} onChange={() => onPick(id)} />
          <span>
            <strong>{label}</strong> {note}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One of a few, side by side: one press. */
export function Segments<T extends string>({
  legend,
  options,
  value,
  onPick,
}: PickProps<T> & { readonly legend: string }) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend>{legend}</legend>
      {options.map(({ id, label, lang }) => (
        <label key={id} className="segment" lang={lang}>
          <input type="radio" name={name} checked={id === value} onChange={() => onPick(id)} />
          {label}
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
