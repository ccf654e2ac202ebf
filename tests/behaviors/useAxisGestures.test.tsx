/** @vitest-environment jsdom */
import { cleanup, fireEvent, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useAxisGestures } from '../../src/behaviors/useAxisGestures.ts';

afterEach(cleanup);

/** An element that tells what was done to its axis, and whether the last press was a drag. */
function mountAxis() {
  const told: string[] = [];
  let dragged: { readonly current: boolean } = { current: false };
  function Axis() {
    const ref = useRef<SVGSVGElement>(null);
    dragged = useAxisGestures(ref, {
      onScale: () => told.push('scale'),
      onShift: (dx) => told.push(`shift ${dx}`),
      onReset: () => told.push('reset'),
    });
    return <svg ref={ref} viewBox="0 0 100 10" />;
  }
  const svg = render(<Axis />).container.querySelector('svg')!;
  svg.setPointerCapture = () => {};
  const fire = (type: 'Down' | 'Move' | 'Up', clientX: number, buttons: number) =>
    fireEvent[`pointer${type}`](svg, { pointerId: 1, pointerType: 'mouse', button: 0, buttons, clientX });
  return { told, fire, wasDragged: () => dragged.current };
}

describe('the gestures of an axis', () => {
  it('pan while the button is held', () => {
    const { told, fire, wasDragged } = mountAxis();
    fire('Down', 10, 1);
    fire('Move', 30, 1);
    expect(told).toHaveLength(1);
    expect(wasDragged()).toBe(true);
  });

  it('end where the pointer comes back without a button: it was let go outside', () => {
    const { told, fire } = mountAxis();
    fire('Down', 99, 1);
    fire('Move', 60, 0);
    fire('Move', 40, 0);
    expect(told).toEqual([]);
  });

  it('take the next press for a press, and no drag, after one let go outside', () => {
    const { fire, wasDragged } = mountAxis();
    fire('Down', 50, 1);
    fire('Move', 99, 1);
    expect(wasDragged()).toBe(true);
    fire('Down', 20, 1);
    expect(wasDragged()).toBe(false);
  });
});
