/** ms after which the script runs although nothing has been painted: what is out of sight may not be */
const PATIENCE = 300;

/**
 * Has the script that a document starts with run once what the document shows is painted, where it would be there sooner. It is taken into another document, where no script runs, and a copy
 * of its declaration (`data-start` in the template) takes its place. Where this one never comes, the script runs as any other.
 */
export function startAfterPaint(page: Document): void {
  const script = page.querySelector('script[defer]');
  const declared = page.querySelector<HTMLTemplateElement>('template')?.content.querySelector('[data-start]');
  // What is here has run, or is about to.
  if (script === null || declared == null || window.departuresScripts !== undefined) return;
  page.implementation.createHTMLDocument().adoptNode(script);
  const start = () => {
    observer.disconnect();
    clearTimeout(timer);
    page.head.append(page.importNode(declared, true));
  };
  const observer = new PerformanceObserver(start);
  const timer = setTimeout(start, PATIENCE);
  observer.observe({ type: 'paint', buffered: true });
}
