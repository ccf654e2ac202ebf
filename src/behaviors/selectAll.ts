/** Gives a field the focus, and selects what it holds: that is copied next. Nothing where there is none. */
export function selectAll(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
