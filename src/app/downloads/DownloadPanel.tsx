import { useState } from 'react';
import { useDepartures, useDeparturesState, useDetails, useLanguage, useShown } from '../../store/context.ts';
import { encodeState } from '../../url/encodeState.ts';
import { viewOf } from '../../views/index.ts';
import { DetailsStatus } from '../parts/DetailsStatus.tsx';
import { useAddress } from '../useAddress.ts';
import { vocabularyOf } from '../vocabularyOf.ts';
import { download, type Download } from './download.ts';
import { DownloadResult } from './DownloadResult.tsx';
import { FORMATS, type Format } from './makeFile.ts';
import './downloadPanel.css';

/** px of a downloaded picture: a page's width, and narrower where the chart has a form of its own for that */
const PICTURE_WIDTH = 1232;

/** The files that the current set can be saved as. */
export function DownloadPanel() {
  const { dataset, store } = useDepartures();
  const language = useLanguage();
  const { t, count } = language;
  const shown = useShown();
  const view = viewOf(useDeparturesState((state) => state.view));
  const address = useAddress();
  const [result, setResult] = useState<Download | null>(null);
  const { hasChart } = view;
  useDetails();
  const hasEvidence = dataset.evidence !== null;
  const isOffered = (format: Format) => (format === 'svg' || format === 'png' ? hasChart : hasEvidence);

  const run = async (format: Format) => {
    const state = store.getState();
    const vocabulary = vocabularyOf(dataset, store.getInitialState());
    setResult(
      await download(format, {
        dataset,
        shown,
        state,
        language,
        query: encodeState({ ...state, selection: null }, vocabulary, { full: true }),
        address,
        width: PICTURE_WIDTH,
        page: document,
      }),
    );
  };

  return (
    <div className="download-panel">
      <h2>{t('download.title', { n: shown.count.total, count: count(shown.count) })}</h2>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              className="download-option"
              disabled={!isOffered(format)}
              onClick={() => void run(format)}
            >
              <strong>{t(`download.${format}`)}</strong> <span>{t(`download.${format}.note`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {!hasEvidence && (
        <p>
          <DetailsStatus loading={t('download.loading')} />
        </p>
      )}
      {!hasChart && <p>{t('download.noChart')}</p>}
      <DownloadResult download={result} />
      <p>{t('download.safe')}</p>
    </div>
  );
}
