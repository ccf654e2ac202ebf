import type { KeyboardEvent } from 'react';

/** code of a key that an input method has taken */
const TAKEN = 229;

/** Returns whether a key is an input method's, which writes Chinese with it. Safari ends the composition before the key that ends it. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === TAKEN;
}
