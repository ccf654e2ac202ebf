/** Tries something now, and again after each further part of a document that is read, until it returns true. `page` is the element of the document. */
export function untilRead(page: HTMLElement, attempt: () => boolean): void {
  if (attempt()) return;
  const observer = new MutationObserver(() => {
    if (attempt()) observer.disconnect();
  });
  observer.observe(page, { childList: true, subtree: true });
}
