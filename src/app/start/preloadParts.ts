import { declaredChunk } from '../../behaviors/classicScripts.ts';
import { untilRead } from '../../behaviors/untilRead.ts';

/**
 * Asks for parts of a page by their names as soon as its document has declared them: its script, which needs them, would ask only once it has come and run. What is
 * not declared is not asked for.
 */
export function preloadParts(page: Document, names: readonly string[]): void {
  if (names.length === 0) return;
  untilRead(page.documentElement, () => {
    const declared = new Set(names.flatMap((name) => declaredChunk(page, `${name}.js`)));
    for (const element of declared) page.head.append(preloadOf(element));
    return declared.size > 0;
  });
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
