// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://news.example/article" }
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { stubBrowser } from '../support/stubBrowser.ts';

/** The script as a plugin that combines scripts leaves it: it cannot know where it comes from. */
beforeAll(async () => {
  vi.stubEnv('VITE_SITE_URL', '');
  stubBrowser();
  const markup =
    '<ai-lab-departures lab="a"><a href="https://charts.example/?lab=a">From A</a></ai-lab-departures>' +
    '<div data-ai-lab-departures data-base="https://mirror.example/"></div>' +
    '<div data-ai-lab-departures data-base="javascript:alert(1)//"></div>' +
    '<iframe src="https://charts.example/embed/?v=f1"></iframe>';
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.append(...[...parsed.body.children].map((element) => document.importNode(element, true)));
  await import('../../src/host/index.ts');
});

// Observers of the page may still be due.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 20)));

const framesOf = (selector: string) =>
  [...document.querySelectorAll(selector)].flatMap((element) =>
    [...(element.shadowRoot?.querySelectorAll('iframe') ?? [])].map(({ src }) => new URL(src).origin),
  );

it('frames nothing of the page itself, leaves what an element holds, and reads what is named', () => {
  expect(framesOf('ai-lab-departures')).toEqual([]);
  const [slot] = document.querySelector('ai-lab-departures')?.shadowRoot?.querySelectorAll('slot') ?? [];
  expect(slot).toBeDefined();
  expect(slot?.style.display).not.toBe('none');
  expect(slot?.style.position).not.toBe('absolute');
  expect(framesOf('div')).toEqual(['https://mirror.example']);
});

it('learns the place from the first frame of ours that answers', () => {
  const frame = document.querySelector('iframe')!;
  const message = { source: 'ai-lab-departures', v: 1, id: 'f1', type: 'resize', data: { height: 555 } };
  const event = new MessageEvent('message', { data: message });
  Object.defineProperty(event, 'source', { value: frame.contentWindow });
  window.dispatchEvent(event);
  expect(frame.style.height).toBe('555px');
  expect(framesOf('ai-lab-departures')).toEqual(['https://charts.example']);
});
