import { LOCALE_IDS, LOCALES } from '../../i18n/locales.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { THEMES } from '../../state/linkState.ts';
import { viewsOf } from '../viewsOf.ts';
import { COLUMNS, HEIGHTS, LEAST_PX, MOST_PX, type Choices } from './choices.ts';
import { CODE_KINDS } from './embedCode.ts';
import { Labelled, RadioGroup, Segments, Select } from './fields.tsx';

/** Characters of a title or a note that an embed shows. */
const MOST_TEXT = 300;

export interface ChoicesFormProps {
  readonly choices: Choices;
  /** of the data */
  readonly version: string;
  readonly onChange: (choices: Choices) => void;
}

/** Everything an author chooses of a code: which, of what, how it looks, and in which words. */
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
      <div className="choices-pair">
        <Segments
          legend={t('app.language')}
          options={LOCALE_IDS.map((id) => ({ id, label: LOCALES[id].autonym, lang: LOCALES[id].tag }))}
          value={choices.locale}
          onPick={(locale) => set({ locale })}
        />
        {hasOptions && (
          <Segments
            legend={t('app.theme')}
            options={THEMES.map((id) => ({ id, label: t(`app.theme.${id}`) }))}
            value={choices.theme}
            onPick={(theme) => set({ theme })}
          />
        )}
      </div>
      <div className="choices-row">
        <Select
          label={t('codes.view')}
          options={viewsOf(dataset).map(({ id, name }) => ({ id, label: t(name) }))}
          value={choices.view}
          onPick={(view) => set({ view })}
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
        {hasOptions && <EmbedChoices choices={choices} onChange={set} />}
      </div>
      {choices.kind !== 'link' && <OwnTexts choices={choices} onChange={set} />}
    </div>
  );
}

interface PartProps {
  readonly choices: Choices;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** What only a code can choose that loads the embed: its height. */
function EmbedChoices({ choices, onChange }: PartProps) {
  const { t } = useLanguage();
  return (
    <>
      <Select
        label={t('codes.height')}
        options={HEIGHTS.map((id) => ({ id, label: t(`codes.height.${id}`) }))}
        value={choices.height}
        onPick={(height) => onChange({ height })}
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
              onChange={(event) => onChange({ px: event.target.valueAsNumber })}
            />
          )}
        </Labelled>
      )}
    </>
  );
}

/** Title and note in the words of the author. */
function OwnTexts({ choices, onChange }: PartProps) {
  const { t } = useLanguage();
  return (
    <>
      <Labelled label={t('codes.ownTitle')}>
        {(id) => (
          <input
            id={id}
            className="field"
            maxLength={MOST_TEXT}
            placeholder={t('codes.ownTitle.hint')}
            value={choices.title}
            onChange={(event) => onChange({ title: event.target.value })}
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
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}
