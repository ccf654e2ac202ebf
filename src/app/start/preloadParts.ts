import { declaredChunk } from '../../behaviors/classicScripts.ts';

/**
 * Asks for parts of a page by their names once something of it is painted, where its script has not come by then: that needs them, and would ask only once it has run. What is not declared is not
 * asked for.
 */
export function preloadParts(page: Document, names: readonly string[]): void {
  if (names.length === 0) return;
  const observer = new PerformanceObserver(() => {
    observer.disconnect();
    if (window.departuresScripts !== undefined) return;
    const declared = new Set(names.flatMap((name) => declaredChunk(page, `${name}.js`)));
    for (const element of declared) page.head.append(preloadOf(element));
  });
  observer.observe({ type: 'paint', buffered: true });
}

/** Returns the names of the parts that an address needs beyond what the document shows. */
export function partsOfAddress(shown: URLSearchParams, asked: URLSearchParams): readonly string[] {
  const parts = [];
  if ((asked.get('dataset') ?? '') !== '') parts.push('startOwn');
  const view = asked.get('view');
  if (view !== null && view !== shown.get('view')) parts.push(view);
  return parts;
}

function preloadOf(element: HTMLElement): HTMLLinkElement {
  const link = element.ownerDocument.createElement('link');
  link.rel = 'preload';
  // The turn of the page's own script and styles is first.
  link.fetchPriority = 'low';
  const isScript = element.hasAttribute('src');
  link.as = isScript ? 'script' : 'style';
  link.href = element.getAttribute(isScript ? 'src' : 'href') ?? '';
  return link;
}
