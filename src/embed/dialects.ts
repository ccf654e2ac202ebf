import { NAMESPACE, PROTOCOL_VERSION } from '../protocol/messages.ts';

/** Conventions whose messages are texts: a page that knows another one may trip over them, so each needs a hint. */
const TEXT_DIALECTS = ['embedly', 'guardian', 'iframe-resizer'] as const;
type TextDialect = (typeof TEXT_DIALECTS)[number];

/** What is known about the page around the embed, from the address it used, from where it came, and from what it has said since. */
export interface HostHints {
  /** the address as the page wrote it: the Embedly family finds the frame by it */
  readonly href: string;
  /** plain id in the address (`v=`); null where it has none that is fit for a selector */
  readonly id: string | null;
  /** id that a pym.js parent gave (`childId=`) */
  readonly pym: string | null;
  /** secret that WordPress gave (`#?secret=`) */
  readonly secret: string | null;
  /** id by which an iframe-resizer host has addressed us */
  readonly resizer: string | null;
  readonly texts: readonly TextDialect[];
}

/** Sites that speak a text dialect and cannot be asked to say so in the address. */
const KNOWN_SITES: readonly (readonly [RegExp, TextDialect])[] = [
  [/(^|\.)(medium|embedly|embed\.ly|observablehq)(\.com)?$/, 'embedly'],
  [/(^|\.)(theguardian\.com|guim\.co\.uk)$/, 'guardian'],
];

/** Returns the hints of an address and a referrer. Unreadable ones give none. */
export function readHints(href: string, referrer: string): HostHints {
  const url = toUrl(href);
  const params = url?.searchParams;
  const wanted = (params?.get('resize') ?? '').split(/[~,\s]+/);
  // Many a page says nothing of itself; an engine that has to say where an address failed reads the whole script again.
  const site = referrer === '' ? '' : (toUrl(referrer)?.hostname ?? '');
  return {
    href,
    id: plainId(params?.get('v')),
    pym: /^[\w.:-]{1,80}$/.exec(params?.get('childId') ?? '')?.[0] ?? null,
    secret: /[#?&]secret=([A-Za-z0-9]{1,64})(?:&|$)/.exec(url?.hash ?? '')?.[1] ?? null,
    resizer: null,
    texts: TEXT_DIALECTS.filter(
      (dialect) =>
        wanted.includes(dialect) ||
        KNOWN_SITES.some(([pattern, speaks]) => speaks === dialect && pattern.test(site)),
    ),
  };
}

/** Returns the id where it is letters and digits only, as it lands in selectors of old listeners; null otherwise. */
function plainId(id: string | null | undefined): string | null {
  return /^[A-Za-z0-9]{1,32}$/.exec(id ?? '')?.[0] ?? null;
}

/** Returns everything to post to the page so that it learns the size of the content, in whole px. */
export function heightMessages(hints: HostHints, width: number, height: number): readonly unknown[] {
  const { href, id, pym, secret, resizer, texts } = hints;
  const messages: unknown[] = [
    { source: NAMESPACE, v: PROTOCOL_VERSION, id, type: 'resize', data: { height } },
    { sentinel: 'amp', type: 'embed-size', height },
  ];
  if (id !== null) messages.push({ 'datawrapper-height': { [id]: height } });
  if (secret !== null) messages.push({ message: 'height', value: height, secret });
  if (pym !== null) messages.push(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
  if (texts.includes('embedly'))
    messages.push(JSON.stringify({ src: href, context: 'iframe.resize', height }));
  if (texts.includes('guardian'))
    messages.push(
      JSON.stringify({ type: 'set-height', value: height, id: `iframeMessenger:${id ?? 'embed'}` }),
    );
  if (resizer !== null) messages.push(resizerMessage(resizer, width, height, 'resizeObserver'));
  return messages;
}

/** Returns what to post as soon as anything can be posted, before any size is known. */
export function greetings({ texts }: HostHints): readonly string[] {
  return texts.includes('iframe-resizer') ? ['[iFrameResizerChild]Ready'] : [];
}

export interface Answer {
  readonly hints: HostHints;
  /** to post at once */
  readonly replies: readonly string[];
  /** the page asks for the size again */
  readonly again: boolean;
}

/**
 * Returns the answer to a message of the page in one of the dialects; null where it is none of them. `size` gives the width and
 * height of the content in px; it is asked only where the answer needs it.
 */
export function answerHost(
  hints: HostHints,
  message: unknown,
  size: () => readonly [number, number],
): Answer | null {
  if (typeof message === 'string') {
    if (message.length > 4000) return null;
    const resizer = /^\[iFrameSizer\]([\w.-]{1,80}):\d*:(?:true|false):/.exec(message)?.[1];
    if (resizer !== undefined)
      return {
        hints: { ...hints, resizer },
        replies: [resizerMessage(resizer, ...size(), 'init')],
        again: true,
      };
    const again =
      (hints.resizer !== null && message === '[iFrameSizer]resize') ||
      (hints.pym !== null && message.startsWith(`pymxPYMx${hints.pym}xPYMxwidthxPYMx`));
    return again ? { hints, replies: [], again } : null;
  }
  if (typeof message !== 'object' || message === null) return null;
  const again =
    ('sentinel' in message &&
      message.sentinel === 'amp' &&
      'type' in message &&
      message.type === 'frames-init') ||
    (hints.secret !== null &&
      'message' in message &&
      message.message === 'ready' &&
      'secret' in message &&
      message.secret === hints.secret);
  return again ? { hints, replies: [], again } : null;
}

function resizerMessage(id: string, width: number, height: number, type: string): string {
  return `[iFrameSizer]${id}:${height}:${width}:${type}`;
}

function toUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
