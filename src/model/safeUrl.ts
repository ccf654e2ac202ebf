/**
 * Returns the address in canonical form if a reader may follow it, else null: http(s) only, with a host, without
 * credentials and without control or direction-changing characters (RELIABILITY: a link is the one thing a dataset can make active).
 */
export function safeUrl(text: string): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u0020\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\\]/.test(text)) return null;
  if (!/^https?:\/\/[^/]/i.test(text)) return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return url.href;
}
