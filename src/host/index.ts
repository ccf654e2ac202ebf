import { clampHeight, NAMESPACE, PROTOCOL_VERSION } from '../protocol/messages.ts';
import { SETTINGS } from './embedAddress.ts';
import { createEmbedFrame, type EmbedFrame, type EmbedMethods } from './embedFrame.ts';

const CONTAINER = `[data-${NAMESPACE}]`;
const PREFIX = 'data-';

/** Starts the embeds of the page. A second copy of the script, or another version of it, leaves the page to the first. */
if (customElements.get(NAMESPACE) === undefined) start(scriptFolder());

/** Returns the folder that the script was loaded from, where the embed lies too. */
function scriptFolder(): string {
  const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
  return new URL('.', script instanceof HTMLScriptElement && script.src !== '' ? script.src : location.href)
    .href;
}

function start(base: string): void {
  const connected = new Set<EmbedFrame>();
  const containers = new Map<HTMLElement, EmbedFrame>();

  const connect = (frame: EmbedFrame) => {
    connected.add(frame);
    frame.connect();
  };
  const disconnect = (frame: EmbedFrame) => {
    connected.delete(frame);
    frame.disconnect();
  };

  class Element extends HTMLElement implements EmbedMethods {
    frame = createEmbedFrame(this, base, '');
    setState = this.frame.methods.setState;
    getState = this.frame.methods.getState;
    static get observedAttributes(): readonly string[] {
      return SETTINGS;
    }
    connectedCallback(): void {
      connect(this.frame);
    }
    disconnectedCallback(): void {
      disconnect(this.frame);
    }
    attributeChangedCallback(name: string, _: string | null, value: string | null): void {
      this.frame.update(name, value);
    }
  }
  customElements.define(NAMESPACE, Element);

  const scan = () => {
    for (const [element, frame] of containers) if (!element.isConnected) disconnect(frame);
    for (const element of document.querySelectorAll<HTMLElement>(CONTAINER)) {
      let frame = containers.get(element);
      if (frame === undefined) {
        frame = createEmbedFrame(element, base, PREFIX);
        containers.set(element, frame);
        Object.assign(element, frame.methods);
      }
      connect(frame);
    }
  };
  new MutationObserver((changes) => {
    for (const { target, attributeName: name } of changes)
      if (name !== null && target instanceof HTMLElement)
        containers.get(target)?.update(name, target.getAttribute(name));
    scan();
  }).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: SETTINGS.map((name) => PREFIX + name),
  });
  scan();

  addEventListener('message', ({ data, source }) => {
    if (data?.source !== NAMESPACE || source === null) return;
    for (const frame of connected) if (frame.window() === source) return frame.receive(data);
    if (data.type === 'resize' && data.v === PROTOCOL_VERSION) resizePlainFrame(base, source, data);
  });
}

/** Gives a frame that the page wrote itself its height: it is one of ours by address, and the sender. */
function resizePlainFrame(
  base: string,
  source: MessageEventSource,
  { id, data }: { readonly id?: unknown; readonly data?: { readonly height?: unknown } },
): void {
  const height = clampHeight(data?.height);
  for (const frame of document.querySelectorAll('iframe')) {
    if (
      height !== null &&
      frame.contentWindow === source &&
      frame.src.startsWith(base) &&
      new URL(frame.src).searchParams.get('v') === id
    )
      frame.style.height = `${height}px`;
  }
}
