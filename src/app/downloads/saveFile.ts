/**
 * Offers a file to the reader. Returns false where the page surely may not: in a frame that its host has cut off from its
 * origin. Elsewhere a refusal by the browser or the host cannot be seen from here.
 */
export function saveFile(blob: Blob, name: string, page: Document): boolean {
  if (page.defaultView?.origin === 'null') return false;
  const address = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
