import { useState } from 'react';
import { PICTURE_WIDTHS, type PictureSize } from '../../pictures/layoutPicture.ts';
import { useLanguage } from '../../store/context.ts';
import { viewOf } from '../../views/index.ts';
import { CopyField } from '../CopyField.tsx';
import { download, type Download } from '../downloads/download.ts';
import { DownloadResult } from '../downloads/DownloadResult.tsx';
import type { FileRequest } from '../downloads/makeFile.ts';
import { embedCode, type CodeOptions } from './embedCode.ts';
import { SMALL_ENDING } from './stateImages.ts';

export interface OwnPictureProps {
  /** its picture names the files */
  readonly options: CodeOptions;
  readonly request: Omit<FileRequest, 'page' | 'width'>;
}

/** The two pictures of a state that the site holds no file of: made here, saved by the author, and named in the code. */
export function OwnPicture({ options, request }: OwnPictureProps) {
  const { t } = useLanguage();
  const [result, setResult] = useState<Download | null>(null);
  if (!viewOf(request.state.view).hasChart) return <p className="codes-note">{t('codes.noPicture')}</p>;
  const save = async (size: PictureSize) => {
    const ending = size === 'small' ? { ending: SMALL_ENDING } : {};
    setResult(await download('png', { ...request, ...ending, width: PICTURE_WIDTHS[size], page: document }));
  };
  return (
    <>
      <p className="codes-note">{t('codes.ownPicture')}</p>
      <div className="codes-buttons">
        <button type="button" className="quiet bordered" onClick={() => void save('wide')}>
          {t('codes.makePicture')}
        </button>
        <button type="button" className="quiet bordered" onClick={() => void save('small')}>
          {t('codes.makeSmallPicture')}
        </button>
      </div>
      <DownloadResult download={result} />
      <CopyField label={t('codes.code')} value={embedCode('picture', options)} rows={7} />
    </>
  );
}
