import { useMemo, useState } from 'react';
import { useSettled } from '../../behaviors/useSettled.ts';
import { describeFilters } from '../../words/describeFilters.ts';
import { languageOf, useDepartures, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { encodeLink } from '../../url/encodeState.ts';
import { CopyField } from '../CopyField.tsx';
import { describeFinding } from '../../words/finding.ts';
import { SheetDialog } from '../SheetDialog.tsx';
import { vocabularyOf } from '../vocabularyOf.ts';
import { heightOf, type Choices } from './choices.ts';
import { ChoicesForm } from './ChoicesForm.tsx';
import { CodePreview } from './CodePreview.tsx';
import { embedAddress, embedCode, embedFolder, type CodeOptions } from './embedCode.ts';
import { OwnPicture } from './OwnPicture.tsx';
import { PICTURE_WIDTH, pickPicture } from './pickPicture.ts';

/** ms that the preview waits for the author to stop typing */
const PATIENCE = 400;

export interface CodesDialogProps {
  /** address of the folder of the site, with a slash at the end */
  readonly site: string;
  readonly onClose: () => void;
}

/** The codes for an article, of what is on the page, with a preview of just what the code shows. */
export function CodesDialog({ site, onClose }: CodesDialogProps) {
  const { dataset, store } = useDepartures();
  const language = useLanguage();
  const { t, list } = language;
  const shown = useShown();
  const state = useDeparturesState((all) => all);
  const [choices, setChoices] = useState<Choices>(() => ({
    kind: 'iframe',
    isFrozen: false,
    view: state.view,
    locale: state.locale,
    theme: state.theme,
    title: '',
    note: '',
    height: 'auto',
    px: 600,
  }));
  const [reserved, setReserved] = useState<number | null>(null);

  const { view, locale, theme } = choices;
  const { options, leftOut, picture } = useMemo(() => {
    const spoken = languageOf(locale);
    const linked = { ...state, view, locale, theme };
    const encoded = encodeLink(linked, vocabularyOf(dataset, store.getInitialState()), { full: true });
    const found = pickPicture(linked, dataset, spoken);
    const version = choices.isFrozen ? dataset.meta.version : null;
    const title = choices.title.trim();
    const made: CodeOptions = {
      site,
      version,
      query: encoded.query,
      locale,
      title,
      note: choices.note.trim(),
      height: heightOf(choices),
      reserved,
      name: title === '' ? describeFinding(shown, state.filters, dataset, spoken) : title,
      picture: {
        src: `${embedFolder({ site, version })}embed/${found.preset.id}.${locale}.png`,
        alt: found.alt,
        width: PICTURE_WIDTH,
        height: null,
      },
      preset: found.isExact ? found.preset.id : null,
      credit: spoken.t('embed.source', { date: spoken.date(dataset.asOf) }),
    };
    return { options: made, leftOut: encoded.leftOut, picture: found };
  }, [choices, reserved, view, locale, theme, state, shown, dataset, store, site]);

  const settled = useSettled(options, PATIENCE);
  const filters = describeFilters(state.filters, dataset, language);
  const isOwnPicture = choices.kind === 'picture' && !picture.isExact;
  return (
    <SheetDialog title={t('codes.title')} closing={t('codes.close')} className="codes" onClose={onClose}>
      <div className="codes-body">
        <div className="codes-form">
          <ChoicesForm choices={choices} version={dataset.meta.version} onChange={setChoices} />
          <p className="codes-note">
            {filters.length === 0
              ? t('codes.whole')
              : t('codes.filters', {
                  names: list(filters.map(({ field, value }) => t('codes.named', { field, value }))),
                })}
          </p>
          {leftOut.length > 0 && (
            <p className="codes-note" role="status">
              {t('link.tooLong', { names: list(leftOut) })}
            </p>
          )}
          {isOwnPicture ? (
            <OwnPicture options={options} state={{ ...state, view, locale, theme }} shown={shown} />
          ) : (
            <CopyField label={t('codes.code')} value={embedCode(choices.kind, options)} rows={7} />
          )}
          {choices.kind === 'script' && !picture.isExact && (
            <p className="codes-note">{t('codes.otherPicture')}</p>
          )}
        </div>
        <section className="codes-preview" aria-label={t('codes.preview')}>
          {choices.kind !== 'picture' && (
            <CodePreview
              key={embedAddress(settled)}
              address={embedAddress(settled)}
              name={settled.name}
              height={settled.height}
              onHeight={setReserved}
            />
          )}
          {choices.kind === 'picture' && !isOwnPicture && (
            <figure>
              <img src={options.picture.src} alt={options.picture.alt} width={PICTURE_WIDTH} />
              <figcaption>
                {[options.title, options.note, options.credit].filter(Boolean).join(' · ')}
              </figcaption>
            </figure>
          )}
          {isOwnPicture && <p className="codes-note">{t('codes.ownPicturePreview')}</p>}
        </section>
      </div>
    </SheetDialog>
  );
}
