import { useMemo, useState } from 'react';
import { useSettled } from '../../behaviors/useSettled.ts';
import { describeFilters } from '../../words/describeFilters.ts';
import { PICTURE_ROOM } from '../../pictures/layoutPicture.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { encodeLink } from '../../url/encodeState.ts';
import { viewOf } from '../../views/index.ts';
import { CopyField } from '../CopyField.tsx';
import { describeTitle } from '../../words/finding.ts';
import { SheetDialog } from '../SheetDialog.tsx';
import { vocabularyOf } from '../vocabularyOf.ts';
import { COMMON_COLUMN, heightOf, PHONE, type Choices } from './choices.ts';
import { ChoicesForm } from './ChoicesForm.tsx';
import { CodePreview } from './CodePreview.tsx';
import {
  claimPage,
  ampCode,
  embedAddress,
  embedCode,
  embedFolder,
  linkCode,
  type CodeOptions,
} from './embedCode.ts';
import { OwnPicture } from './OwnPicture.tsx';
import { PicturePreview } from './PicturePreview.tsx';
import { pickPicture } from './pickPicture.ts';
import { stateImages } from './stateImages.ts';
import { warningsOf } from './warnings.ts';
import './codes.css';

/** ms that the preview waits for the author to stop typing */
const PATIENCE = 400;

export interface CodesDialogProps {
  /** address of the folder of the site, with a slash at the end */
  readonly site: string;
  readonly onClose: () => void;
}

/** The codes for an article, of what is on the page, with a preview of just what the code shows. */
export function CodesDialog({ site, onClose }: CodesDialogProps) {
  const { dataset, store, languageOf } = useDepartures();
  const language = useLanguage();
  const { t, list, number } = language;
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
    column: COMMON_COLUMN,
  }));
  /** px that the embed asks for, in the column of the article and on a phone */
  const [reserved, setReserved] = useState<number | null>(null);
  const [onPhone, setOnPhone] = useState<number | null>(null);
  const [hasAmp, setAmp] = useState(false);

  const { kind, view, locale, theme, column } = choices;
  const { options, leftOut, picture, request } = useMemo(() => {
    const spoken = languageOf(locale);
    const linked = { ...state, view, locale, theme };
    const encoded = encodeLink(linked, vocabularyOf(dataset, store.getInitialState()), { full: true });
    const found = pickPicture(linked, dataset, spoken);
    const version = choices.isFrozen ? dataset.meta.version : null;
    const title = choices.title.trim();
    const preset = found.isExact ? found.preset.id : null;
    const file = {
      dataset,
      shown,
      state: linked,
      language: spoken,
      query: encoded.query,
      address: site,
      laneRoom: PICTURE_ROOM,
    };
    // Only these two codes show a picture.
    const images =
      kind === 'picture' || (kind === 'script' && preset !== null)
        ? stateImages(file, preset === null ? null : { folder: embedFolder({ site, version }), preset })
        : NO_IMAGES;
    const made: CodeOptions = {
      site,
      version,
      query: encoded.query,
      locale,
      title,
      note: choices.note.trim(),
      height: heightOf(choices),
      reserved,
      name:
        title === ''
          ? describeTitle(viewOf(view), { shown, state: { ...state, view }, dataset, language: spoken })
          : title,
      picture: { ...images, alt: found.alt },
      preset,
      credit: spoken.t('embed.source', { date: spoken.date(dataset.asOf) }),
    };
    return { options: made, leftOut: encoded.leftOut, picture: found, request: file };
  }, [choices, kind, reserved, view, locale, theme, state, shown, dataset, store, site, languageOf]);

  const settled = useSettled(options, PATIENCE);
  const address = kind === 'link' ? linkCode(settled) : embedAddress(settled);
  const filters = describeFilters(state.filters, dataset, language);
  const isOwnPicture = kind === 'picture' && !picture.isExact;
  const isPlainLink = kind === 'link' && !picture.isExact && claimPage(options) === null;
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
            <OwnPicture options={options} request={request} />
          ) : (
            <CopyField
              label={t(kind === 'link' ? 'codes.address' : 'codes.code')}
              value={embedCode(kind, options)}
              rows={kind === 'link' ? 2 : 7}
            />
          )}
          {kind === 'link' && (
            <p className="codes-note">{t(isPlainLink ? 'codes.link.other' : 'codes.link.preset')}</p>
          )}
          {isPlainLink && (
            <button
              type="button"
              className="quiet bordered"
              onClick={() => setChoices({ ...choices, kind: 'iframe' })}
            >
              {t('codes.link.frame')}
            </button>
          )}
          {kind === 'iframe' && (
            <details onToggle={({ currentTarget }) => setAmp(currentTarget.open)}>
              <summary>{t('codes.amp')}</summary>
              {hasAmp && (
                <CopyField
                  label={t('codes.code')}
                  value={ampCode(options, languageOf(locale).t('embed.more'))}
                  rows={5}
                />
              )}
            </details>
          )}
          {kind === 'script' && !picture.isExact && <p className="codes-note">{t('codes.otherPicture')}</p>}
        </div>
        <section className="codes-preview" aria-label={t('codes.preview')}>
          {kind === 'picture' ? (
            <PicturePreview request={isOwnPicture ? request : { ...request, address: '' }} />
          ) : isPlainLink ? (
            <p className="codes-note">{t('codes.link.noPreview')}</p>
          ) : (
            <>
              {warningsOf({
                view: viewOf(view),
                column,
                total: shown.count.total,
                height: settled.height === 'auto' ? reserved : null,
              }).map((warning) => (
                <p key={warning} className="codes-warning" role="status">
                  {t(`codes.warning.${warning}`)}
                </p>
              ))}
              <CodePreview
                key={`${address} ${column}`}
                address={address}
                name={settled.name}
                height={settled.height}
                widths={[
                  {
                    px: column,
                    label: t('codes.preview.column', {
                      px: number(column),
                      height: reserved === null ? '…' : number(reserved),
                    }),
                    onHeight: setReserved,
                  },
                  {
                    px: PHONE,
                    label: t('codes.preview.phone', {
                      px: number(PHONE),
                      height: onPhone === null ? '…' : number(onPhone),
                    }),
                    onHeight: setOnPhone,
                  },
                ]}
              />
            </>
          )}
        </section>
      </div>
    </SheetDialog>
  );
}

const NO_IMAGE = { src: '', ratio: 1 };
const NO_IMAGES = { wide: NO_IMAGE, small: NO_IMAGE };
