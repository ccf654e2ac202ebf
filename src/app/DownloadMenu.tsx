import { useState } from 'react';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import { encodeState } from '../url/encodeState.ts';
import { viewOf } from '../views/index.ts';
import { download, type Download } from './downloads/download.ts';
import { DownloadResult } from './downloads/DownloadResult.tsx';
import { FORMATS, type Format } from './downloads/makeFile.ts';
import { Popover } from './filters/Popover.tsx';
import { useAddress } from './useAddress.ts';
import { vocabularyOf } from './vocabularyOf.ts';

/** px of a downloaded picture: a page's width, and narrower where the chart has a form of its own for that */
const PICTURE_WIDTH = 1232;

/** What is shown, as files. */
export function DownloadMenu() {
  const { t } = useLanguage();
  return (
    <Popover label={t('download.open')} title={t('download.open')} active={false}>
      <DownloadPanel />
    </Popover>
  );
}

/** The files of what is shown, each a button. */
export function DownloadPanel() {
  const { dataset, store } = useDepartures();
  const language = useLanguage();
  const { t, count } = language;
  const shown = useShown();
  const view = viewOf(useDeparturesState((state) => state.view));
  const address = useAddress();
  const [result, setResult] = useState<Download | null>(null);
  const hasChart = view.draw !== null;
  const hasEvidence = dataset.evidence !== null;
  const isOffered = (format: Format) => (format === 'csv' || format === 'json' ? hasEvidence : hasChart);

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
      {!hasEvidence && <p>{t('download.loading')}</p>}
      {!hasChart && <p>{t('download.noChart')}</p>}
      <DownloadResult download={result} />
      <p>{t('download.safe')}</p>
    </div>
  );
}
