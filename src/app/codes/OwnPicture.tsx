import { useState } from 'react';
import type { Shown } from '../../filters/filterDepartures.ts';
import { languageOf, useDepartures, useLanguage } from '../../store/context.ts';
import type { DeparturesState } from '../../store/state.ts';
import { viewOf } from '../../views/index.ts';
import { CopyField } from '../CopyField.tsx';
import { download, type Download } from '../downloads/download.ts';
import { DownloadResult } from '../downloads/DownloadResult.tsx';
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
  const [result, setResult] = useState<Download | null>(null);
  const view = viewOf(state.view).loaded();
  const language = languageOf(state.locale);
  if (view === null || view.draw === null) return <p className="codes-note">{t('codes.noPicture')}</p>;
  const run = async () => {
    setResult(
      await download('png', {
        dataset,
        shown,
        state,
        language,
        query: options.query,
        address: options.site,
        width: PICTURE_WIDTH,
        page: document,
      }),
    );
  };
  const file = result === null || result.outcome === 'failed' ? null : result.file;
  const alt = t('picture.alt', {
    finding: options.name,
    description: view.describe({ dataset, shown, state, language }),
  });
  return (
    <>
      <p className="codes-note">{t('codes.ownPicture')}</p>
      <button type="button" className="quiet bordered" onClick={() => void run()}>
        {t('codes.makePicture')}
      </button>
      <DownloadResult download={result} />
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
