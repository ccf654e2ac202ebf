/** What stands for a text since a translator has taken it out of the page. */
const standIns = new WeakMap<Node, Element>();

/** Returns what a translator has put in place of a text; undefined where it has left it alone. */
export function standInOf(text: Node): Element | undefined {
  return standIns.get(text);
}

/**
 * Keeps a page alive under the translation of a browser. A translator takes texts out and puts elements of its own in their place: what the
 * page writes into a text then is seen by nobody. Such a text is put back as soon as it changes, and the translator finds it anew.
 */
export function followTranslation(root: Node): void {
  const onChange = new MutationObserver((records) => {
    for (const { target } of records) {
      const standIn = standIns.get(target);
      if (standIn === undefined || !(target instanceof Text) || target.isConnected) continue;
      standIns.delete(target);
      standIn.replaceWith(target);
    }
  });
  const onExchange = new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected) continue;
        const standIn = [...addedNodes, previousSibling, nextSibling].find(isTranslators);
        if (standIn === undefined) continue;
        standIns.set(text, standIn);
        onChange.observe(text, { characterData: true });
      }
  });
  onExchange.observe(root, { childList: true, subtree: true });
}

/** Translators write elements that nobody else writes any more. */
function isTranslators(node: Node | null): node is Element {
  return node instanceof Element && node.localName === 'font' && node.isConnected;
}
