import { readFileSync } from 'node:fs';
import type { HostRoute } from './servers.ts';

/** Published host libraries, as they come from their packages. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  '/frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
  '/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
};

/** Notes every height that the frames of the page get. */
const RECORDER = `
  window.heights = [];
  new ResizeObserver((entries) => {
    for (const { target } of entries) if (target.clientHeight > 0) window.heights.push(target.clientHeight);
  }).observe(document.querySelector('iframe'));`;

interface PageOptions {
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function article(body: string, { head = '', headers = {} }: PageOptions = {}): HostRoute {
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title>${head}</head>
<body><article style="max-width:680px;margin:0 auto"><h1>Article</h1><p>Before the chart.</p>${body}<p>After the chart.</p></article></body></html>`,
    headers,
  };
}

function script(code: string): string {
  return `<script>${code}</script>`;
}

const frame = (src: string, attributes = 'height="600"') =>
  `<iframe title="Departures" src="${src}" width="100%" frameborder="0" scrolling="no" ${attributes}></iframe>`;

/** Listens to objects or texts of the one frame, as the documented snippets of the systems do, each in its own way. */
const listen = (read: string) =>
  script(`const frame = document.querySelector('iframe');
    addEventListener('message', (event) => { ${read} });${RECORDER}`);

/** Returns the pages of other people's sites that embed the site at that origin, by path. */
export function hostPages(site: string): Record<string, HostRoute> {
  const embed = `${site}/embed/`;
  const pages: Record<string, HostRoute> = {
    '/plain': article(frame(`${embed}?v=plain1`).replace('scrolling="no"', '') + script(RECORDER)),
    '/datawrapper-new': article(
      frame(`${embed}?v=d7k2m`) +
        listen(`const heights = event.data && event.data['datawrapper-height'];
          if (heights && frame.contentWindow === event.source)
            for (const id in heights) frame.style.height = heights[id] + 'px';`),
    ),
    '/datawrapper-old': article(
      frame(`${embed}?v=d7k2m`) +
        listen(`if (typeof event.data['datawrapper-height'] === 'undefined') return;
          for (const id in event.data['datawrapper-height']) {
            const found = document.querySelector('#datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']");
            if (found) found.style.height = event.data['datawrapper-height'][id] + 'px';
          }`),
    ),
    '/pym': article(
      `<div id="chart"></div><script src="/pym.js"></script>` +
        script(
          `window.pymParent = new pym.Parent('chart', '${embed}?v=pym1', { title: 'Departures' });${RECORDER}`,
        ),
    ),
    '/newswire': article(
      `<div data-frame-src="${embed}?v=frames1" data-frame-attribute-title="Departures"></div><script src="/frames.js"></script>` +
        script(`newswireFrames.autoInitFrames();${RECORDER}`),
    ),
    '/embedly': article(
      frame(`${embed}?v=emb1&amp;resize=embedly`) +
        listen(`if (typeof event.data !== 'string') return;
          const data = JSON.parse(event.data);
          if (data.context !== 'iframe.resize') return;
          for (const each of document.querySelectorAll('iframe'))
            if (each.getAttribute('src') === data.src) each.height = data.height;`),
    ),
    '/guardian': article(
      frame(`${embed}?v=gua1&amp;resize=guardian`) +
        listen(`if (typeof event.data !== 'string' || event.source !== frame.contentWindow) return;
          const message = JSON.parse(event.data);
          if (/^iframeMessenger:/.test(message.id) && message.type === 'set-height') frame.height = parseInt(message.value, 10);`),
    ),
    '/amp': article(
      frame(`${embed}?v=amp1`, 'height="400" sandbox="allow-scripts allow-same-origin"') +
        listen(`if (event.source === frame.contentWindow && event.data.sentinel === 'amp' && event.data.type === 'embed-size')
          frame.height = event.data.height;`),
    ),
    '/iframe-resizer': article(
      `${frame(`${embed}?v=ifr1`, 'id="resized"')}<script src="/iframe-resizer.js"></script>` +
        script(
          `iFrameResize({ heightCalculationMethod: 'bodyOffset', warningTimeout: 0 }, '#resized');${RECORDER}`,
        ),
    ),
    '/wordpress': article(
      `<blockquote class="wp-embedded-content"><a href="${site}/">Departures</a></blockquote>` +
        frame(
          embed,
          'class="wp-embedded-content" sandbox="allow-scripts" security="restricted" height="338" style="position:absolute;clip:rect(1px,1px,1px,1px)"',
        ) +
        script(`const frame = document.querySelector('iframe');
          const secret = 'aB3dE5gH1j';
          frame.src += '#?secret=' + secret;
          frame.dataset.secret = secret;
          addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret }, '*'));
          addEventListener('message', ({ data, source }) => {
            if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return;
            if (source !== frame.contentWindow || data.secret !== secret) return;
            document.querySelector('blockquote').style.display = 'none';
            frame.removeAttribute('style');
            if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
            if (data.message === 'link') window.followed = data.value;
          });${RECORDER}`),
    ),
    '/strict': article(
      `<ai-lab-departures lang="en" title="Who left" note="A note"></ai-lab-departures>
       <div data-ai-lab-departures data-lang="zh" data-theme="dark" data-plain></div>
       <script nonce="n1" src="${site}/embed.js"></script>`,
      {
        headers: {
          'content-security-policy': `default-src 'none'; script-src 'nonce-n1'; frame-src ${site}; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'`,
        },
      },
    ),
    '/two': article(
      `<ai-lab-departures lang="en" kind="startup" theme="light"></ai-lab-departures>
       <ai-lab-departures lang="zh" kind="university" theme="dark" loading="eager"></ai-lab-departures>`,
      { head: `<script src="${site}/embed.js"></script><script src="${site}/embed.js" async></script>` },
    ),
    '/hidden': article(
      `<div id="tab" style="display:none">${frame(`${embed}?v=hid1`)}</div>${script(RECORDER)}`,
      {
        head: `<script src="${site}/embed.js"></script>`,
      },
    ),
    '/listener': article(frame(`${embed}?v=lis1`) + script(RECORDER), {
      head: `<script src="${site}/embed.js"></script>`,
    }),
    // As a plugin leaves it that combines all scripts into one of the page's own.
    '/combined': article(
      frame(`${embed}?v=com1`) +
        '<ai-lab-departures lab="openai" loading="eager"></ai-lab-departures><script src="/cache/all.js" defer></script>',
    ),
    '/cache/all.js': {
      body: readFileSync('dist/embed.js', 'utf8'),
      headers: { 'content-type': 'text/javascript' },
    },
    '/module': article(
      `${frame(`${embed}?v=mod1`)}<ai-lab-departures loading="eager"></ai-lab-departures><script type="module" src="${site}/embed.js?ver=6.1"></script>`,
    ),
    // Styles of themes for all frames and all elements, and a wrapper that keeps the ratio of videos.
    '/theme': article(
      `<div class="video">${frame(`${embed}?v=the1`)}</div><p id="after">After the wrapper.</p>
       <ai-lab-departures loading="eager"><a href="${site}/">Departures</a></ai-lab-departures>
       <script src="${site}/embed.js"></script>`,
      {
        head: `<style>iframe{max-width:300px;width:50%;border:3px solid red}
          .video{position:relative;height:0;padding-top:56.25%}.video iframe{position:absolute;top:0;left:0;width:100%;height:100%}
          ai-lab-departures{all:unset!important;transform:rotate(180deg)!important;filter:invert(1)!important}</style>`,
      },
    ),
    '/fit': article(frame(`${embed}?v=fit1&amp;height=fit`, 'height="375"') + script(RECORDER), {
      head: `<script src="${site}/embed.js"></script>`,
    }),
    '/sandboxed': article(
      frame(`${embed}?v=box1`, 'height="900" sandbox="allow-scripts"') + script(RECORDER),
    ),
    '/fifty': {
      body: `<!doctype html><html lang="en"><title>Fifty</title><script src="${site}/embed.js"></script><body>
        <script>
          addEventListener('message', ({ data }) => {
            if (data.source === 'ai-lab-departures' && data.type === 'ready') window.ready = (window.ready || 0) + 1;
          });
          addEventListener('load', () => {
            for (let i = 0; i < 50; i += 1) {
              const embed = document.createElement('ai-lab-departures');
              embed.setAttribute('loading', 'eager');
              embed.setAttribute('lang', i % 2 ? 'zh' : 'en');
              embed.setAttribute('time', 2012 + (i % 14) + '..');
              document.body.append(embed);
            }
          });
        </script></body></html>`,
    },
  };
  for (const [path, file] of Object.entries(LIBRARIES))
    pages[path] = { body: readFileSync(file, 'utf8'), headers: { 'content-type': 'text/javascript' } };
  return pages;
}
