import {
  clampHeight,
  NAMESPACE,
  PROTOCOL_VERSION,
  type ChildMessage,
  type HostMessage,
  type UrlState,
} from '../protocol/messages.ts';
import { embedAddress, isChinese, readSettings, withState, type Settings } from './embedAddress.ts';
import { HOLDER, setStyles } from './styles.ts';

/** The embed inside one element. */
export interface EmbedFrame {
  readonly frame: HTMLIFrameElement;
  /** Builds the frame, or puts it back. Calling it twice changes nothing. */
  readonly connect: () => void;
  /** Takes the frame out. When it comes back it starts from where the reader was. */
  readonly disconnect: () => void;
  /** Follows an attribute of the element that has changed. */
  readonly update: (attribute: string) => void;
  /** Takes a message that is known to come from the frame. */
  readonly receive: (message: ChildMessage & Envelope) => void;
}

/** What a script of the page may call on the element. */
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
  const attribute = (name: string) => host.getAttribute(prefix + name);
  const base = () => attribute('base') ?? folder();
  const emit = (type: string, detail: unknown) => host.dispatchEvent(new CustomEvent(type, { detail }));
  const { box, frame, show } = buildFrame(host);
  /** What the element holds takes its place again; without anything, the prerendered chart may still be in the frame. */
  const fail = (message: string) => {
    if (holdsSomething(host)) show(true);
    emit('error', { message });
  };
  const wait = createWait(fail);
  const talk = createTalk((message) =>
    frame.contentWindow?.postMessage({ target: NAMESPACE, v: PROTOCOL_VERSION, id, ...message }, '*'),
  );
  let settings: Settings = {};
  let contentHeight = 0;

  const load = () => {
    settings = readSettings(attribute);
    const current = withState(settings, talk.state ?? settings);
    const { title, theme = '' } = current;
    frame.title = title ?? (isChinese(current) ? 'AI实验室离职记录' : 'AI Lab Departures');
    // A frame can be see-through only where its colour scheme is the one of its element.
    frame.style.colorScheme = /^(light|dark)$/i.test(theme) ? theme : 'light dark';
    frame.style.height = startHeight(host, fixedHeight(settings), contentHeight);
    show(holdsSomething(host));
    const address = embedAddress(base() ?? '', current, id);
    if (frame.src !== address) frame.src = address;
  };
  const resize = (height: number | null) => {
    if (height === null || Math.abs(height - contentHeight) < 2 || fixedHeight(settings) !== null) return;
    contentHeight = height;
    frame.style.height = `${height}px`;
    emit('resize', { height });
  };
  frame.addEventListener('load', wait.start);
  Object.assign(host, talk.methods);

  return {
    frame,
    connect: () => {
      if (frame.parentNode !== null) return;
      setStyles(host, HOLDER);
      if (!isAddress(base())) return;
      frame.loading = attribute('loading') === 'eager' ? 'eager' : 'lazy';
      load();
      box.append(frame);
      wait.begin(frame.loading === 'eager' ? null : host);
    },
    disconnect: () => {
      wait.end();
      talk.end();
      frame.remove();
    },
    update: (name) => {
      if (frame.parentNode === null) return;
      const setting = name.slice(prefix.length);
      if (/^(height|title)$/.test(setting)) load();
      else talk.methods.setState({ [setting]: '', ...readSettings(attribute, [setting]) });
    },
    receive: ({ v, id: sender, type, data }) => {
      if (v !== PROTOCOL_VERSION || sender !== id) return;
      if (type === 'resize') resize(clampHeight(data?.height));
      else if (type === 'ready') {
        wait.end();
        show(false);
        talk.learn(data);
        emit(type, data);
        talk.begin();
      } else if (type === 'state') {
        if (talk.learn(data)) emit('statechange', data);
      } else if (type === 'error') {
        wait.end();
        fail(data?.message);
      } else emit(type, data);
    },
  };
}

/** Makes a frame for the shadow root of an element, and over it, while `show` says so, what the element holds; until then that stands alone. */
function buildFrame(host: HTMLElement) {
  const box = document.createElement('div');
  const fallback = document.createElement('slot');
  const frame = document.createElement('iframe');
  box.style.cssText = 'display:block;position:relative;height:100%;overflow:hidden';
  frame.style.cssText = 'all:initial;display:block;position:relative;width:100%;border:0';
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = 'clipboard-write';
  frame.setAttribute('part', 'frame');
  host.attachShadow({ mode: 'open' }).append(box);
  box.append(fallback);
  const show = (shown: boolean) => {
    fallback.style.cssText = shown ? 'display:block;position:absolute;inset:0' : 'display:none';
    frame.style.opacity = shown ? '0' : '1';
  };
  return { box, frame, show };
}

/** Waits for an embed: from when it is loaded or comes into sight until `end`, and calls `fail` where that takes too long. */
function createWait(fail: (message: string) => void) {
  /** 0 once the wait is over */
  let timer: ReturnType<typeof setTimeout> | 0 | undefined;
  const start = () => {
    timer ??= setTimeout(fail, PATIENCE, 'the embed does not answer');
  };
  // A frame that is loaded when it comes near has its time from then on.
  const seen = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) start();
  });
  return {
    start,
    /** Waits from now on, or from when an element comes into sight. */
    begin: (near: Element | null) => {
      timer = undefined;
      if (near === null) start();
      else seen.observe(near);
    },
    end: () => {
      clearTimeout(timer);
      timer = 0;
      seen.disconnect();
    },
  };
}

/** What page and embed have said to each other of the state. */
function createTalk(send: (message: HostMessage) => void) {
  /** what waits until the embed is ready; null from then on */
  let pending: UrlState | null = {};
  let waiting: ((state: UrlState) => void)[] = [];
  const methods: EmbedMethods = {
    setState: (data) => {
      if (pending === null) send({ type: 'setState', data });
      else pending = { ...pending, ...data };
    },
    getState: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        send({ type: 'getState' });
      }),
  };
  const talk = {
    methods,
    /** where the reader was at last; undefined until the embed has told */
    state: undefined as UrlState | undefined,
    /** Takes what the embed says of its state, and returns whether it is another. */
    learn: (next: UrlState) => {
      const changed = JSON.stringify(next) !== JSON.stringify(talk.state);
      talk.state = next;
      for (const resolve of waiting) resolve(next);
      waiting = [];
      return changed;
    },
    /** Sends what was asked of the embed before it was ready. */
    begin: () => {
      const data = pending ?? {};
      pending = null;
      if (Object.keys(data).length > 0) methods.setState(data);
    },
    end: () => {
      pending = {};
    },
  };
  return talk;
}

function holdsSomething(host: HTMLElement): boolean {
  return [...host.children].some((child) => !/^(no)?script$/i.test(child.tagName));
}

/** px, `fit` to fill the element, null to follow the content */
function fixedHeight({ height = '' }: Settings): number | 'fit' | null {
  return height === 'fit' ? 'fit' : clampHeight(parseFloat(height));
}

function startHeight(host: HTMLElement, fixed: number | 'fit' | null, contentHeight: number): string {
  if (fixed === 'fit' && host.clientHeight > 0) return '100%';
  return `${Number(fixed) || contentHeight || parseFloat(getComputedStyle(host).minHeight) || RESERVED}px`;
}

/** Returns whether a folder can be framed: an address of the web, also one relative to the page. */
function isAddress(folder: string | null): boolean {
  const link = Object.assign(document.createElement('a'), { href: folder ?? 'none:' });
  return link.protocol.startsWith('http');
}
