/** Stands for `react-dom/client` where the product is built with Preact. */
import { hydrate, options, render, type ComponentChild, type VNode } from 'preact';
import { standInOf } from '../../behaviors/followTranslation.ts';
import { whileHydrating } from './hydrating.ts';

/** Returns what draws into an element, in place of what it holds. */
export function createRoot(container: Element) {
  let isEmpty = false;
  return {
    render: (children: ComponentChild) => {
      if (!isEmpty) container.textContent = '';
      isEmpty = true;
      render(children, container);
    },
    unmount: () => render(null, container),
  };
}

/** Brings what an element holds alive. */
export function hydrateRoot(container: Element, children: ComponentChild) {
  whileHydrating(() => hydrate(children, container));
  return {
    render: (next: ComponentChild) => render(next, container),
    unmount: () => render(null, container),
  };
}

/** where a node of Preact has that of the document */
const DOM = '__e';

// A text that a translator has taken out leaves what stands for it behind; Preact knows of the text alone.
const beforeUnmount = options.unmount;
options.unmount = (vnode: VNode & { readonly [DOM]?: Node | null }) => {
  const { [DOM]: node } = vnode;
  if (node instanceof Text) standInOf(node)?.remove();
  beforeUnmount?.(vnode);
};
