import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPart } from '../../src/behaviors/createPart.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a part that comes late', () => {
  it('is not asked for before it is needed, and once only then', async () => {
    const fetchPart = vi.fn<() => Promise<string>>(() => Promise.resolve('it'));
    const part = createPart(fetchPart);
    expect(part.getState()).toEqual({ status: 'idle' });
    expect(fetchPart).not.toHaveBeenCalled();
    part.load();
    part.load();
    expect(part.getState().status).toBe('loading');
    await vi.runAllTimersAsync();
    part.load();
    expect(part.getState()).toEqual({ status: 'ready', value: 'it' });
    expect(fetchPart).toHaveBeenCalledTimes(1);
  });

  it('is asked for again after it has failed', async () => {
    const fetchPart = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValueOnce('it');
    const part = createPart(fetchPart);
    const told: string[] = [];
    part.subscribe(() => told.push(part.getState().status));
    part.load();
    await vi.advanceTimersByTimeAsync(0);
    part.load();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['loading', 'failed', 'loading', 'ready']);
  });

  it('counts as failed where it throws at once', async () => {
    const part = createPart((): Promise<string> => {
      throw new Error('no import here');
    });
    part.load();
    await vi.advanceTimersByTimeAsync(0);
    expect(part.getState().status).toBe('failed');
  });

  it('is waited for with an end, and still taken when it comes after it', async () => {
    let bring: (value: string) => void = () => {};
    const part = createPart(() => new Promise<string>((resolve) => (bring = resolve)), 1000);
    part.load();
    await vi.advanceTimersByTimeAsync(999);
    expect(part.getState().status).toBe('loading');
    await vi.advanceTimersByTimeAsync(1);
    expect(part.getState().status).toBe('failed');
    bring('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(part.getState()).toEqual({ status: 'ready', value: 'late' });
  });

  it('does not fail for an attempt that is over', async () => {
    const rejections: ((error: Error) => void)[] = [];
    const part = createPart(() => new Promise<string>((_, reject) => rejections.push(reject)), 1000);
    part.load();
    await vi.advanceTimersByTimeAsync(1000);
    part.load();
    rejections[0]?.(new Error('the first'));
    await vi.advanceTimersByTimeAsync(0);
    expect(part.getState().status).toBe('loading');
  });
});
