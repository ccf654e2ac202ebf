import { MOST_BYTES } from '../../reading/own/readSource.ts';
import type { OwnNotice } from '../../reading/own/ownNotices.ts';
import type { EarlyReading } from './readEarly.ts';
import type { Run } from './runSteps.ts';

/** Why an address, or a file of the reader's, gave no bytes. */
export type FetchFault =
  | { readonly code: 'address' }
  | { readonly code: 'insecure' }
  | { readonly code: 'offline' }
  | { readonly code: 'unreachable'; readonly host: string }
  | { readonly code: 'status'; readonly status: number }
  | { readonly code: 'slow'; readonly seconds: number }
  | { readonly code: 'cut' }
  | { readonly code: 'unread'; readonly name: string }
  | { readonly code: 'part' }
  | { readonly code: 'stopped' };

export type Fetched =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: FetchFault }
  | { readonly kind: 'refused'; readonly notice: OwnNotice };

/** ms without a byte after which an address counts as silent */
const PATIENCE = 15_000;
/** ms before an address that failed is asked once more, and twice */
const AGAIN = [600, 1800];

/** What begins like the name of a site: `example.org/people.csv` */
const BARE_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\//i;

/** Returns the address that a text asks for, seen from the page, with `https://` before one that begins with the name of a site; null where it is none that may be asked. */
export function readAddress(text: string, page: Location): URL | FetchFault {
  const bare = text.trim();
  let url: URL;
  try {
    url = new URL(BARE_HOST.test(bare) ? `https://${bare}` : bare, page.href);
  } catch {
    return { code: 'address' };
  }
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.username !== '' || url.password !== '' || !/^https?:$/.test(url.protocol))
    return { code: 'address' };
  // A page that is served in the open may ask for what lies beside it.
  return url.protocol === 'https:' || isLocal || url.origin === page.origin ? url : { code: 'insecure' };
}

/**
 * Resolves to the bytes of an address, or to why there are none: it is silent, gone, cut off or larger than what is read. Nothing is sent but the
 * request itself, without cookies. What comes is given to `early` as it comes, which keeps it. An address that fails is asked again twice, past
 * what the browser has kept of it; so it is at once where that is asked for anew. Rejects only where it is stopped.
 */
export async function fetchBytes(
  url: URL,
  run: Run,
  early: Pick<EarlyReading, 'begin' | 'take' | 'bytes'>,
  { isAnew = false, again = AGAIN }: { readonly isAnew?: boolean; readonly again?: readonly number[] } = {},
): Promise<Fetched> {
  for (let attempt = 0; ; attempt += 1) {
    const fetched = await ask(url, run, early, isAnew || attempt > 0 ? 'reload' : 'default');
    const wait = again[attempt];
    const mayPass =
      fetched.kind === 'fault' &&
      (fetched.fault.code === 'unreachable' || fetched.fault.code === 'cut' || isServersFault(fetched.fault));
    if (!mayPass || wait === undefined) return fetched;
    await new Promise((resolve) => {
      setTimeout(resolve, wait);
    });
    run.signal.throwIfAborted();
  }
}

function isServersFault(fault: FetchFault): boolean {
  return fault.code === 'status' && fault.status >= 500;
}

async function ask(
  url: URL,
  { signal, onStep }: Run,
  early: Parameters<typeof fetchBytes>[2],
  cache: RequestCache,
): Promise<Fetched> {
  const fault = (reason: FetchFault): Fetched => ({ kind: 'fault', fault: reason });
  const control = new AbortController();
  let isSilent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isSilent = true;
      control.abort();
    }, PATIENCE);
  };
  const stop = () => control.abort();
  signal.addEventListener('abort', stop);
  const silent = () => fault({ code: 'slow', seconds: PATIENCE / 1000 });
  try {
    listen();
    let response: Response;
    try {
      response = await fetch(url, {
        signal: control.signal,
        cache,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'text/csv, application/json, */*' },
      });
    } catch {
      signal.throwIfAborted();
      if (isSilent) return silent();
      return fault(navigator.onLine ? { code: 'unreachable', host: url.host } : { code: 'offline' });
    }
    if (!response.ok) return fault({ code: 'status', status: response.status });
    const stated = Number(response.headers.get('content-length') ?? 0);
    const isLarge = (bytes: number): Fetched => {
      control.abort();
      return { kind: 'refused', notice: { code: 'own.large', bytes, most: MOST_BYTES } };
    };
    if (stated > MOST_BYTES) return isLarge(stated);
    let size = 0;
    const reader = response.body?.getReader();
    early.begin(stated);
    try {
      for (;;) {
        const next = await reader?.read();
        if (next === undefined || next.done) break;
        listen();
        size += next.value.length;
        if (size > MOST_BYTES) return isLarge(size);
        onStep(size);
        await early.take(next.value);
      }
    } catch {
      signal.throwIfAborted();
      return isSilent ? silent() : fault({ code: 'cut' });
    }
    return { kind: 'bytes', bytes: early.bytes() };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
