import { useMemo, useState } from 'react';
import { useSettled } from '../../behaviors/useSettled.ts';
import { describeFilters } from '../../words/describeFilters.ts';
import { PICTURE_ROOM } from '../../pictures/layoutPicture.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { encodeLink } from '../../url/encodeState.ts';
import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { DeparturesState } from '../../store/state.ts';
import { CLAIM } from '../../views/article/params.ts';
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
export function CodesDialog(props: CodesDialogProps) {
  const { dataset } = useDepartures();
  const { t } = useLanguage();
  // An article reads its data from an address.
  if (dataset.own === null || dataset.own.address !== null) return <Codes {...props} />;
  return (
    <SheetDialog
      title={t('codes.title')}
      closing={t('codes.close')}
      className="codes"
      onClose={props.onClose}
    >
      <p className="codes-body">{t('codes.ownFile')}</p>
    </SheetDialog>
  );
}

function Codes({ site, onClose }: CodesDialogProps) {
  const { dataset } = useDepartures();
  const { t } = useLanguage();
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
  /** px that the embed asks for in the column of the article */
  const [reserved, setReserved] = useState<number | null>(null);
  const { kind, column } = choices;
  const { options, leftOut, picture, request } = useCode(choices, reserved, site);
  const settled = useSettled(options, PATIENCE);
  const address = kind === 'link' ? linkCode(settled) : embedAddress(settled);
  const isOwnPicture = kind === 'picture' && !picture.isExact;
  const isPlainLink = kind === 'link' && !picture.isExact && claimPage(options) === null;
  return (
    <SheetDialog title={t('codes.title')} closing={t('codes.close')} className="codes" onClose={onClose}>
      <div className="codes-body">
        <div className="codes-form">
          <CodeNotes leftOut={leftOut} />
          <ChoicesForm choices={choices} version={dataset.meta.version} onChange={setChoices} />
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
          {kind === 'iframe' && <AmpCode options={options} />}
          {kind === 'script' && !picture.isExact && <p className="codes-note">{t('codes.otherPicture')}</p>}
        </div>
        <section className="codes-preview" aria-label={t('codes.preview')}>
          {kind === 'picture' ? (
            <PicturePreview request={isOwnPicture ? request : { ...request, address: '' }} />
          ) : isPlainLink ? (
            <p className="codes-note">{t('codes.link.noPreview')}</p>
          ) : (
            <FramePreview
              address={address}
              name={settled.name}
              view={choices.view}
              column={column}
              height={settled.height}
              reserved={reserved}
              onHeight={setReserved}
            />
          )}
        </section>
      </div>
    </SheetDialog>
  );
}

const NO_IMAGE = { src: '', ratio: 1 };
const NO_IMAGES = { wide: NO_IMAGE, small: NO_IMAGE };

/** Returns what the codes are made of: their options, the names of what no link holds, and the picture that stands for them. */
function useCode(choices: Choices, reserved: number | null, site: string) {
  const { dataset, store, languageOf } = useDepartures();
  const shown = useShown();
  const state = useDeparturesState((all) => all);
  const { kind, view, locale, theme } = choices;
  return useMemo(() => {
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
        title !== ''
          ? title
          : (nameOfStep(linked, dataset, spoken) ??
            describeTitle(viewOf(view), { shown, state: { ...state, view }, dataset, language: spoken })),
      picture: { ...images, alt: found.alt },
      preset,
      credit: spoken.t('embed.source', { date: spoken.date(dataset.asOf) }),
    };
    return { options: made, leftOut: encoded.leftOut, picture: found, request: file };
  }, [choices, kind, reserved, view, locale, theme, state, shown, dataset, store, site, languageOf]);
}

/** Returns what the essay is called, or the one claim of it that is shown; null for any other view. */
function nameOfStep(
  state: DeparturesState,
  { claims }: Pick<Dataset, 'claims'>,
  { t, text }: Language,
): string | null {
  if (viewOf(state.view).shell === 'full') return null;
  const claim = claims.find(({ id }) => id === CLAIM.get(state));
  return claim === undefined ? t('article.title') : text(claim.text);
}

/** What the code shows of what is on the page, and what it cannot hold. */
function CodeNotes({ leftOut }: { readonly leftOut: readonly string[] }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, list } = language;
  const filters = describeFilters(
    useDeparturesState((state) => state.filters),
    dataset,
    language,
  );
  return (
    <>
      <p className="codes-set">
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
    </>
  );
}

/** The code for AMP pages, folded: made when somebody wants it. */
function AmpCode({ options }: { readonly options: CodeOptions }) {
  const { languageOf } = useDepartures();
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('codes.amp')}</summary>
      {isOpen && (
        <CopyField
          label={t('codes.code')}
          value={ampCode(options, languageOf(options.locale).t('embed.more'))}
          rows={5}
        />
      )}
    </details>
  );
}

interface FramePreviewProps {
  readonly address: string;
  readonly name: string;
  readonly view: Choices['view'];
  /** px of the column of the article */
  readonly column: number;
  readonly height: CodeOptions['height'];
  /** px that the embed asks for in that column; null while it has not said */
  readonly reserved: number | null;
  readonly onHeight: (px: number | null) => void;
}

/** The embed as the article and a phone will show it, and what makes a poor chart of it there. */
function FramePreview({ address, name, view, column, height, reserved, onHeight }: FramePreviewProps) {
  const { t, number } = useLanguage();
  const { total } = useShown().count;
  const [onPhone, setOnPhone] = useState<number | null>(null);
  const px = (value: number | null) => (value === null ? '…' : number(value));
  return (
    <>
      {warningsOf({ view: viewOf(view), column, total, height: height === 'auto' ? reserved : null }).map(
        (warning) => (
          <p key={warning} className="codes-warning" role="status">
            {t(`codes.warning.${warning}`)}
          </p>
        ),
      )}
      <CodePreview
        key={`${address} ${column}`}
        address={address}
        name={name}
        height={height}
        widths={[
          {
            px: column,
            label: t('codes.preview.column', { px: number(column), height: px(reserved) }),
            onHeight,
          },
          {
            px: PHONE,
            label: t('codes.preview.phone', { px: number(PHONE), height: px(onPhone) }),
            onHeight: setOnPhone,
          },
        ]}
      />
    </>
  );
}
