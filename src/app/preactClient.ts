/** Stands for `react-dom/client` where the product is built with Preact. */
import { options, type VNode } from 'preact';
import { standInOf } from '../behaviors/followTranslation.ts';

export { createRoot, hydrateRoot } from 'preact/compat/client';

// Preact writes this attribute of an SVG element as JSX has it; SVG knows it in lower case only, and would not be focusable.
const before = options.vnode;
options.vnode = (vnode) => {
  const { type, props } = vnode;
  if (typeof type === 'string' && 'tabIndex' in props) {
    const { tabIndex, ...rest } = props;
    vnode.props = Object.assign(rest, { tabindex: tabIndex });
  }
  before?.(vnode);
};

/** where a node of Preact has that of the document */
const DOM = '__e';

// A text that a translator has taken out leaves what stands for it behind; Preact knows of the text alone.
const beforeUnmount = options.unmount;
options.unmount = (vnode: VNode & { readonly [DOM]?: Node | null }) => {
  const { [DOM]: node } = vnode;
  if (node instanceof Text) standInOf(node)?.remove();
  beforeUnmount?.(vnode);
};
