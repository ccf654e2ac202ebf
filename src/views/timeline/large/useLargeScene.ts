import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { runInSlices } from '../../../behaviors/runInSlices.ts';
import { useIsPrinting } from '../../../behaviors/useIsPrinting.ts';
import { finish } from '../../../lib/finish.ts';
import { AHEAD, sceneSteps, type LargeInput, type LargeScene } from './sceneSteps.ts';

/** ms for which a scene is made at once: what one filter leaves is drawn with the filter, not after it */
const AT_ONCE = 30;
/**
 * ms without a further step of a gesture after which the marks are placed anew; until then those there are moved. The end of a gesture
 * comes first (useLook.ts).
 */
const SETTLED = 300;

export interface LargeState {
  /** the newest that is finished; it may be that of the input before */
  readonly large: LargeScene | null;
  /** how far the next one is, from 0 to 1; null where nothing is being made */
  readonly progress: number | null;
}

/**
 * Makes the scene of an input in slices that hold nothing up; another input stops it. While one zooms or moves along the axis nothing is made:
 * the scene there is stands in, moved. Null until the first is finished. Paper gets its scene at once. No input, no
 * scene.
 */
export function useLargeScene(input: LargeInput | null): LargeState {
  const [state, setState] = useState<LargeState>({ large: null, progress: 0 });
  const isPrinting = useIsPrinting();
  const last = useRef<LargeInput | null>(null);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = input;
    if (input === null) return;
    const stop = new AbortController();
    const isMoved = before !== null && differInDomainAlone(before, input);
    runInSlices(sceneSteps(input), {
      signal: stop.signal,
      // Nobody points at anything before the first is there.
      ...(before === null ? { slice: AT_ONCE } : {}),
      ...(isMoved ? { delay: SETTLED } : { atOnce: AT_ONCE }),
      onStep: (progress) => setState(({ large }) => ({ large, progress })),
      onDone: (large) => setState({ large, progress: null }),
    });
    return () => stop.abort();
  }, [input]);
  const printed = useMemo(
    () => (isPrinting && input !== null ? finish(sceneSteps(input)) : null),
    [isPrinting, input],
  );
  return printed === null ? state : { large: printed, progress: null };
}

function differInDomainAlone(a: LargeInput, b: LargeInput): boolean {
  // The keys are those of the type.
  const keys = Object.keys(a) as (keyof LargeInput)[];
  return a.domain !== b.domain && keys.every((key) => key === 'domain' || Object.is(a[key], b[key]));
}

/** px beyond what is in sight that is drawn as well, and the step by which what is drawn follows it */
const BEYOND = 400;

/**
 * Returns which part of an element, px from its top, is in sight or nearly so: it changes only when what is in sight leaves it. All of it, as
 * far as is known, while it is printed.
 */
export function useWindow(
  ref: { readonly current: Element | null },
  height: number,
): readonly [number, number] {
  const isPrinting = useIsPrinting();
  const [range, setRange] = useState<readonly [number, number]>([0, AHEAD]);
  useEffect(() => {
    const element = ref.current;
    const page = element?.ownerDocument.defaultView;
    if (element == null || page == null) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const { top } = element.getBoundingClientRect();
      const from = Math.max(0, -top);
      const to = Math.max(from, Math.min(height, page.innerHeight - top));
      setRange((before) =>
        before[0] <= from && before[1] >= to && before[1] - before[0] <= to - from + 3 * BEYOND
          ? before
          : [Math.max(0, from - BEYOND), to + BEYOND],
      );
    };
    const ask = () => {
      if (frame === 0) frame = page.requestAnimationFrame(measure);
    };
    measure();
    const ended = new AbortController();
    const { signal } = ended;
    page.addEventListener('scroll', ask, { capture: true, passive: true, signal });
    page.addEventListener('resize', ask, { signal });
    return () => {
      ended.abort();
      page.cancelAnimationFrame(frame);
    };
  }, [ref, height]);
  return isPrinting ? [0, height] : range;
}
