import { clampHeight, NAMESPACE, PROTOCOL_VERSION } from '../protocol/messages.ts';
import { SETTINGS } from './embedAddress.ts';
import { createEmbedFrame, type EmbedFrame } from './embedFrame.ts';
import { folderOf, siteFolder } from './siteFolder.ts';
import { PLAIN_FRAME, setStyles } from './styles.ts';

const CONTAINER = `[data-${NAMESPACE}]`;
const PREFIX = 'data-';

/** Starts the embeds of the page. A second copy of the script, or another version of it, leaves the page to the first. */
if (!customElements.get(NAMESPACE)) start(siteFolder(import.meta.env.VITE_SITE_URL));

function start(known: string | null): void {
  let folder = known;
  const connected = new Set<EmbedFrame>();
  const containers = new Map<Node, EmbedFrame>();

  const connect = (frame: EmbedFrame) => {
    connected.add(frame);
    frame.connect();
  };
  const disconnect = (frame: EmbedFrame) => {
    connected.delete(frame);
    frame.disconnect();
  };

  class Element extends HTMLElement {
    frame = createEmbedFrame(this, () => folder, '');
    static readonly observedAttributes = SETTINGS;
    connectedCallback(): void {
      connect(this.frame);
    }
    disconnectedCallback(): void {
      disconnect(this.frame);
    }
    attributeChangedCallback(name: string): void {
      this.frame.update(name);
    }
  }
  customElements.define(NAMESPACE, Element);

  const scan = () => {
    for (const [element, frame] of containers) if (!element.isConnected) disconnect(frame);
    for (const element of document.querySelectorAll<HTMLElement>(CONTAINER)) {
      const frame = containers.get(element) ?? createEmbedFrame(element, () => folder, PREFIX);
      containers.set(element, frame);
      connect(frame);
    }
  };
  new MutationObserver((changes) => {
    for (const { target, attributeName: name } of changes)
      if (name !== null) containers.get(target)?.update(name);
    scan();
  }).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: SETTINGS.map((name) => PREFIX + name),
  });
  scan();

  addEventListener('message', ({ data, source }) => {
    if (data?.source !== NAMESPACE || source === null) return;
    for (const embed of connected) if (embed.frame.contentWindow === source) return embed.receive(data);
    if (data.v !== PROTOCOL_VERSION) return;
    const plain = plainFrames().find(
      (frame) => frame.contentWindow === source && new URL(frame.src).searchParams.get('v') === data.id,
    );
    if (!plain) return;
    if (data.type === 'resize') resizePlainFrame(plain, data.data?.height);
    if (folder !== null) return;
    // A frame of ours that answers tells where the site is.
    folder = folderOf(plain.src);
    for (const frame of connected) frame.connect();
  });
  // Frames that were there long before this script have said their height to nobody.
  for (const frame of plainFrames())
    frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
}

/** Returns the frames that the page wrote itself and that are ours by address. */
function plainFrames(): readonly HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => folderOf(src) !== null);
}

/** Gives a frame that the page wrote itself the height that it asks for, and a width that no style sheet takes away. */
function resizePlainFrame(frame: HTMLIFrameElement, asked: unknown): void {
  const height = clampHeight(asked);
  if (height === null) return;
  const size = `height:${height}px;`;
  setStyles(frame, PLAIN_FRAME + size + (/^\d+(px)?$/.test(frame.width) ? '' : 'width:100%;'));
  const { parentElement: wrapper } = frame;
  // A wrapper made for videos keeps a ratio; the frame would lie over what follows.
  if (wrapper !== null && getComputedStyle(frame).position === 'absolute' && wrapper.children.length === 1)
    setStyles(wrapper, `${size}max-height:none;padding:0;aspect-ratio:auto;overflow:hidden;`);
}
