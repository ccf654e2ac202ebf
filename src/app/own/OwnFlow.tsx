import { useCallback, useEffect, useRef, useState } from 'react';
import { prepareCounts } from '../../filters/failures.ts';
import type { Locale } from '../../i18n/locales.ts';
import { describeOwnNotice } from '../../reading/own/messages.ts';
import { missingFields } from '../../reading/own/mapping.ts';
import type { OwnNotice } from '../../reading/own/ownNotices.ts';
import { ownDatasetSteps, understandSteps, type OwnUnderstood } from '../../reading/own/readSource.ts';
import { aboutOf, decodeColumns, encodeColumns, ownDataOf } from './about.ts';
import { ChooseInput } from './ChooseInput.tsx';
import type { FetchFault } from './fetchBytes.ts';
import { openInput, type OwnInput, type OwnProgress } from './openInput.ts';
import './own.css';
import { OwnPreview } from './OwnPreview.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { runSteps } from './runSteps.ts';
import { LOCAL, type OpenedOwn, type OwnReport, type ReadFile, type Settled } from './opened.ts';
import { ownWords } from './words/index.ts';

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'busy'; readonly progress: OwnProgress }
  | { readonly at: 'fault'; readonly input: OwnInput; readonly fault: FetchFault }
  | { readonly at: 'refused'; readonly notices: readonly OwnNotice[] }
  | {
      readonly at: 'preview';
      readonly file: ReadFile;
      readonly settled: Settled;
      readonly understood: OwnUnderstood;
    };

export interface OwnFlowProps {
  readonly locale: Locale;
  /** address of the folder of the site, with a slash at the end */
  readonly site: string;
  /** what is opened at once; null lets the reader choose */
  readonly start: OwnInput | null;
  /** what was opened before, to be looked at and corrected */
  readonly resume?: OwnReport;
  /** what a link says of the columns */
  readonly columns: string;
  /** shows what is understood without asking, where nothing needed is missing */
  readonly isQuick: boolean;
  /** nothing else can be opened here, as in an embed */
  readonly isOnly?: boolean;
  readonly onDone: (own: OpenedOwn) => void;
}

/** From a file, a pasted table or an address to a dataset: what is read, what it is taken for, and what was not understood. */
export function OwnFlow({
  locale,
  site,
  start,
  resume,
  columns,
  isQuick,
  isOnly = false,
  onDone,
}: OwnFlowProps) {
  const w = ownWords(locale);
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const control = useRef<AbortController | null>(null);
  const place = useRef<HTMLDivElement>(null);

  /** Runs what takes a while; what is stopped leads back to the choice. */
  const work = useCallback(
    (task: (signal: AbortSignal, tell: (progress: OwnProgress) => void) => Promise<Step | null>) => {
      control.current?.abort();
      const own = new AbortController();
      control.current = own;
      const tell = (progress: OwnProgress) => {
        if (control.current === own) setStep({ at: 'busy', progress });
      };
      void (async () => {
        let next: Step | null;
        try {
          next = await task(own.signal, tell);
        } catch (error) {
          if (own.signal.aborted) return;
          control.current = null;
          throw error;
        }
        if (control.current === own && next !== null) setStep(next);
      })();
    },
    [],
  );

  const make = useCallback(
    (file: ReadFile, settled: Settled, understood: OwnUnderstood) => {
      work(async (signal, tell) => {
        tell({ phase: 'make', done: 0 });
        const fallback = ownWords(locale).unnamed;
        const own = ownDataOf(file.source, settled.about, { address: file.address, fallback });
        const dataset = await runSteps(ownDatasetSteps(understood, own, settled.merges), {
          signal,
          onStep: (done) => tell({ phase: 'make', done }),
        });
        // What counts read is made here too, where it holds nothing up.
        await runSteps(prepareCounts(dataset), {
          signal,
          onStep: () => tell({ phase: 'make', done: dataset.departures.length }),
        });
        const guess = file.source.kind === 'table' && !file.source.isRecord ? file.source.mapping : null;
        onDone({
          dataset,
          source: file.address ?? `${LOCAL}${file.name === '' ? own.title.en : file.name}`,
          columns: encodeColumns(settled.mapping, guess, settled.about, file.given),
          report: { file, settled },
        });
        return null;
      });
    },
    [work, onDone, locale],
  );

  const open = useCallback(
    (input: OwnInput) =>
      work(async (signal, tell) => {
        tell({ phase: input.kind === 'address' ? 'fetch' : 'read', done: 0 });
        const opened = await openInput(input, signal, tell);
        if (opened.kind === 'fault') return { at: 'fault', input, fault: opened.fault };
        const { source, name, address } = opened;
        if (source.kind === 'refused') return { at: 'refused', notices: source.notices };
        const given = aboutOf(source, name);
        const guess = source.kind === 'table' && !source.isRecord ? source.mapping : null;
        const { mapping, about } = decodeColumns(columns, guess, given);
        const settled: Settled = { mapping, about, merges: new Map() };
        const file: ReadFile = { source, name, address, given };
        const understood = await runSteps(understandSteps(source, mapping), {
          signal,
          onStep: (done) => tell({ phase: 'read', done }),
        });
        const isReady = mapping === null || missingFields(mapping).length === 0;
        const count = understood.kind === 'table' ? understood.rows.length : 1;
        if (isQuick && isReady && count > 0) {
          setTimeout(() => make(file, settled, understood), 0);
          return null;
        }
        return { at: 'preview', file, settled, understood };
      }),
    [work, make, columns, isQuick],
  );

  /** Shows how a file was read that has been shown already. */
  const look = ({ file, settled }: OwnReport) =>
    work(async (signal, tell) => {
      tell({ phase: 'read', done: 0 });
      const understood = await runSteps(understandSteps(file.source, settled.mapping), {
        signal,
        onStep: (done) => tell({ phase: 'read', done }),
      });
      return { at: 'preview', file, settled, understood };
    });

  /** Reads the rows anew under another mapping. */
  const settle = useCallback(
    (file: ReadFile, settled: Settled, understood: OwnUnderstood) => {
      const before = step.at === 'preview' ? step.settled.mapping : null;
      setStep({ at: 'preview', file, settled, understood });
      if (settled.mapping === before) return;
      control.current?.abort();
      const own = new AbortController();
      control.current = own;
      void (async () => {
        try {
          const again = await runSteps(understandSteps(file.source, settled.mapping), {
            signal: own.signal,
            onStep: () => {},
          });
          setStep((now) =>
            now.at === 'preview' && control.current === own ? { ...now, understood: again } : now,
          );
        } catch (error) {
          if (!own.signal.aborted) throw error;
        }
      })();
    },
    [step],
  );

  useEffect(() => {
    if (resume !== undefined) look(resume);
    else if (start !== null) open(start);
    return () => control.current?.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- what is opened at once is opened once
  }, []);

  // What comes in the place of what had the focus takes it, so that a keyboard goes on from there.
  useEffect(() => {
    if (step.at === 'choose') return;
    const { current } = place;
    if (current !== null && !current.contains(current.ownerDocument.activeElement))
      current.focus({ preventScroll: true });
  }, [step.at]);

  const stop = () => {
    control.current?.abort();
    setStep(
      start !== null && isOnly ? { at: 'fault', input: start, fault: { code: 'stopped' } } : { at: 'choose' },
    );
  };
  const choose = () => {
    control.current?.abort();
    setStep({ at: 'choose' });
  };
  return (
    <div className="own-flow" ref={place} tabIndex={-1}>
      {step.at === 'choose' && <ChooseInput locale={locale} site={site} onOpen={open} />}
      {step.at === 'busy' && <ProgressLine locale={locale} progress={step.progress} onStop={stop} />}
      {step.at === 'fault' && (
        <div role="alert" className="own-fault">
          <p>{w.faults(step.fault)}</p>
          <p className="own-buttons">
            <button type="button" className="quiet bordered" onClick={() => open(step.input)}>
              {w.retry}
            </button>{' '}
            {!isOnly && (
              <button type="button" className="quiet bordered" onClick={choose}>
                {w.other}
              </button>
            )}
          </p>
        </div>
      )}
      {step.at === 'refused' && (
        <div role="alert" className="own-fault">
          <p>
            <strong>{w.refused}</strong>
          </p>
          {step.notices.map((notice) => (
            <p key={notice.code}>{describeOwnNotice(notice, locale)}</p>
          ))}
          <p className="own-buttons">
            {start !== null && (
              <>
                <button type="button" className="quiet bordered" onClick={() => open(start)}>
                  {w.retry}
                </button>{' '}
              </>
            )}
            {!isOnly && (
              <button type="button" className="quiet bordered" onClick={choose}>
                {w.other}
              </button>
            )}
          </p>
        </div>
      )}
      {step.at === 'preview' && (
        <OwnPreview
          locale={locale}
          file={step.file}
          settled={step.settled}
          understood={step.understood}
          onSettle={(settled) => settle(step.file, settled, step.understood)}
          onShow={() => make(step.file, step.settled, step.understood)}
          onOther={isOnly ? null : choose}
        />
      )}
    </div>
  );
}
