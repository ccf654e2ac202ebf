import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { nowAndThen } from '../../behaviors/nowAndThen.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { OwnInput, OwnProgress } from './openInput.ts';
import type { OpenedOwn, OwnReport, Settled } from './opened.ts';
import {
  isReady,
  lookTask,
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
  /** address, or name of the file, that a link asks for; null where there is no link */
  readonly linked?: string | null;
  /** what the link says of the columns */
  readonly columns: string;
  /** shows what is understood without asking, where nothing needed is missing */
  readonly isQuick: boolean;
  /** nothing else can be opened here, as in an embed */
  readonly isOnly?: boolean;
  /** told what is to be shown, and whether it is what the link asks for */
  readonly onDone: (own: OpenedOwn, isLinked: boolean) => void;
}

export interface OwnFlowState {
  readonly step: Step;
  readonly open: (input: OwnInput) => void;
  /** what is worth another try; null where there is no such thing */
  readonly again: OwnInput | null;
  readonly settle: (preview: Preview, settled: Settled) => void;
  readonly show: (preview: Preview) => void;
  readonly choose: () => void;
  readonly stop: () => void;
}

/** Leads from a file, a pasted table or an address to a dataset, one task at a time: the next one stops the one before. */
export function useOwnFlow(options: OwnFlowOptions): OwnFlowState {
  const { locale, start, resume, linked = null, columns, isQuick, isOnly = false, onDone } = options;
  // What is opened at once is on its way from the first.
  const [step, setStep] = useState<Step>(
    resume === undefined && start === null
      ? { at: 'choose' }
      : { at: 'busy', progress: { phase: start?.kind === 'address' ? 'fetch' : 'read', done: 0 } },
  );
  const asked = useRef<OwnInput | null>(null);
  const { run, abort } = useTasks(setStep, () => ({
    at: 'fault',
    input: asked.current,
    fault: { code: 'part' },
  }));
  const isLinked = (input: OwnInput | null) => linked !== null && nameIn(input) === linked;
  // What a preview has settled is there again where the making of its views is stopped.
  const made = useRef<Preview | null>(null);
  const show = (preview: Preview) => {
    made.current = preview;
    run(async (task) => {
      onDone(await makeTask(preview, locale, task), isLinked(asked.current));
      return null;
    });
  };
  const open = (input: OwnInput) => {
    made.current = null;
    asked.current = input;
    run(async (task) => {
      // What a link says of its columns, it says of no other file.
      const next = await openTask(input, isLinked(input) ? columns : '', task);
      if (next.at !== 'preview') return next;
      if (!isQuick || !isLinked(input) || !isReady(next)) return lookTask(next, task);
      onDone(await makeTask(next, locale, task), true);
      return null;
    });
  };
  const settle = (preview: Preview, settled: Settled) => {
    if (settled.mapping === preview.settled.mapping) return setStep({ ...preview, settled });
    setStep({ ...preview, settled, isStale: true });
    run(async (task) => {
      const { understood, looked } = await lookTask(
        await readTask({ file: preview.file, settled }, task),
        task,
      );
      setStep((now) =>
        now.at === 'preview' && !task.signal.aborted ? { ...now, understood, looked, isStale: false } : now,
      );
      return null;
    }, true);
  };
  const stopAt = (next: Step) => {
    abort();
    setStep(next);
  };
  const choose = () => stopAt({ at: 'choose' });
  const stop = () => {
    const input = asked.current;
    if (made.current !== null) stopAt(made.current);
    else if (isOnly && input !== null) stopAt({ at: 'fault', input, fault: { code: 'stopped' } });
    else stopAt({ at: 'choose', ...(input === null ? {} : { stopped: input }) });
  };
  // Before the first paint: what is asked for comes a frame sooner.
  useLayoutEffect(() => {
    if (resume !== undefined) run((task) => resumeTask(resume, task));
    else if (start !== null) open(start);
    return abort;
    // oxlint-disable-next-line react/exhaustive-deps -- what is opened at once is opened once
  }, []);
  return { step, open, again: tryAgain(step), settle, show, choose, stop };
}

/** Returns what is worth another try: an address, past what the browser has kept of it; a file that could not be read; what was stopped. */
function tryAgain(step: Step): OwnInput | null {
  const input =
    step.at === 'fault' || step.at === 'refused'
      ? step.input
      : step.at === 'choose'
        ? (step.stopped ?? null)
        : null;
  if (input?.kind === 'address') return { ...input, isAnew: true };
  return step.at === 'refused' ? null : input;
}

/** Returns how far a task is, as a number that never falls: rows are gone through several times. What is asked for again begins anew. */
export function neverLess(now: OwnProgress, before: OwnProgress | null): OwnProgress {
  return now.phase !== 'fetch' && now.phase === before?.phase && now.done < before.done ? before : now;
}

/** Returns what a link calls an input by; null for a table that was pasted. */
function nameIn(input: OwnInput | null): string | null {
  return input?.kind === 'file' ? input.file.name : input?.kind === 'address' ? input.address : null;
}

/**
 * Returns what runs a task, in place of the one before, and what stops it. A quiet one tells nothing of how far it is. One that fails, as where the part that reads
 * such files does not come, leads to the step that `fail` returns.
 */
function useTasks(setStep: (step: Step) => void, fail: () => Step) {
  const failed = useRef(fail);
  const running = useRef<AbortController | null>(null);
  const run = useCallback(
    (task: (task: Task) => Promise<Step | null>, isQuiet = false) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      const isLast = () => running.current === own;
      let last: OwnProgress | null = null;
      const tell = nowAndThen<OwnProgress>((progress) => {
        last = neverLess(progress, last);
        if (isLast() && !isQuiet) setStep({ at: 'busy', progress: last });
      });
      const follow = async () => {
        try {
          const next = await task({ signal: own.signal, tell });
          if (isLast() && next !== null) setStep(next);
        } catch {
          if (isLast() && !own.signal.aborted) setStep(failed.current());
        }
      };
      void follow();
    },
    [setStep],
  );
  const abort = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  return { run, abort };
}
