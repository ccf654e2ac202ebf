/**
 * Stands for `react` where the product is built with Preact: what the product uses of it, and no more. `preact/compat` would do the same for
 * three times the bytes, and look at each property of each element anew.
 */
import { createElement, options, type FunctionComponent, type VNode } from 'preact';
import { useContext, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { isHydrating } from './hydrating.ts';

export { Component, createContext, createElement, Fragment } from 'preact';
export * from 'preact/hooks';
/** Contexts alone are read by it. */
export { useContext as use };

type Props = Readonly<Record<string, unknown>>;

/** Returns a component that is drawn anew only where a property has changed. */
export function memo(component: FunctionComponent<Props>): FunctionComponent<Props> {
  function Memo(this: { shouldComponentUpdate: typeof shouldUpdate }, props: Props) {
    this.shouldComponentUpdate = shouldUpdate;
    return createElement(component, props);
  }
  return Memo;
}

function shouldUpdate(this: { readonly props: Props }, next: Props): boolean {
  const { props } = this;
  for (const name in props) if (!(name in next)) return true;
  for (const name in next) if (props[name] !== next[name]) return true;
  return false;
}

/** Returns `initial`, and the value in a task of its own after the frame that has that. */
export function useDeferredValue<T>(value: T, initial: T): T {
  const [shown, setShown] = useState(initial);
  useEffect(() => setShown(() => value), [value]);
  return shown;
}

interface Held<T> {
  readonly value: T;
  readonly getSnapshot: () => T;
}

/** Returns what a store holds, and has the component drawn anew when that changes: while a page comes alive, what the server drew it from. */
export function useSyncExternalStore<T>(
  subscribe: (listener: () => void) => () => void,
  getSnapshot: () => T,
  getServerSnapshot: () => T = getSnapshot,
): T {
  const value = isHydrating() ? getServerSnapshot() : getSnapshot();
  const held = useRef({ value, getSnapshot });
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/immutability -- it is a ref, of Preact
    held.current = { value, getSnapshot };
    if (hasChanged(held.current)) drawAnew(undefined);
  }, [value, getSnapshot]);
  useEffect(() => {
    const look = () => {
      if (hasChanged(held.current)) drawAnew(undefined);
    };
    look();
    return subscribe(look);
  }, [subscribe]);
  return value;
}

function hasChanged<T>({ value, getSnapshot }: Held<T>): boolean {
  try {
    return !Object.is(value, getSnapshot());
  } catch {
    // Drawing it throws the same, where a boundary hears of it.
    return true;
  }
}

/** Attributes of SVG that are written with hyphens, which JSX writes with capitals. */
const HYPHENATED =
  /^(?:accent|alignment|baseline|clip(?!PathU)|color|dominant|fill|flood|font|letter|marker(?!H|W|U)|paint|pointer|shape|stop|stroke|text(?!L)|transform|underline|units|vector|word|writing)[A-Z]/;

const OTHER_NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  onFocus: 'onfocusin',
  onBlur: 'onfocusout',
  // Preact writes this one of an SVG element as JSX has it, where only lower case makes it focusable.
  tabIndex: 'tabindex',
};

const names = new Map<string, string>();

/** Returns how Preact knows a property of an element by its name in JSX. */
export function nameOf(name: string): string {
  let known = names.get(name);
  if (known === undefined) {
    known =
      OTHER_NAMES[name] ??
      (HYPHENATED.test(name) ? name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`) : name);
    names.set(name, known);
  }
  return known;
}

/** React tells of each character that is typed as a change; browsers tell of a change once the field is left. */
function isTyped({ type, props }: VNode<Props>): boolean {
  return (
    type === 'textarea' || (type === 'input' && !/^(?:file|checkbox|radio)$/.test(String(props['type'])))
  );
}

/** Returns styles with the unit of their numbers, which are lengths. */
function inPixels(styles: unknown): unknown {
  return Object.fromEntries(
    Object.entries(styles ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? `${value}px` : value,
    ]),
  );
}

const beforeVNode = options.vnode;
options.vnode = (vnode) => {
  if (typeof vnode.type === 'string') {
    const element = vnode as VNode<Props>;
    const props: Record<string, unknown> = {};
    for (const name in element.props) {
      const value = element.props[name];
      if (name === 'style') props[name] = inPixels(value);
      else if (name === 'onChange' && isTyped(element)) props['oninput'] = value;
      else if (name !== 'className' || value) props[nameOf(name)] = value;
    }
    element.props = props as typeof element.props;
  }
  beforeVNode?.(vnode);
};

const beforeEvent = options.event;
options.event = (event: Event) =>
  Object.assign((beforeEvent?.(event) as Event | undefined) ?? event, { nativeEvent: event });
