import {
  clampHeight,
  NAMESPACE,
  PROTOCOL_VERSION,
  type ChildMessage,
  type HostMessage,
  type UrlState,
} from '../protocol/messages.ts';
import { embedAddress, isChinese, SETTINGS, withState, type Settings } from './embedAddress.ts';
import { HOLDER, setStyles } from './styles.ts';

/** The embed inside one element. */
export interface EmbedFrame {
  /** the window of the frame; null while it stands outside the page */
  readonly window: () => Window | null;
  /** Builds the frame, or puts it back. Calling it twice changes nothing. */
  readonly connect: () => void;
  /** Takes the frame out. When it comes back it starts from where the reader was. */
  readonly disconnect: () => void;
  /** Follows an attribute of the element that has changed. */
  readonly update: (attribute: string, value: string | null) => void;
  /** Takes a message that is known to come from the frame. */
  readonly receive: (message: ChildMessage & Envelope) => void;
  readonly methods: EmbedMethods;
}

export interface EmbedMethods {
  /** Changes the parameters given and leaves the others. Before the embed is ready, the change waits for it. */
  readonly setState: (state: UrlState) => void;
  /** Resolves with the state once the embed is ready and has answered. */
  readonly getState: () => Promise<UrlState>;
}

export interface Envelope {
  readonly v?: unknown;
  readonly id?: unknown;
}

const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
/** px kept free for an embed of unknown height */
const RESERVED = 620;
/** ms after which a frame in sight that has not said `ready` counts as failed */
const PATIENCE = 20_000;

/**
 * Returns the embed of an element: a frame in a shadow root, so that the page's styles do not reach it, with the height that it asks
 * for and its messages as events. What the element holds is shown until the embed is ready. `prefix` comes before the name of each
 * setting: `data-` on a container. `folder` gives the folder of the site; while it does not know one, there is no frame.
 */
export function createEmbedFrame(host: HTMLElement, folder: () => string | null, prefix: string): EmbedFrame {
  const id = `d${Math.random().toString(36).slice(2, 8)}`;
  const box = document.createElement('div');
  const fallback = document.createElement('slot');
  const frame = document.createElement('iframe');
  let settings: Settings = {};
  let state: UrlState | undefined;
  let pending: UrlState = {};
  let ready = false;
  let contentHeight = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ((state: UrlState) => void)[] = [];

  const emit = (type: string, detail: unknown) => host.dispatchEvent(new CustomEvent(type, { detail }));
  const send = (message: HostMessage) =>
    frame.contentWindow?.postMessage({ target: NAMESPACE, v: PROTOCOL_VERSION, id, ...message }, '*');
  const attribute = (name: string) => host.getAttribute(prefix + name);

  const base = () => attribute('base') ?? folder();
  const holdsSomething = () => [...host.children].some((child) => !/^(no)?script$/i.test(child.tagName));

  const showFallback = (shown: boolean) => {
    fallback.style.display = shown ? 'block' : 'none';
    frame.style.opacity = shown ? '0' : '1';
  };
  /** What the element holds takes its place again; without anything, the prerendered chart may still be in the frame. */
  const fail = (message: string) => {
    if (holdsSomething()) showFallback(true);
    emit('error', { message });
  };
  const startTimer = () => {
    if (!ready && timer === undefined) timer = setTimeout(fail, PATIENCE, 'the embed does not answer');
  };
  const stopTimer = () => {
    clearTimeout(timer);
    timer = undefined;
    seen?.disconnect();
  };
  // A frame that is loaded when it comes near has its time from then on.
  const seen =
    typeof IntersectionObserver === 'function'
      ? new IntersectionObserver((entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) startTimer();
        })
      : null;

  /** px, `fit` to fill the element, null to follow the content */
  const fixedHeight = () =>
    settings['height'] === 'fit' ? 'fit' : clampHeight(parseFloat(settings['height'] ?? ''));

  const startHeight = () => {
    const height = fixedHeight();
    if (height === 'fit' && host.clientHeight > 0) return '100%';
    const reserved = contentHeight || parseFloat(getComputedStyle(host).minHeight) || RESERVED;
    return `${Number(height) || reserved}px`;
  };

  const load = () => {
    settings = {};
    for (const name of SETTINGS) {
      const value = attribute(name);
      if (value !== null) settings = { ...settings, [name]: value || '1' };
    }
    const current = state === undefined ? settings : withState(settings, state);
    const { title, theme = '' } = current;
    frame.title = title ?? (isChinese(current) ? 'AI实验室离职记录' : 'AI Lab Departures');
    // A frame can be see-through only where its colour scheme is the one of its element.
    frame.style.colorScheme = /^(light|dark)$/i.test(theme) ? theme : 'light dark';
    frame.style.height = startHeight();
    showFallback(holdsSomething());
    const address = embedAddress(base() ?? '', current, id);
    if (frame.src !== address) frame.src = address;
  };

  const learn = (next: UrlState) => {
    const changed = JSON.stringify(next) !== JSON.stringify(state);
    state = next;
    for (const resolve of waiting) resolve(next);
    waiting = [];
    return changed;
  };

  const setState = (data: UrlState) => {
    if (ready) send({ type: 'setState', data });
    else pending = { ...pending, ...data };
  };

  box.style.cssText = 'display:block;position:relative;height:100%;overflow:hidden';
  frame.style.cssText = 'all:initial;position:relative;display:block;width:100%;border:0';
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = 'clipboard-write';
  frame.setAttribute('part', 'frame');
  host.attachShadow({ mode: 'open' }).append(box);
  box.append(fallback);
  frame.addEventListener('load', startTimer);

  return {
    window: () => frame.contentWindow,
    connect: () => {
      if (frame.parentNode !== null) return;
      setStyles(host, HOLDER);
      if (!isAddress(base())) return;
      frame.loading = attribute('loading') === 'eager' ? 'eager' : 'lazy';
      fallback.style.cssText = 'position:absolute;inset:0';
      load();
      box.append(frame);
      if (frame.loading === 'eager') startTimer();
      else seen?.observe(host);
    },
    disconnect: () => {
      stopTimer();
      ready = false;
      frame.remove();
    },
    update: (name, value) => {
      if (frame.parentNode === null) return;
      const setting = name.slice(prefix.length);
      if (/^(height|title)$/.test(setting)) load();
      else setState({ [setting]: value === '' ? '1' : (value ?? '') });
    },
    receive: ({ v, id: sender, type, data }) => {
      if (v !== PROTOCOL_VERSION || sender !== id) return;
      if (type === 'resize') {
        const height = clampHeight(data?.height);
        if (height === null || Math.abs(height - contentHeight) < 2 || fixedHeight() !== null) return;
        contentHeight = height;
        frame.style.height = `${height}px`;
        emit(type, { height });
      } else if (type === 'ready') {
        stopTimer();
        showFallback(false);
        learn(data);
        emit(type, data);
        ready = true;
        if (Object.keys(pending).length > 0) setState(pending);
        pending = {};
      } else if (type === 'state') {
        if (learn(data)) emit('statechange', data);
      } else if (type === 'error') {
        stopTimer();
        fail(data?.message);
      } else emit(type, data);
    },
    methods: {
      setState,
      getState: () =>
        new Promise((resolve) => {
          waiting.push(resolve);
          send({ type: 'getState' });
        }),
    },
  };
}

/** Returns whether a folder can be framed: an address of the web, also one relative to the page. */
function isAddress(folder: string | null): boolean {
  const link = Object.assign(document.createElement('a'), { href: folder ?? '' });
  return folder !== null && link.protocol.startsWith('http');
}
