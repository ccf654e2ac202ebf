// @vitest-environment jsdom
import { createElement, render, type ComponentChildren } from 'preact';
import { useLayoutEffect, useReducer } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import { forgetOutdated } from '../../../src/app/preact/forgetOutdated.ts';

/** where a node of Preact has its children and its parent */
const [CHILDREN, PARENT] = ['__k', '__'] as const;

/** Returns what an element keeps of what was drawn of it. */
function kept(element: unknown): readonly unknown[] {
  return [CHILDREN, PARENT].map((link) => (element as Record<string, unknown>)[link]);
}

function Counting() {
  const [n, press] = useReducer((before: number) => before + 1, 1);
  return createElement('button', { onClick: () => press(undefined) }, n);
}

function Around({ children }: { readonly children?: ComponentChildren }) {
  return createElement('p', null, children);
}

it('keeps nothing of a former drawing in the element that describes a component, which goes on as it was', async () => {
  forgetOutdated();
  const element = createElement(Counting, {});
  const place = document.createElement('div');
  const draw = () => render(createElement(Around, {}, element), place);
  const press = async () => {
    place.querySelector('p > button')?.dispatchEvent(new Event('click'));
    // It is drawn in a task of its own, and freed after it.
    await new Promise((resolve) => setTimeout(resolve));
  };
  draw();
  expect(place.textContent).toBe('1');
  expect(kept(element)).not.toContain(null);
  await press();
  expect(place.textContent).toBe('2');
  expect(kept(element)).toEqual([null, null]);
  draw();
  await press();
  expect(place.textContent).toBe('3');
  expect(kept(element)).toEqual([null, null]);
  render(null, place);
  expect(place.childNodes).toHaveLength(0);
});

it('keeps nothing of what has gone, whose effects have ended', async () => {
  forgetOutdated();
  const ended: string[] = [];
  const leaf = (name: string) => {
    function Leaf() {
      useLayoutEffect(() => () => ended.push(name), []);
      return createElement('b', null, name);
    }
    return createElement(Leaf, {});
  };
  const element = createElement(Around, {}, leaf('inner'));
  const place = document.createElement('div');
  const draw = (isThere: boolean) => render(createElement(Around, {}, isThere && element), place);
  draw(true);
  expect(place.textContent).toBe('inner');
  await vi.waitFor(() => expect(kept(element)).not.toContain(null));
  draw(false);
  await vi.waitFor(() => expect(kept(element)).toEqual([null, null]));
  expect(place.textContent).toBe('');
  expect(ended).toEqual(['inner']);
  draw(true);
  expect(place.textContent).toBe('inner');
});
