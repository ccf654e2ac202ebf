// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://news.example/article" }
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EmbedMethods } from '../../src/host/embedFrame.ts';
import { folderOf, siteFolder } from '../../src/host/siteFolder.ts';
import { stubBrowser } from '../support/stubBrowser.ts';

type Embed = HTMLElement & EmbedMethods;

const BASE = 'https://charts.example/site/';

beforeAll(async () => {
  const script = document.createElement('script');
  script.src = `${BASE}embed.js`;
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
  // jsdom gives frames in a shadow root no window.
  const windows = new WeakMap<HTMLIFrameElement, Window>();
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    const known = windows.get(this) ?? ({ postMessage: vi.fn<() => void>() } as unknown as Window);
    windows.set(this, known);
    return known;
  });
  stubBrowser();
  await import('../../src/host/index.ts');
});

afterEach(() => {
  document.body.replaceChildren();
});

// Observers of the page may still be due.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 20)));

function add(markup: string): Embed {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
  const element = document.importNode(parsed!, true);
  document.body.append(element);
  return element as Embed;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const frameOf = (element: Element) => element.shadowRoot!.querySelector('iframe')!;
const paramsOf = (element: Element) => new URL(frameOf(element).src).searchParams;

function send(data: unknown, source: unknown): void {
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
}

interface Envelope {
  readonly source?: unknown;
  readonly id?: string;
  readonly v?: number;
}

function say(element: Element, type: string, data?: unknown, options: Envelope = {}): void {
  const { source = frameOf(element).contentWindow, id = paramsOf(element).get('v'), v = 1 } = options;
  send({ source: 'ai-lab-departures', v, id, type, data }, source);
}

/** Collects the events of an element as `[type, detail]`. */
function listen(element: Element): unknown[] {
  const heard: unknown[] = [];
  for (const type of ['ready', 'statechange', 'select', 'resize', 'error'])
    element.addEventListener(type, (event) =>
      heard.push([type, event instanceof CustomEvent ? event.detail : null]),
    );
  return heard;
}

describe('the element', () => {
  it('builds a frame with what its attributes say, a title, a sandbox and room kept free', () => {
    const element = add(
      '<ai-lab-departures view="timeline" lab="a~b" theme="dark" title="Who left" plain></ai-lab-departures>',
    );
    const frame = frameOf(element);
    expect(frame.src.startsWith(`${BASE}embed/?`)).toBe(true);
    expect(Object.fromEntries(paramsOf(element))).toMatchObject({
      view: 'timeline',
      lab: 'a~b',
      theme: 'dark',
      title: 'Who left',
      plain: '1',
    });
    expect(paramsOf(element).get('v')).toMatch(/^[a-z0-9]+$/i);
    expect(frame.title).toBe('Who left');
    expect(frame.getAttribute('sandbox')).toContain('allow-scripts');
    expect(frame.style.height).toBe('620px');
    expect(frame.loading).toBe('lazy');
  });

  it('takes the folder of its language', () => {
    const element = add('<ai-lab-departures lang="zh"></ai-lab-departures>');
    expect(frameOf(element).src.startsWith(`${BASE}zh/embed/?`)).toBe(true);
    expect(frameOf(element).title).toBe('AI实验室离职记录');
  });

  it('takes another place of the embed from `base`', () => {
    const element = add('<ai-lab-departures base="https://mirror.example/v/1/"></ai-lab-departures>');
    expect(frameOf(element).src.startsWith('https://mirror.example/v/1/embed/?')).toBe(true);
  });

  it('follows the height of its frame, clamped, and tells the page', () => {
    const element = add('<ai-lab-departures></ai-lab-departures>');
    const heard = listen(element);
    for (const height of [500, 501, 1e9, Number.NaN, '400', 3]) say(element, 'resize', { height });
    expect(heard).toEqual([500, 10_000, 100].map((height) => ['resize', { height }]));
    expect(frameOf(element).style.height).toBe('100px');
  });

  it('keeps a fixed height whatever the frame says', () => {
    const element = add('<ai-lab-departures height="375"></ai-lab-departures>');
    say(element, 'resize', { height: 900 });
    expect(frameOf(element).style.height).toBe('375px');
  });

  it('is unmoved by forged messages', () => {
    const element = add('<ai-lab-departures></ai-lab-departures>');
    const other = document.body.appendChild(document.createElement('iframe'));
    const heard = listen(element);
    for (let i = 0; i < 10_000; i += 1)
      say(element, 'resize', { height: 300 + i }, { source: other.contentWindow });
    say(element, 'resize', { height: 900 }, { source: window });
    say(element, 'resize', { height: 900 }, { id: 'other' });
    say(element, 'resize', { height: 900 }, { v: 2 });
    for (const data of [null, undefined, 1, 'x', {}, { source: 'ai-lab-departures' }])
      send(data, frameOf(element).contentWindow);
    expect(heard).toEqual([]);
    expect(frameOf(element).style.height).toBe('620px');
    expect(other.style.height).toBe('');
  });

  it('turns messages into events', () => {
    const element = add('<ai-lab-departures></ai-lab-departures>');
    const heard = listen(element);
    say(element, 'ready', { view: 'timeline' });
    say(element, 'state', { view: 'network' });
    say(element, 'state', { view: 'network' });
    say(element, 'select', { type: 'departure', id: 'x' });
    say(element, 'error', { message: 'm' });
    expect(heard).toEqual([
      ['ready', { view: 'timeline' }],
      ['statechange', { view: 'network' }],
      ['select', { type: 'departure', id: 'x' }],
      ['error', { message: 'm' }],
    ]);
  });

  it('says that an embed does not answer, and only then', () => {
    vi.useFakeTimers();
    const quick = add('<ai-lab-departures></ai-lab-departures>');
    const silent = add('<ai-lab-departures></ai-lab-departures>');
    const heard = [listen(quick), listen(silent)];
    say(quick, 'ready', {});
    for (const element of [quick, silent]) frameOf(element).dispatchEvent(new Event('load'));
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([[['ready', {}]], [['error', { message: expect.any(String) }]]]);
    vi.useRealTimers();
  });

  it('counts its patience from its own start, and shows what it holds again', () => {
    vi.useFakeTimers();
    const element = add(
      '<ai-lab-departures loading="eager"><a href="/x">82 departures</a></ai-lab-departures>',
    );
    const heard = listen(element);
    // A server that never answers: the frame is never loaded.
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([['error', { message: expect.any(String) }]]);
    vi.useRealTimers();
    say(element, 'ready', {});
    expect(frameOf(element).style.opacity).toBe('1');
    say(element, 'error', { message: 'm' });
    expect(heard.at(-1)).toEqual(['error', { message: 'm' }]);
    expect(frameOf(element).style.opacity).toBe('0');
  });

  it('is a block of the width of its column, whatever the page says of all elements', () => {
    const element = add('<ai-lab-departures style="display: inline; width: 50px"></ai-lab-departures>');
    for (const [name, value] of [
      ['display', 'block'],
      ['width', 'auto'],
      ['transform', 'none'],
      ['filter', 'none'],
    ] as const) {
      expect(element.style.getPropertyValue(name)).toBe(value);
      expect(element.style.getPropertyPriority(name)).toBe('important');
    }
  });

  it('sends a change of state once the embed is ready, and resolves with its answer', async () => {
    const element = add('<ai-lab-departures></ai-lab-departures>');
    const post = vi.mocked(frameOf(element).contentWindow!.postMessage);
    element.setState({ lab: 'a' });
    element.setState({ time: '2019..2024' });
    expect(post).not.toHaveBeenCalled();
    say(element, 'ready', { view: 'timeline' });
    expect(post).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'setState', data: { lab: 'a', time: '2019..2024' } }),
      '*',
    );
    element.setAttribute('view', 'network');
    expect(post).toHaveBeenLastCalledWith(expect.objectContaining({ data: { view: 'network' } }), '*');
    const state = element.getState();
    say(element, 'state', { view: 'network', lab: 'a' });
    expect(await state).toEqual({ view: 'network', lab: 'a' });
  });

  it('starts from where the reader was after it was moved, and keeps what the author chose', () => {
    const element = add('<ai-lab-departures lab="a" plain></ai-lab-departures>');
    say(element, 'ready', { view: 'timeline', lab: 'a' });
    say(element, 'state', { view: 'timeline', kind: 'startup' });
    const section = document.body.appendChild(document.createElement('section'));
    section.append(element);
    expect(Object.fromEntries(paramsOf(element))).toEqual({
      view: 'timeline',
      kind: 'startup',
      plain: '1',
      v: expect.anything(),
    });
  });

  it('shows what it holds until the embed is ready', () => {
    const element = add('<ai-lab-departures><img alt="82 departures"></ai-lab-departures>');
    expect(frameOf(element).style.opacity).toBe('0');
    say(element, 'ready', {});
    expect(frameOf(element).style.opacity).toBe('1');
    const empty = add('<ai-lab-departures><noscript>x</noscript></ai-lab-departures>');
    expect(frameOf(empty).style.opacity).toBe('1');
  });
});

describe('the container', () => {
  it('is found, also where it comes later, and has the methods', async () => {
    const element = add('<div data-ai-lab-departures data-view="timeline" data-lang="zh"></div>');
    await settled();
    expect(frameOf(element).src).toContain('/zh/embed/?view=timeline');
    expect(typeof element.setState).toBe('function');
    const post = vi.mocked(frameOf(element).contentWindow!.postMessage);
    say(element, 'ready', {});
    element.dataset['lab'] = 'a';
    await settled();
    expect(post).toHaveBeenCalledWith(expect.objectContaining({ data: { lab: 'a' } }), '*');
  });

  it('listens no more once it is removed', async () => {
    const element = add('<div data-ai-lab-departures></div>');
    await settled();
    const heard = listen(element);
    const { contentWindow: source } = frameOf(element);
    const id = paramsOf(element).get('v');
    element.remove();
    await settled();
    send({ source: 'ai-lab-departures', v: 1, id, type: 'resize', data: { height: 500 } }, source);
    expect(heard).toEqual([]);
  });
});

describe('the listener', () => {
  it('gives a frame that the page wrote itself its height, if it is ours', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.src = `${BASE}embed/?v=abc`;
    const resize = (id: string, height: unknown) =>
      send({ source: 'ai-lab-departures', v: 1, id, type: 'resize', data: { height } }, frame.contentWindow);
    resize('abc', 512);
    expect(frame.style.height).toBe('512px');
    resize('other', 700);
    resize('abc', Number.NaN);
    expect(frame.style.height).toBe('512px');
    frame.src = 'https://other.example/?v=abc';
    resize('abc', 700);
    expect(frame.style.height).toBe('512px');
  });

  it('takes a frame back from the styles of the page, and from a wrapper made for videos', () => {
    const wrapper = add('<div style="position: relative; height: 0; padding-top: 56.25%"></div>');
    const frame = wrapper.appendChild(document.createElement('iframe'));
    frame.src = `${BASE}zh/embed/openai/?v=w1`;
    frame.width = '100%';
    frame.style.cssText = 'position: absolute; width: 50%; max-width: 300px; border: 3px solid';
    send(
      { source: 'ai-lab-departures', v: 1, id: 'w1', type: 'resize', data: { height: 700 } },
      frame.contentWindow,
    );
    expect(frame.style).toMatchObject({ height: '700px', width: '100%', maxWidth: '100%', display: 'block' });
    expect(frame.style.getPropertyPriority('width')).toBe('important');
    expect(wrapper.style).toMatchObject({ height: '700px', paddingTop: '0px' });
  });

  it('is there once, however often the script is', async () => {
    const define = vi.spyOn(customElements, 'define');
    vi.resetModules();
    await import('../../src/host/index.ts');
    expect(define).not.toHaveBeenCalled();
  });
});

describe('the folder of the site', () => {
  const asIncluded = (address: string | null, stack = '') => {
    const script = document.createElement('script');
    if (address !== null) script.src = address;
    vi.spyOn(document, 'currentScript', 'get').mockReturnValue(address === null ? null : script);
    vi.spyOn(globalThis, 'Error').mockImplementation(function (this: { stack: string }) {
      this.stack = stack;
    } as never);
    const found = siteFolder('https://built.example/');
    vi.mocked(Error).mockRestore();
    return found;
  };

  it.each([
    ['a script, with a query', 'https://a.example/x/embed.js?ver=6.1', '', 'https://a.example/x/'],
    ['a module', null, 'Error: place\n    at https://a.example/x/embed.js:1:234', 'https://a.example/x/'],
    ['a module in Firefox', null, 'f@https://a.example/x/embed.js?v=2:1:234\n', 'https://a.example/x/'],
    [
      'a part of another script',
      'https://news.example/cache/all.js',
      'at https://news.example/cache/all.js:9:9',
      'https://built.example/',
    ],
    ['a part of the page', null, 'at https://news.example/article:12:3', 'https://built.example/'],
  ])('is known where the script is %s', (_, address, stack, folder) => {
    expect(asIncluded(address, stack)).toBe(folder);
  });

  it('is that of a frame of ours, whatever its page', () => {
    expect(folderOf('https://a.example/x/zh/embed/openai/?v=1')).toBe('https://a.example/x/');
    expect(folderOf('https://a.example/embed/')).toBe('https://a.example/');
    expect(folderOf('https://a.example/v/2026.11.24/embed/?v=1')).toBe('https://a.example/v/2026.11.24/');
    for (const other of [
      'https://news.example/article',
      'about:blank',
      '',
      'https://a.example/embed/a/b/?v=1',
      'https://x.example/?u=/embed/',
    ])
      expect(folderOf(other)).toBeNull();
  });
});
