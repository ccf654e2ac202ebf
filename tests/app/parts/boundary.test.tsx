// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Boundary } from '../../../src/app/parts/Boundary.tsx';
import { LastBoundary, keepPage } from '../../../src/app/parts/LastBoundary.tsx';
import { LatePart } from '../../../src/app/parts/LatePart.tsx';
import { createPart } from '../../../src/behaviors/createPart.ts';
import { make } from '../../support/fixtures.ts';
import { mount } from '../../support/mount.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

let isBroken = false;
function Fragile() {
  if (isBroken) throw new Error('broken');
  return <p>works</p>;
}

describe('a part that fails', () => {
  it('leaves its neighbours, says so, and works again on request', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const onError = vi.fn<(error: unknown) => void>();
    isBroken = true;
    mount(
      <>
        <Boundary onError={onError}>
          <Fragile />
        </Boundary>
        <p>neighbour</p>
      </>,
      make.dataset(),
    );
    expect(screen.getByText('neighbour')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('does not work');
    expect(onError).toHaveBeenCalledTimes(1);
    isBroken = false;
    act(() => screen.getByRole('button', { name: 'Try again' }).click());
    expect(screen.getByText('works')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leaves the page as it was where nothing else stops it, its controls off', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = document.createElement('div');
    const heading = document.createElement('h1');
    heading.textContent = '559 departures';
    page.append(heading, document.createElement('button'), document.createElement('dialog'));
    isBroken = true;
    const { container } = mount(
      <LastBoundary keep={() => keepPage(page)} notice={<p role="alert">stopped</p>}>
        <Fragile />
      </LastBoundary>,
      make.dataset(),
    );
    expect(container.querySelector('h1')?.textContent).toBe('559 departures');
    expect(container.querySelector('button')?.disabled).toBe(true);
    expect(container.querySelector('dialog')).toBeNull();
    expect(screen.getByRole('alert').textContent).toBe('stopped');
  });
});

describe('a part that comes late', () => {
  it('is silent at first, then says that it loads, then that it is missing, and tries again', async () => {
    vi.useFakeTimers();
    const attempts: (() => void)[] = [];
    const part = createPart(
      () => new Promise<string>((resolve) => attempts.push(() => resolve('here'))),
      1000,
    );
    mount(<LatePart part={part}>{(value) => <p>{value}</p>}</LatePart>, make.dataset());
    const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    await pass(300);
    expect(screen.queryByRole('status')).toBeNull();
    await pass(200);
    expect(screen.getByRole('status').textContent).toContain('Loading');
    await pass(600);
    expect(screen.getByRole('alert').textContent).toContain('could not be loaded');
    act(() => screen.getByRole('button', { name: 'Try again' }).click());
    attempts[1]?.();
    await pass(0);
    expect(screen.getByText('here')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
