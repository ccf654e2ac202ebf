import { options, type VNode } from 'preact';

/** What a node of Preact holds of the tree, under the names that it has there: children, parent, node of the document, component. */
const LINKS = ['__k', '__', '__e', '__c'] as const;
const COMPONENT = '__c';

type Drawn = VNode & { [K in (typeof LINKS)[number]]?: unknown } & {
  [COMPONENT]?: { drawn?: Drawn } | null;
};

/**
 * Frees from now on what Preact keeps of former drawings. A component that is drawn anew gets a new node, and one that goes leaves its own behind; such a node may be the element
 * that describes it, which whoever made that still holds, and with it all that was drawn below: whole trees, and what their functions remember. Where React draws, it does
 * nothing.
 */
export function forgetOutdated(): void {
  const outdated: Drawn[] = [];
  const forget = (node: Drawn) => {
    // As long as a tree is being drawn, its former nodes say where the new ones go, and which ones go with them.
    if (outdated.length === 0) queueMicrotask(free);
    outdated.push(node);
  };
  const free = () => {
    for (const node of outdated.splice(0)) for (const link of LINKS) node[link] = null;
  };
  const { diffed, unmount } = options;
  options.diffed = (node: Drawn) => {
    const { [COMPONENT]: component } = node;
    if (component != null) {
      if (component.drawn !== undefined && component.drawn !== node) forget(component.drawn);
      component.drawn = node;
    }
    diffed?.(node);
  };
  options.unmount = (node: Drawn) => {
    if (node[COMPONENT] != null) forget(node);
    unmount?.(node);
  };
}
