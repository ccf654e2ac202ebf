import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerHost, greetings, heightMessages, readHints } from '../../src/embed/dialects.ts';

const address = 'https://charts.example/embed/?view=timeline&v=d7k2m';

describe('heightMessages', () => {
  it('sends objects only, unless the page has hinted at texts', () => {
    expect(heightMessages(readHints(address, ''), 600, 734)).toEqual([
      { source: 'ai-lab-departures', v: 1, id: 'd7k2m', type: 'resize', data: { height: 734 } },
      { sentinel: 'amp', type: 'embed-size', height: 734 },
      { 'datawrapper-height': { d7k2m: 734 } },
    ]);
  });

  it('leaves the Datawrapper form out where the id would break a selector', () => {
    for (const id of ["x'],iframe[src", 'a b', '', 'é'])
      expect(
        JSON.stringify(
          heightMessages(readHints(`${address.slice(0, -5)}${encodeURIComponent(id)}`, ''), 600, 734),
        ),
      ).not.toContain('datawrapper');
  });

  it('speaks pym to a page that gave a childId', () => {
    expect(heightMessages(readHints(`${address}&childId=chart-1`, ''), 600, 734)).toContain(
      'pymxPYMxchart-1xPYMxheightxPYMx734',
    );
  });

  it('speaks WordPress to a page that gave a secret, wherever the hash has it', () => {
    expect(heightMessages(readHints(`${address}#?secret=aB3dE5gH1j`, ''), 600, 734)).toContainEqual({
      message: 'height',
      value: 734,
      secret: 'aB3dE5gH1j',
    });
  });

  it('gives the Embedly family the address exactly as the page wrote it', () => {
    const href = `${address}&resize=embedly&title=a%20b+c`;
    expect(heightMessages(readHints(href, ''), 600, 734)).toContain(
      JSON.stringify({ src: href, context: 'iframe.resize', height: 734 }),
    );
    expect(heightMessages(readHints(address, 'https://medium.com/p/1'), 600, 734)).toHaveLength(4);
    expect(heightMessages(readHints(address, 'https://notmedium.com/'), 600, 734)).toHaveLength(3);
  });

  it('speaks Guardian where asked to or on its site', () => {
    for (const hints of [
      readHints(`${address}&resize=guardian`, ''),
      readHints(address, 'https://www.theguardian.com/'),
    ])
      expect(heightMessages(hints, 600, 734)).toContain(
        JSON.stringify({ type: 'set-height', value: 734, id: 'iframeMessenger:d7k2m' }),
      );
  });

  it('takes several hints at once', () => {
    expect(readHints(`${address}&resize=guardian~embedly,iframe-resizer`, '').texts).toHaveLength(3);
  });
});

describe('answerHost', () => {
  const size = () => [600, 734] as const;
  const hints = readHints(address, '');

  it('answers an iframe-resizer host and speaks to it from then on', () => {
    const answer = answerHost(
      hints,
      '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset',
      size,
    );
    expect(answer?.replies).toEqual(['[iFrameSizer]iFrameResizer0:734:600:init']);
    expect(heightMessages(answer!.hints, 600, 800)).toContain(
      '[iFrameSizer]iFrameResizer0:800:600:resizeObserver',
    );
  });

  it('sends the size again to whoever asks', () => {
    expect(answerHost(hints, { sentinel: 'amp', type: 'frames-init' }, size)?.again).toBe(true);
    expect(
      answerHost(readHints(`${address}&childId=c`, ''), 'pymxPYMxcxPYMxwidthxPYMx320', size)?.again,
    ).toBe(true);
    expect(
      answerHost(readHints(`${address}#?secret=abc`, ''), { message: 'ready', secret: 'abc' }, size)?.again,
    ).toBe(true);
  });

  it('ignores strangers', () => {
    for (const message of [
      'pymxPYMxcxPYMxwidthxPYMx320',
      { message: 'ready', secret: 'abc' },
      '[iFrameSizer]',
      '[iFrameSizer]<img>:8:false:',
      'x'.repeat(1e6),
      {},
      null,
    ])
      expect(answerHost(hints, message, size)).toBeNull();
  });

  it('never throws, whatever arrives', () => {
    fc.assert(fc.property(fc.anything(), (message) => void answerHost(hints, message, size)));
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (href, referrer) => void heightMessages(readHints(href, referrer), 1, 1),
      ),
    );
  });
});

describe('greetings', () => {
  it('tells only an iframe-resizer 5 host that the embed is there', () => {
    expect(greetings(readHints(`${address}&resize=iframe-resizer`, ''))).toEqual([
      '[iFrameResizerChild]Ready',
    ]);
    expect(greetings(readHints(address, ''))).toEqual([]);
  });
});
