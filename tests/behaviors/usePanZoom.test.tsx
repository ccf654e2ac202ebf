/** @vitest-environment jsdom */
import { cleanup, fireEvent, render } from '@testing-library/react';
import { useEffect, useRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { usePanZoom, type PanZoom } from '../../src/behaviors/usePanZoom.ts';
import { usePlanarZoom, type PlanarZoom } from '../../src/behaviors/usePlanarZoom.ts';

afterEach(cleanup);

const round = (value: number) => Math.round(value * 100) / 100;

/** An element that tells what was done to it, and whether the last press was a drag. */
function mountChart(options: Partial<PanZoom> = {}) {
  const told: string[] = [];
  function Chart() {
    const ref = useRef<SVGSVGElement>(null);
    const dragged = usePanZoom(ref, {
      onScale: (factor, { x }) => told.push(`scale ${round(factor)} at ${x}`),
      onShift: (dx, dy) => told.push(`shift ${dx} ${dy}`),
      onReset: () => told.push('reset'),
      ...options,
    });
    // The click that follows a press is what asks whether it was a drag.
    useEffect(() => {
      ref.current?.addEventListener('click', () => told.push(dragged.current ? 'drag' : 'press'));
    }, [dragged]);
    return <svg ref={ref} viewBox="0 0 100 10" />;
  }
  const svg = render(<Chart />).container.querySelector('svg')!;
  svg.setPointerCapture = () => {};
  return { told, svg, fire: pointerOn(svg), click: () => fireEvent.click(svg) };
}

/** Fires a pointer event on the element, or, for one that is not over it, on the window. */
function pointerOn(svg: SVGSVGElement) {
  return (
    type: 'Down' | 'Move' | 'Up' | 'Cancel',
    clientX: number,
    { buttons = 1, pointerId = 1, clientY = 0, pointerType = 'mouse', over = true } = {},
  ) =>
    fireEvent[`pointer${type}`](over ? svg : window, {
      pointerId,
      pointerType,
      button: 0,
      buttons,
      clientX,
      clientY,
    });
}

describe('panning and zooming', () => {
  it('pans while the button is held', () => {
    const { told, fire, click } = mountChart();
    fire('Down', 10);
    fire('Move', 30, { clientY: 2 });
    fire('Up', 30, { buttons: 0 });
    click();
    expect(told).toEqual(['shift 20 2', 'drag']);
  });

  it('takes a press that hardly moves for a press', () => {
    const { told, fire, click } = mountChart();
    fire('Down', 10);
    fire('Move', 12);
    fire('Up', 12, { buttons: 0 });
    click();
    expect(told).toEqual(['press']);
  });

  it('hears of a button that is let go outside', () => {
    const { told, fire } = mountChart();
    fire('Down', 99);
    fire('Up', 120, { buttons: 0, over: false });
    fire('Move', 60);
    expect(told).toEqual([]);
  });

  it('ends where the pointer comes back without a button: it was let go where nobody hears', () => {
    const { told, fire } = mountChart();
    fire('Down', 99);
    fire('Move', 60, { buttons: 0 });
    fire('Move', 40, { buttons: 0 });
    expect(told).toEqual([]);
  });

  it('takes the next press for a press, and no drag, after one let go outside', () => {
    const { told, fire, click } = mountChart();
    fire('Down', 50);
    fire('Move', 99);
    fire('Down', 20);
    fire('Up', 20, { buttons: 0 });
    click();
    expect(told).toEqual(['shift 49 0', 'press']);
  });

  it('looks closer with two fingers, about their middle, and moves on with the one that stays', () => {
    const { told, fire } = mountChart();
    const finger = (pointerId: number) => ({ pointerId, pointerType: 'touch' });
    fire('Down', 20, finger(1));
    fire('Down', 60, finger(2));
    fire('Move', 100, finger(2));
    fire('Up', 100, { ...finger(2), buttons: 0 });
    fire('Move', 30, finger(1));
    expect(told).toEqual(['scale 2 at 60', 'shift 10 0']);
  });

  it('measures fingers on an axis along it alone', () => {
    const { told, fire } = mountChart({ along: 'axis' });
    fire('Down', 20, { pointerId: 1 });
    fire('Down', 60, { pointerId: 2 });
    fire('Move', 60, { pointerId: 2, clientY: 500 });
    expect(told).toEqual(['scale 1 at 40']);
  });

  it('moves by a wheel sideways and keeps the browser from leaving the page, and leaves a plain wheel to it', () => {
    const { told, svg } = mountChart();
    expect(fireEvent.wheel(svg, { deltaX: 30, deltaY: 5 })).toBe(false);
    expect(fireEvent.wheel(svg, { deltaX: 0, deltaY: 50 })).toBe(true);
    expect(fireEvent.wheel(svg, { deltaY: -100, ctrlKey: true, clientX: 50 })).toBe(false);
    expect(told).toEqual(['shift -30 0', 'scale 1.49 at 50']);
  });

  it('looks closer by the pinch of a trackpad that Safari tells of, once', () => {
    const { told, svg } = mountChart();
    const pinch = (type: string, scale: number) =>
      fireEvent(
        svg,
        Object.assign(new Event(type, { cancelable: true }), { scale, clientX: 40, clientY: 0 }),
      );
    expect(pinch('gesturestart', 1)).toBe(false);
    pinch('gesturechange', 1.5);
    pinch('gesturechange', 3);
    pinch('gestureend', 3);
    pinch('gesturestart', 1);
    pinch('gesturechange', 2);
    expect(told).toEqual(['scale 1.5 at 40', 'scale 2 at 40', 'scale 2 at 40']);
  });

  it('shows all when pressed twice', () => {
    const { told, svg } = mountChart();
    fireEvent.doubleClick(svg);
    expect(told).toEqual(['reset']);
  });
});

describe('a drawing that can be looked at closely', () => {
  function mountPlane() {
    let zoom: PlanarZoom | null = null;
    function Plane() {
      const ref = useRef<SVGSVGElement>(null);
      const own = usePlanarZoom(ref, 100, 10, true);
      useEffect(() => {
        zoom = own;
      });
      return <svg ref={ref} viewBox="0 0 100 10" />;
    }
    const svg = render(<Plane />).container.querySelector('svg')!;
    svg.setPointerCapture = () => {};
    return { svg, fire: pointerOn(svg), transform: () => zoom?.transform, zoom: () => zoom };
  }

  it('stays inside its frame, and does not move while it is whole', () => {
    const { svg, fire, transform, zoom } = mountPlane();
    fire('Down', 10);
    fire('Move', 60);
    fire('Up', 60, { buttons: 0 });
    expect([transform(), zoom()?.wasDragged()]).toEqual([{ k: 1, x: 0, y: 0 }, false]);
    fireEvent.wheel(svg, { deltaY: -Math.log(2) / 0.004, ctrlKey: true, clientX: 50, clientY: 5 });
    expect(round(transform()?.k ?? 0)).toBe(2);
    fire('Down', 10);
    fire('Move', 500);
    expect(transform()?.x === 0 && zoom()?.wasDragged()).toBe(true);
  });
});
