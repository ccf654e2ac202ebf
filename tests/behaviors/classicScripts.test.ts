// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClassicScripts } from '../../src/behaviors/classicScripts.ts';

describe('classic scripts', () => {
  /** Declares late chunks in the document: each name with those it needs. */
  const declare = (chunks: Readonly<Record<string, string>>) => {
    const template = document.createElement('template');
    template.dataset['scripts'] = '';
    for (const [name, needs] of Object.entries(chunks)) {
      const script = document.createElement('script');
      script.dataset['chunk'] = name;
      script.dataset['needs'] = needs;
      script.setAttribute('type', 'text/plain');
      template.content.append(script);
    }
    document.body.append(template);
  };
  const asked = () => [...document.head.querySelectorAll('script')].map(({ dataset }) => dataset['chunk']);
  /** Does what the browser does with the last copy of a script: runs it, then says that it has loaded. */
  const arrive = (name: string, run: () => void) => {
    run();
    [...document.head.querySelectorAll('script')]
      .findLast(({ dataset }) => dataset['chunk'] === name)
      ?.dispatchEvent(new Event('load'));
  };
  let entries = 0;
  /** What `import()` of a chunk is built as. */
  const importInto = (scripts: ReturnType<typeof createClassicScripts>, name: string): Promise<unknown> => {
    let required: (request: string) => unknown = () => undefined;
    scripts.define(`entry ${(entries += 1)}`, (_, require) => {
      required = require;
    });
    return Promise.resolve().then(() => required(`./${name}`));
  };

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    document.head.replaceChildren();
    document.body.replaceChildren();
  });

  it('give a chunk that has run at once, and run it once', () => {
    const scripts = createClassicScripts(document);
    const run = vi.fn<(exports: Record<string, unknown>) => void>((exports) => {
      exports['word'] = 'here';
    });
    scripts.define('a.js', run);
    scripts.define('a.js', run);
    expect(run).toHaveBeenCalledTimes(1);
    let word: unknown;
    scripts.define('b.js', (_, require) => {
      ({ word } = require('./a.js') as { word: unknown });
    });
    expect(word).toBe('here');
  });

  it('bring a chunk that comes later with what it needs, in order, each once', async () => {
    declare({ 'part.js': 'shared.js', 'shared.js': '' });
    const scripts = createClassicScripts(document);
    const [first, second] = [importInto(scripts, 'part.js'), importInto(scripts, 'part.js')];
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toEqual(['shared.js', 'part.js']);
    arrive('shared.js', () => scripts.define('shared.js', (exports) => void (exports['n'] = 1)));
    arrive('part.js', () =>
      scripts.define('part.js', (exports, require) => {
        exports['n'] = (require('./shared.js') as { n: number }).n + 1;
      }),
    );
    expect(await first).toEqual({ n: 2 });
    expect(await second).toBe(await first);
  });

  it.each([
    ['has failed', 'error'],
    ['was not what it should be', 'load'],
  ])('reject where a script %s, and ask for it again', async (_, event) => {
    declare({ 'part.js': '' });
    const scripts = createClassicScripts(document);
    const failed = importInto(scripts, 'part.js').catch(String);
    await vi.advanceTimersByTimeAsync(0);
    document.head.querySelector('script')?.dispatchEvent(new Event(event));
    expect(await failed).toContain('part.js');
    const again = importInto(scripts, 'part.js');
    await vi.advanceTimersByTimeAsync(0);
    arrive('part.js', () => scripts.define('part.js', (exports) => void (exports['n'] = 1)));
    expect(await again).toEqual({ n: 1 });
  });

  it('reject where a script never comes', async () => {
    declare({ 'part.js': '' });
    const scripts = createClassicScripts(document, 5000);
    const late = importInto(scripts, 'part.js').catch(String);
    await vi.advanceTimersByTimeAsync(5001);
    expect(await late).toContain('part.js');
  });

  it('do not keep a chunk that threw', () => {
    const scripts = createClassicScripts(document);
    const fall = () => {
      throw new Error('fault');
    };
    expect(() => scripts.define('a.js', fall)).toThrow('fault');
    const run = vi.fn<() => void>();
    scripts.define('a.js', run);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
