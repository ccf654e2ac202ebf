/**
 * Stands for `marks/Paths.tsx` where the product is built with Preact: a component's element for each of a thousand marks would take a start a third longer. These are copies of a
 * few, with what each has alone.
 */
import { createElement } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DrawnPath, PathsProps } from '../../marks/Paths.tsx';
import { nameOf } from './react.ts';

type Attributes = DrawnPath['look'];

/** what the paths of groups were drawn by last */
const last = new WeakMap<Element, DrawnPath>();

/** A group of paths, in the order of the list: each stays the same element while its key is in the list. */
export function Paths({ className, list }: PathsProps) {
  const group = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (group.current !== null) fill(group.current, list);
  }, [list]);
  return createElement('g', { class: className, ref: group });
}

function fill(group: SVGGElement, list: readonly DrawnPath[]): void {
  const before = new Map(Array.from(group.children, (element) => [last.get(element)?.key, element]));
  const copies = new Map<Attributes, Element>();
  const create = (look: Attributes) => {
    const path = document.createElementNS(group.namespaceURI, 'path');
    set(path, look);
    copies.set(look, path);
    return path;
  };
  const elements = list.map((drawn) => {
    const { key, look, own } = drawn;
    const found = before.get(key);
    const element = found ?? ((copies.get(look) ?? create(look)).cloneNode() as Element);
    if (found === undefined) set(element, own);
    else set(found, { ...look, ...own }, { ...last.get(found)?.look, ...last.get(found)?.own });
    before.delete(key);
    last.set(element, drawn);
    return element;
  });
  for (const element of before.values()) element.remove();
  let next = group.firstChild;
  if (next === null) group.append(...elements);
  else
    for (const element of elements)
      if (element === next) next = next.nextSibling;
      else group.insertBefore(element, next);
}

/** Gives an element attributes in place of others that it has. */
function set(element: Element, attributes: Attributes, before: Attributes = {}): void {
  for (const name in { ...before, ...attributes }) {
    const value = attributes[name];
    if (value === before[name]) continue;
    if (value === undefined) element.removeAttribute(nameOf(name));
    else element.setAttribute(nameOf(name), `${value}`);
  }
}
