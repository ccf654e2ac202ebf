/** Gives the focus to the first button of the filters around an element that is about to go; nothing where none is to be seen. */
export function focusFilters(element: Element): void {
  const buttons =
    element.closest('.departures')?.querySelectorAll<HTMLElement>('.filters .filter-button') ?? [];
  const shown = [...buttons].find((button) => button.getClientRects().length > 0);
  shown?.focus({ preventScroll: true });
}
