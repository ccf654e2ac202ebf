// @vitest-environment jsdom
import { createElement, render, type ComponentChildren } from 'preact';
import { useReducer } from 'preact/hooks';
import { expect, it } from 'vitest';
import { forgetOutdated } from '../../../src/app/preact/forgetOutdated.ts';

/** where a node of Preact has its children and its parent */
const [CHILDREN, PARENT] = ['__k', '__'] as const;

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
  const kept = () => [CHILDREN, PARENT].map((link) => (element as unknown as Record<string, unknown>)[link]);
  const place = document.createElement('div');
  const draw = () => render(createElement(Around, {}, element), place);
  const press = async () => {
    place.querySelector('p > button')?.dispatchEvent(new Event('click'));
    await Promise.resolve();
  };
  draw();
  expect(place.textContent).toBe('1');
  expect(kept()).not.toContain(null);
  await press();
  expect(place.textContent).toBe('2');
  expect(kept()).toEqual([null, null]);
  draw();
  await press();
  expect(place.textContent).toBe('3');
  expect(kept()).toEqual([null, null]);
  render(null, place);
  expect(place.childNodes).toHaveLength(0);
});
