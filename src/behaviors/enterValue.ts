/**
 * Enters a value into a field as a reader would, and says so by an event of `type`. React hears of it only where it differs from what it has
 * seen: that is set back first.
 */
export function enterValue(
  field: HTMLInputElement | HTMLSelectElement,
  value: string,
  type: string = 'input',
): void {
  if (field instanceof HTMLInputElement) {
    field.value = '';
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  } else field.value = value;
  field.dispatchEvent(new Event(type, { bubbles: true }));
}
