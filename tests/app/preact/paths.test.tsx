// @vitest-environment jsdom
import { render as renderByReact } from '@testing-library/react';
import { array, assert, constant, constantFrom, property, record, string, uniqueArray } from 'fast-check';
import { createElement, render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Paths as PathsOfProduct } from '../../../src/app/preact/Paths.ts';
import { Paths, type DrawnPath } from '../../../src/marks/Paths.tsx';

const LOOKS: readonly DrawnPath['look'][] = [
  { className: 'mark', role: 'button', tabIndex: -1 },
  { className: 'mark', role: 'button', tabIndex: -1, d: 'M0,0h4', fill: 'red' },
  {
    className: 'mark',
    role: 'button',
    tabIndex: -1,
    d: 'M0,0v4',
    fill: 'none',
    stroke: 'red',
    strokeWidth: 1.4,
  },
];

const lists = uniqueArray(
  record({
    key: constantFrom(...'abcdefgh'),
    look: constantFrom(...LOOKS),
    own: record(
      {
        'aria-label': string({ maxLength: 3 }),
        transform: constant('translate(1,2)'),
        tabIndex: constant(0),
      },
      { requiredKeys: [] },
    ),
  }),
  { selector: ({ key }) => key },
);

/** Returns the attributes of each path in a group, in the order of the paths. */
function drawnIn(root: Element) {
  return [...root.querySelectorAll('.marks > path')].map((path) =>
    Object.fromEntries([...path.attributes].map(({ name, value }) => [name, value])),
  );
}

function draw(list: readonly DrawnPath[], root: Element) {
  const marked = list.map((each) => ({ ...each, own: { 'data-departure': each.key, ...each.own } }));
  render(createElement('svg', {}, createElement(PathsOfProduct, { className: 'marks', list: marked })), root);
  return marked;
}

describe('a group of paths in the product', () => {
  it('is what React makes of it, whatever was drawn before', () => {
    assert(
      property(array(lists, { minLength: 1, maxLength: 4 }), (drawings) => {
        const root = document.createElement('div');
        for (const list of drawings) {
          const { container, unmount } = renderByReact(
            <svg>
              <Paths className="marks" list={draw(list, root)} />
            </svg>,
          );
          expect(drawnIn(root)).toEqual(drawnIn(container));
          unmount();
        }
      }),
    );
  });

  it('keeps the element of a key, and the focus with it', () => {
    const root = document.body.appendChild(document.createElement('div'));
    const [bare = {}, seen = {}] = LOOKS;
    const path = (key: string, look = seen): DrawnPath => ({ key, look, own: {} });
    draw([path('a'), path('b'), path('c')], root);
    const before = root.querySelector<SVGElement>('[data-departure="b"]')!;
    before.focus();
    draw([path('d'), path('b', bare), path('c'), path('e')], root);
    expect(root.querySelector('[data-departure="b"]')).toBe(before);
    expect(document.activeElement).toBe(before);
    expect(before.hasAttribute('d')).toBe(false);
    root.remove();
  });
});
