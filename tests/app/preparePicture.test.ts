// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preparePicture } from '../../src/app/start/preparePicture.ts';

const SHOWS = 'view=timeline&time=earliest..latest&role=!board&lang=en&lab=&q=';

const PICTURE =
  '<div id="root"><div class="departures embed" data-theme="auto"><header><h1>557 departures</h1><p>Who left.</p></header></div></div>';

describe('preparePicture', () => {
  const page = document.documentElement;
  const embed = () => page.querySelector<HTMLElement>('.embed');
  /** Reads the document as a browser does: the script first, then what comes after it. */
  const open = async (search: string) => {
    page.dataset['shows'] = SHOWS;
    preparePicture(page, search);
    const read = new DOMParser().parseFromString(PICTURE, 'text/html');
    document.body.replaceChildren(...read.body.children);
    await vi.advanceTimersByTimeAsync(0);
  };

  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterEach(() => {
    vi.useRealTimers();
    page.className = '';
    document.body.replaceChildren();
  });

  it('leaves the picture as it is where the address asks for nothing else', async () => {
    await open('?utm_source=x&__proto__=1&time=earliest..latest&role=!board&lab=&v=d1&height=auto');
    expect(page.className).toBe('');
    expect(embed()?.className).toBe('departures embed');
    expect(embed()?.dataset['theme']).toBe('auto');
    expect(page.querySelector('h1')?.textContent).toBe('557 departures');
  });

  it('gives it theme, ground and title of the address', async () => {
    await open('?theme=dark&transparent&title=Mine');
    expect(embed()?.dataset['theme']).toBe('dark');
    expect(embed()?.classList.contains('transparent')).toBe(true);
    expect(page.classList.contains('see-through')).toBe(true);
    expect(page.querySelector('h1')?.textContent).toBe('Mine');
    expect(page.querySelector('p')?.textContent).toBe('557 departures');
  });

  it('gives the theme to the page too that a notice of a late script stands before', async () => {
    preparePicture(page, '?theme=dark');
    const twoShells =
      '<div class="departures late" data-theme="auto"></div><div class="departures" data-theme="auto"></div>';
    document.body.replaceChildren(...new DOMParser().parseFromString(twoShells, 'text/html').body.children);
    await vi.advanceTimersByTimeAsync(0);
    const themes = [...page.querySelectorAll<HTMLElement>('.departures')].map(
      ({ dataset }) => dataset['theme'],
    );
    expect(themes).toEqual(['dark', 'dark']);
  });

  it.each(['?lab=openai', '?view=flow', '?lang=zh', '?q=x', '?time=2019..latest'])(
    'holds a picture of another state back, not for long, and never under the title of the author: %s',
    async (search) => {
      await open(`${search}&title=Mine`);
      expect(page.classList.contains('held-back')).toBe(true);
      expect(page.querySelector('h1')?.textContent).toBe('557 departures');
      await vi.advanceTimersByTimeAsync(3000);
      expect(page.classList.contains('held-back')).toBe(false);
    },
  );

  it('shows it where the document has loaded and the chart has not come', async () => {
    await open('?lab=openai');
    window.dispatchEvent(new Event('load'));
    expect(page.classList.contains('held-back')).toBe(false);
  });

  it.each(['?theme=purple', '?theme=__proto__', `?title=${'x'.repeat(5000)}&plain=0`, '?%E0%A4%A'])(
    'is thrown by nothing in the address: %s',
    async (search) => {
      await open(search);
      expect(embed()?.dataset['theme']).toBe('auto');
      expect(embed()?.classList.contains('plain')).toBe(false);
    },
  );
});
