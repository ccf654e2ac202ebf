/** @vitest-environment jsdom */
import { cleanup, fireEvent, render } from '@testing-library/react';
import { useEffect, useRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useAxisGestures } from '../../src/behaviors/useAxisGestures.ts';

afterEach(cleanup);

/** An element that tells what was done to its axis, and whether the last press was a drag. */
function mountAxis() {
  const told: string[] = [];
  function Axis() {
    const ref = useRef<SVGSVGElement>(null);
    const dragged = useAxisGestures(ref, {
      onScale: () => told.push('scale'),
      onShift: (dx) => told.push(`shift ${dx}`),
      onReset: () => told.push('reset'),
    });
    // The click that follows a press is what asks whether it was a drag.
    useEffect(() => {
      ref.current?.addEventListener('click', () => told.push(dragged.current ? 'drag' : 'press'));
    }, [dragged]);
    return <svg ref={ref} viewBox="0 0 100 10" />;
  }
  const svg = render(<Axis />).container.querySelector('svg')!;
  svg.setPointerCapture = () => {};
  const fire = (type: 'Down' | 'Move' | 'Up', clientX: number, buttons: number) =>
    fireEvent[`pointer${type}`](svg, { pointerId: 1, pointerType: 'mouse', button: 0, buttons, clientX });
  return { told, fire, click: () => fireEvent.click(svg) };
}

describe('the gestures of an axis', () => {
  it('pan while the button is held', () => {
    const { told, fire, click } = mountAxis();
    fire('Down', 10, 1);
    fire('Move', 30, 1);
    fire('Up', 30, 0);
    click();
    expect(told).toEqual(['shift 20', 'drag']);
  });

  it('end where the pointer comes back without a button: it was let go outside', () => {
    const { told, fire } = mountAxis();
    fire('Down', 99, 1);
    fire('Move', 60, 0);
    fire('Move', 40, 0);
    expect(told).toEqual([]);
  });

  it('take the next press for a press, and no drag, after one let go outside', () => {
    const { told, fire, click } = mountAxis();
    fire('Down', 50, 1);
    fire('Move', 99, 1);
    fire('Down', 20, 1);
    fire('Up', 20, 0);
    click();
    expect(told).toEqual(['shift 49', 'press']);
  });
});
