import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Part, PartState } from '../../behaviors/createPart.ts';
import { useLanguage } from '../../store/context.ts';
import { ReloadButton } from './ReloadButton.tsx';

/** ms for which nothing is said: most parts have come by then */
const QUIET = 400;

export interface LatePartProps<T> {
  readonly part: Part<T>;
  /** the part once it is there */
  readonly children: (value: T) => ReactNode;
  /** what is known already: it stands there until the part does */
  readonly early?: ReactNode;
  /** what stands around the sentences about a part that is late; they stand alone unless given */
  readonly renderFrame?: (sentences: ReactNode) => ReactNode;
}

/** A part that comes when it is first shown. While it has not come, and where it fails, a sentence says so, and a button tries again. */
export function LatePart<T>({ part, children, early = null, renderFrame }: LatePartProps<T>) {
  const state = usePart(part);
  const isQuiet = useQuiet(state.status === 'idle' || state.status === 'loading');
  if (state.status === 'ready') return children(state.value);
  const status = <PartStatus part={part} hasFailed={state.status === 'failed'} />;
  if (isQuiet) return early;
  const sentences = (
    <>
      {early}
      {status}
    </>
  );
  return renderFrame === undefined ? sentences : renderFrame(sentences);
}

/** Returns how far a part is, and asks for it. */
export function usePart<T>(part: Part<T>): PartState<T> {
  const state = useSyncExternalStore<PartState<T>>(part.subscribe, part.getState, part.getState);
  useEffect(() => {
    if (part.getState().status === 'idle') part.load();
  }, [part]);
  return state;
}

function useQuiet(isLoading: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isLoading) return;
    const timer = setTimeout(() => setOver(true), QUIET);
    return () => clearTimeout(timer);
  }, [isLoading]);
  return isLoading && !isOver;
}

/** Says that a part which something else waits for has not come, and tries again; nothing while it may still come. */
export function PartFailure({ part }: { readonly part: Part<unknown> }) {
  const { status } = useSyncExternalStore(part.subscribe, part.getState, part.getState);
  return status === 'failed' && <PartStatus part={part} hasFailed />;
}

function PartStatus({ part, hasFailed }: { readonly part: Part<unknown>; readonly hasFailed: boolean }) {
  const { t } = useLanguage();
  return (
    <div className="notice part-notice">
      <p role={hasFailed ? 'alert' : 'status'}>{t(hasFailed ? 'part.missing' : 'part.loading')}</p>
      {hasFailed && (
        <>
          <button type="button" className="quiet bordered" onClick={part.load}>
            {t('part.again')}
          </button>{' '}
          <ReloadButton />
        </>
      )}
    </div>
  );
}
