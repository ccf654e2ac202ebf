// @vitest-environment jsdom
import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAfterPaint, type AfterPaintOptions } from '../../src/behaviors/useAfterPaint.ts';

function Follows({ value, ...options }: AfterPaintOptions & { readonly value: string }) {
  return useAfterPaint(value, options);
}

describe('what follows a paint', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('stays as it was until then, and begins with what there is', () => {
    const { container, rerender } = render(<Follows value="a" />);
    expect(container.textContent).toBe('a');
    rerender(<Follows value="b" />);
    expect(container.textContent).toBe('a');
    act(() => void vi.runAllTimers());
    expect(container.textContent).toBe('b');
  });

  it('waits for nothing where it is not late', () => {
    const { container, rerender } = render(<Follows value="a" isLate={false} />);
    rerender(<Follows value="b" isLate={false} />);
    expect(container.textContent).toBe('b');
  });

  it('comes before a key that is pressed meanwhile, where keys are meant for it', () => {
    const { container, rerender } = render(<Follows value="a" beforeKeys />);
    rerender(<Follows value="b" beforeKeys />);
    let atKey: string | null = null;
    const onKey = () => {
      atKey = container.textContent;
    };
    document.addEventListener('keydown', onKey);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    document.removeEventListener('keydown', onKey);
    expect(atKey).toBe('b');
  });
});
