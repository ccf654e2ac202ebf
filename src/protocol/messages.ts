/** What a page and the embed on it say to each other, with `postMessage`. Both sides read with the functions of this file. */

export const NAMESPACE = 'ai-lab-departures';
export const PROTOCOL_VERSION = 1;

/** State as an address has it: `{ view: 'timeline', time: '2019..2024', lab: 'a~b' }`. An empty text resets a parameter. */
export type UrlState = Readonly<Record<string, string>>;

export interface Selected {
  readonly type: string;
  readonly id: string;
}

export type ChildMessage =
  | { readonly type: 'ready'; readonly data: UrlState }
  | { readonly type: 'resize'; readonly data: { readonly height: number } }
  | { readonly type: 'state'; readonly data: UrlState }
  | { readonly type: 'select'; readonly data: Selected | null }
  | { readonly type: 'error'; readonly data: { readonly message: string } };

export type HostMessage =
  | { readonly type: 'setState'; readonly data: UrlState }
  | { readonly type: 'getState' }
  | { readonly type: 'print' };

/** Longest text of a message that is read, as of an address. */
const LONGEST = 2000;

/** Returns the height a page may give an embed, in whole px; null for what is no finite number. */
export function clampHeight(height: unknown): number | null {
  return Number.isFinite(height) ? Math.min(10_000, Math.max(100, Math.round(Number(height)))) : null;
}

/** Returns what a page may send the embed of that id; null for anything else. */
export function readHostMessage(data: unknown, id: string): HostMessage | null {
  if (!isRecord(data) || data['target'] !== NAMESPACE || data['v'] !== PROTOCOL_VERSION || data['id'] !== id)
    return null;
  switch (data['type']) {
    case 'getState':
    case 'print':
      return { type: data['type'] };
    case 'setState': {
      const state = readUrlState(data['data']);
      return state === null ? null : { type: 'setState', data: state };
    }
    default:
      return null;
  }
}

/** Returns a record of texts, copied; null where it is anything else or too long for an address. */
export function readUrlState(value: unknown): UrlState | null {
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  let length = 0;
  for (const [key, text] of entries) {
    if (typeof text !== 'string' || key === '__proto__') return null;
    length += key.length + text.length;
  }
  return length > LONGEST ? null : Object.fromEntries(entries as [string, string][]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
