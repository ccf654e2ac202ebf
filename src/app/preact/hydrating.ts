let isOn = false;

/** Returns whether a page that the server drew is coming alive just now: components then draw what the server did. */
export function isHydrating(): boolean {
  return isOn;
}

/** Does what makes a page come alive, which Preact does in one go. */
export function whileHydrating(work: () => void): void {
  isOn = true;
  try {
    work();
  } finally {
    isOn = false;
  }
}
