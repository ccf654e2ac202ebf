import { useState } from 'react';
import type { Shown } from '../../filters/filterDepartures.ts';
import { languageOf, useDepartures, useLanguage } from '../../store/context.ts';
import type { DeparturesState } from '../../store/state.ts';
import { viewOf } from '../../views/index.ts';
import { CopyField } from '../CopyField.tsx';
import { DownloadResult, type Download } from '../downloads/DownloadResult.tsx';
import { makeFile } from '../downloads/makeFile.ts';
import { saveFile } from '../downloads/saveFile.ts';
import { embedCode, type CodeOptions } from './embedCode.ts';
import { PICTURE_WIDTH } from './pickPicture.ts';

export interface OwnPictureProps {
  readonly options: CodeOptions;
  readonly state: DeparturesState;
  readonly shown: Shown;
}

/** The picture of a state that the site holds no file of: made here, saved by the author, and named in the code. */
export function OwnPicture({ options, state, shown }: OwnPictureProps) {
  const { dataset } = useDepartures();
  const { t } = useLanguage();
  const [download, setDownload] = useState<Download | null>(null);
  const view = viewOf(state.view);
  const language = languageOf(state.locale);
  if (view.draw === null) return <p className="codes-note">{t('codes.noPicture')}</p>;
  const run = async () => {
    const file = await makeFile('png', {
      dataset,
      shown,
      state,
      language,
      query: options.query,
      address: options.site,
      width: PICTURE_WIDTH,
      page: document,
    });
    setDownload(
      file === null
        ? { outcome: 'failed' }
        : { outcome: saveFile(file.blob, file.name, document) ? 'saved' : 'blocked', file },
    );
  };
  const file = download === null || download.outcome === 'failed' ? null : download.file;
  const alt = t('picture.alt', {
    finding: options.name,
    description: view.describe(shown, dataset, language),
  });
  return (
    <>
      <p className="codes-note">{t('codes.ownPicture')}</p>
      <button type="button" className="quiet bordered" onClick={() => void run()}>
        {t('codes.makePicture')}
      </button>
      <DownloadResult download={download} />
      {file !== null && (
        <CopyField
          label={t('codes.code')}
          value={embedCode('picture', {
            ...options,
            picture: { src: file.name, alt, width: PICTURE_WIDTH, height: null },
          })}
          rows={7}
        />
      )}
    </>
  );
}
