import { useId, type ReactNode } from 'react';
import { LOCALE_IDS, LOCALES } from '../../i18n/locales.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { THEMES } from '../../state/linkState.ts';
import { viewsOf } from '../viewsOf.ts';
import { COLUMNS, HEIGHTS, LEAST_PX, MOST_PX, type Choices } from './choices.ts';
import { CODE_KINDS } from './embedCode.ts';

/** Characters of a title or a note that an embed shows. */
const MOST_TEXT = 300;

export interface ChoicesFormProps {
  readonly choices: Choices;
  /** of the data */
  readonly version: string;
  readonly onChange: (choices: Choices) => void;
}

export function ChoicesForm({ choices, version, onChange }: ChoicesFormProps) {
  const { t, number } = useLanguage();
  const { dataset } = useDepartures();
  const set = (change: Partial<Choices>) => onChange({ ...choices, ...change });
  /** drawn by the script of the embed, which takes options */
  const hasOptions = choices.kind === 'iframe' || choices.kind === 'script';
  return (
    <div className="choices">
      <RadioGroup
        legend={t('codes.kind')}
        options={CODE_KINDS.map((id) => ({
          id,
          label: t(`codes.kind.${id}`),
          note: t(`codes.kind.${id}.note`),
        }))}
        value={choices.kind}
        onPick={(kind) => set({ kind })}
      />
      {/* A site keeps no version of the data of others. */}
      {dataset.own === null && (
        <RadioGroup
          legend={t('codes.data')}
          options={[
            { id: 'live', label: t('codes.live'), note: t('codes.live.note') },
            { id: 'frozen', label: t('codes.frozen', { version }), note: t('codes.frozen.note') },
          ]}
          value={choices.isFrozen ? 'frozen' : 'live'}
          onPick={(id) => set({ isFrozen: id === 'frozen' })}
        />
      )}
      <div className="choices-row">
        <Select
          label={t('codes.view')}
          options={viewsOf(dataset).map(({ id, name }) => ({ id, label: t(name) }))}
          value={choices.view}
          onPick={(view) => set({ view })}
        />
        <Select
          label={t('app.language')}
          options={LOCALE_IDS.map((id) => ({ id, label: LOCALES[id].autonym, lang: LOCALES[id].tag }))}
          value={choices.locale}
          onPick={(locale) => set({ locale })}
        />
        {choices.kind !== 'picture' && (
          <Select
            label={t('codes.column')}
            options={COLUMNS.map((px) => ({
              id: String(px),
              label: t('codes.column.px', { px: number(px) }),
            }))}
            value={String(choices.column)}
            onPick={(px) => set({ column: Number(px) })}
          />
        )}
        {hasOptions && (
          <>
            <Select
              label={t('app.theme')}
              options={THEMES.map((id) => ({ id, label: t(`app.theme.${id}`) }))}
              value={choices.theme}
              onPick={(theme) => set({ theme })}
            />
            <Select
              label={t('codes.height')}
              options={HEIGHTS.map((id) => ({ id, label: t(`codes.height.${id}`) }))}
              value={choices.height}
              onPick={(height) => set({ height })}
            />
            {choices.height === 'fixed' && (
              <Labelled label={t('codes.px')}>
                {(id) => (
                  <input
                    id={id}
                    className="field"
                    type="number"
                    min={LEAST_PX}
                    max={MOST_PX}
                    step={10}
                    value={Number.isNaN(choices.px) ? '' : choices.px}
                    onChange={(event) => set({ px: event.target.valueAsNumber })}
                  />
                )}
              </Labelled>
            )}
          </>
        )}
      </div>
      {choices.kind !== 'link' && (
        <>
          <Labelled label={t('codes.ownTitle')}>
            {(id) => (
              <input
                id={id}
                className="field"
                maxLength={MOST_TEXT}
                placeholder={t('codes.ownTitle.hint')}
                value={choices.title}
                onChange={(event) => set({ title: event.target.value })}
              />
            )}
          </Labelled>
          <Labelled label={t('codes.note')}>
            {(id) => (
              <input
                id={id}
                className="field"
                maxLength={MOST_TEXT}
                value={choices.note}
                onChange={(event) => set({ note: event.target.value })}
              />
            )}
          </Labelled>
        </>
      )}
    </div>
  );
}

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

function RadioGroup<T extends string>({
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

function Select<T extends string>({
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

function Labelled({
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
