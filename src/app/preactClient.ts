/** Stands for `react-dom/client` where the product is built with Preact. */
import { options } from 'preact';

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
