// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHints } from '../../src/embed/dialects.ts';
import { startResizing } from '../../src/embed/startResizing.ts';

describe('startResizing', () => {
  const element = document.createElement('div');
  let size = { width: 600, height: 400 };
  let changed: () => void = () => undefined;
  let heights: number[] = [];
  const hints = readHints('https://charts.example/embed/', '');
  const start = () =>
    startResizing(element, hints, (message) => {
      if (typeof message === 'object' && message !== null && 'height' in message)
        heights.push(Number(message.height));
    });
  const resize = (height: number, wait = 20) => {
    size = { width: 600, height };
    changed();
    vi.advanceTimersByTime(wait);
  };

  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'],
    });
    size = { width: 600, height: 400 };
    heights = [];
    vi.spyOn(element, 'getBoundingClientRect').mockImplementation(() => DOMRect.fromRect(size));
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(callback: () => void) {
          changed = callback;
        }
        observe(): void {}
        disconnect(): void {
          changed = () => undefined;
        }
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('says the height at once, then when it changes, in whole px', () => {
    const { stop } = start();
    resize(512.3);
    resize(512.9);
    expect(heights).toEqual([400, 513]);
    stop();
  });

  it('says it again for a page that began to listen late, and then falls silent', () => {
    const { stop } = start();
    vi.advanceTimersByTime(60_000);
    expect(heights.length).toBeGreaterThan(5);
    expect(new Set(heights)).toEqual(new Set([400]));
    const before = heights.length;
    vi.advanceTimersByTime(600_000);
    expect(heights).toHaveLength(before);
    stop();
  });

  it('says nothing while hidden, and speaks when shown', () => {
    size = { width: 0, height: 0 };
    const { stop } = start();
    vi.advanceTimersByTime(20_000);
    expect(heights).toEqual([]);
    resize(450);
    expect(heights).toEqual([450]);
    stop();
  });

  it('asks for at least 200 px', () => {
    size = { width: 600, height: 30 };
    const { stop } = start();
    expect(heights).toEqual([200]);
    stop();
  });

  it('ends a tug-of-war between height and scroll bar with the taller height', () => {
    const { stop } = start();
    for (let i = 0; i < 50; i += 1) resize(i % 2 === 0 ? 430 : 400);
    expect(heights.length).toBeLessThan(8);
    expect(heights.at(-1)).toBe(430);
    stop();
  });

  it('follows a reader who opens and closes something for as long as she likes', () => {
    const { stop } = start();
    for (let i = 0; i < 40; i += 1) resize(i % 2 === 0 ? 600 : 400, 1000);
    expect(heights.at(-1)).toBe(400);
    resize(600, 1000);
    expect(heights.at(-1)).toBe(600);
    stop();
  });

  it('answers a page that asks for the size', () => {
    const resizing = start();
    expect(resizing.receive({ sentinel: 'amp', type: 'frames-init' })).toBe(true);
    expect(resizing.receive({ anything: 'else' })).toBe(false);
    expect(heights).toEqual([400, 400]);
    resizing.stop();
  });
});
