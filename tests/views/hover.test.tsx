/** @vitest-environment jsdom */
import { act, cleanup, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDataset } from '../../src/model/records.ts';
import { Flow } from '../../src/views/flow/Flow.tsx';
import { Network } from '../../src/views/network/Network.tsx';
import { mount } from '../support/mount.tsx';
import { stubBrowser } from '../support/stubBrowser.ts';

const rendered = vi.hoisted(() => ({ elements: 0 }));
vi.mock('react/jsx-dev-runtime', async (importActual) => {
  const actual = await importActual<typeof import('react/jsx-dev-runtime')>();
  return {
    ...actual,
    jsxDEV: (...args: Parameters<typeof actual.jsxDEV>) => {
      rendered.elements += 1;
      return actual.jsxDEV(...args);
    },
  };
});

beforeEach(stubBrowser);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Moves the mouse from one mark to another, and returns how many elements React rendered for it. */
function costOfHover(from: Element, to: Element): number {
  rendered.elements = 0;
  act(() => {
    fireEvent.pointerOut(from, { pointerType: 'mouse', relatedTarget: to });
    fireEvent.pointerMove(to, { pointerType: 'mouse' });
  });
  return rendered.elements;
}

describe('looking at a mark', () => {
  it.each([
    ['flow', Flow, '.flow-bar'],
    ['network', Network, '.network-node'],
  ])('of the %s draws what is brought out, and nothing else anew', async (_, Chart, selector) => {
    // The record has no positions here: the nodes are placed in the page first.
    const { container, store } = mount(<Chart width={1232} />, loadDataset());
    await waitFor(() => expect(container.querySelector(selector)).not.toBeNull(), { timeout: 30_000 });
    // What has just been drawn hears of a hover once its effects have run.
    await act(async () => {});
    const marks = [...container.querySelectorAll(selector)];
    const [first, second] = [marks[3]!, marks[4]!];
    const all = container.querySelectorAll('svg *').length;
    const costs = [costOfHover(container, first), costOfHover(first, second)];
    console.info(`${_}: ${costs.join(' and ')} elements for a hover, of ${all} in the drawing`);
    expect(store.getState().hover?.id).toBe(
      second.getAttribute('data-node') ?? second.getAttribute('data-flow'),
    );
    for (const cost of costs) {
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThan(all / 2);
    }
    expect([...container.querySelectorAll(selector)]).toEqual(marks);
    fireEvent.pointerOut(second, { pointerType: 'mouse', relatedTarget: document.body });
    expect(store.getState().hover).toBeNull();
  });
});
