import { useRef, useState } from 'react';
import { nowAndThen } from '../../behaviors/nowAndThen.ts';
import { useDepartures, useDeparturesState, useDetails, useLanguage, useShown } from '../../store/context.ts';
import { encodeState } from '../../url/encodeState.ts';
import { viewOf } from '../../views/index.ts';
import { DetailsStatus } from '../parts/DetailsStatus.tsx';
import { useAddress } from '../useAddress.ts';
import { vocabularyOf } from '../vocabularyOf.ts';
import { download, type Download } from './download.ts';
import { DownloadResult } from './DownloadResult.tsx';
import { FORMATS, type FileProgress, type FileRun, type Format } from './makeFile.ts';
import './downloadPanel.css';

/** px of a downloaded picture: a page's width, and narrower where the chart has a form of its own for that */
const PICTURE_WIDTH = 1232;

const SAYS = {
  make: 'download.making',
  check: 'download.checking',
  draw: 'download.drawing',
} as const;

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

  const { progress, start, stop } = useMaking();
  const run = (format: Format, button: HTMLElement) =>
    start(button, async (making) => {
      const state = store.getState();
      const vocabulary = vocabularyOf(dataset, store.getInitialState());
      setResult(null);
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
          run: making,
        }),
      );
    });

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
              onClick={({ currentTarget }) => void run(format, currentTarget)}
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
      {progress !== null && (
        <p>
          <span role="status">
            {t(SAYS[progress.phase], {
              count: language.number(progress.done),
            })}
          </span>{' '}
          <button type="button" className="quiet bordered" onClick={stop}>
            {t('download.stop')}
          </button>
        </p>
      )}
      <DownloadResult download={result} />
      <p>{t('download.safe')}</p>
    </div>
  );
}

/** Makes one file at a time: another one stops the one before. Says how far a large one is, and stops it; the focus goes back to what had asked for it. */
function useMaking() {
  const [progress, setProgress] = useState<FileProgress | null>(null);
  const making = useRef<{ readonly control: AbortController; readonly button: HTMLElement } | null>(null);
  const start = async (button: HTMLElement, make: (run: FileRun) => Promise<void>) => {
    making.current?.control.abort();
    const own = { control: new AbortController(), button };
    making.current = own;
    const isLast = () => making.current === own;
    const tell = nowAndThen((next: FileProgress) => {
      if (isLast()) setProgress(next);
    });
    await make({ signal: own.control.signal, tell });
    if (isLast()) setProgress(null);
  };
  const stop = () => {
    making.current?.control.abort();
    making.current?.button.focus();
  };
  return { progress, start, stop };
}
