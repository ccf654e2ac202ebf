import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { nowAndThen } from '../../behaviors/nowAndThen.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { OwnInput, OwnProgress } from './openInput.ts';
import type { OpenedOwn, OwnReport, Settled } from './opened.ts';
import {
  isReady,
  makeTask,
  openTask,
  readTask,
  resumeTask,
  type Preview,
  type Step,
  type Task,
} from './ownTasks.ts';

export interface OwnFlowOptions {
  readonly locale: Locale;
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

export interface OwnFlowState {
  readonly step: Step;
  readonly open: (input: OwnInput) => void;
  readonly settle: (preview: Preview, settled: Settled) => void;
  readonly show: (preview: Preview) => void;
  readonly choose: () => void;
  readonly stop: () => void;
}

/** Leads from a file, a pasted table or an address to a dataset, one task at a time: the next one stops the one before. */
export function useOwnFlow(options: OwnFlowOptions): OwnFlowState {
  const { locale, start, resume, columns, isQuick, isOnly = false, onDone } = options;
  // What is opened at once is on its way from the first.
  const [step, setStep] = useState<Step>(
    resume === undefined && start === null
      ? { at: 'choose' }
      : { at: 'busy', progress: { phase: start?.kind === 'address' ? 'fetch' : 'read', done: 0 } },
  );
  const running = useRef<AbortController | null>(null);
  const run = useCallback((task: (task: Task) => Promise<Step | null>, isQuiet = false) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const isLast = () => running.current === own;
    const tell = nowAndThen<OwnProgress>((progress) => {
      if (isLast() && !isQuiet) setStep({ at: 'busy', progress });
    });
    const follow = async () => {
      try {
        const next = await task({ signal: own.signal, tell });
        if (isLast() && next !== null) setStep(next);
      } catch (error) {
        if (!own.signal.aborted) throw error;
      }
    };
    void follow();
  }, []);
  const show = (preview: Preview) =>
    run(async (task) => {
      onDone(await makeTask(preview, locale, task));
      return null;
    });
  const open = (input: OwnInput) =>
    run(async (task) => {
      const next = await openTask(input, columns, task);
      if (!isQuick || next.at !== 'preview' || !isReady(next)) return next;
      onDone(await makeTask(next, locale, task));
      return null;
    });
  const settle = (preview: Preview, settled: Settled) => {
    if (settled.mapping === preview.settled.mapping) return setStep({ ...preview, settled });
    setStep({ ...preview, settled, isStale: true });
    run(async (task) => {
      const { understood } = await readTask({ file: preview.file, settled }, task);
      setStep((now) =>
        now.at === 'preview' && !task.signal.aborted ? { ...now, understood, isStale: false } : now,
      );
      return null;
    }, true);
  };
  const stopAt = (next: Step) => {
    running.current?.abort();
    running.current = null;
    setStep(next);
  };
  const choose = () => stopAt({ at: 'choose' });
  const stop = () =>
    isOnly && start !== null ? stopAt({ at: 'fault', input: start, fault: { code: 'stopped' } }) : choose();
  // Before the first paint: what is asked for comes a frame sooner.
  useLayoutEffect(() => {
    if (resume !== undefined) run((task) => resumeTask(resume, task));
    else if (start !== null) open(start);
    return () => running.current?.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- what is opened at once is opened once
  }, []);
  return { step, open, settle, show, choose, stop };
}
