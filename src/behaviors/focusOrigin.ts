/** Returns the element that has the focus in the document or shadow tree of a node; null where nothing has. */
export function focusedIn(node: Node): HTMLElement | SVGElement | null {
  const root = node.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  if (active === null || active === node.ownerDocument?.body) return null;
  return active instanceof HTMLElement || active instanceof SVGElement ? active : null;
}

/**
 * Returns whether the reader has just pressed something. A change that a link or a host page made must not move the focus: in
 * a frame that would scroll the page around it.
 */
export function isReadersDoing(node: Node): boolean {
  const { userActivation } = navigator;
  return userActivation === undefined ? focusedIn(node) !== null : userActivation.isActive;
}
