/** How an embed is shown, apart from its state. */
export interface EmbedOptions {
  /** nothing but the chart */
  readonly plain: boolean;
  /** a picture without controls */
  readonly static: boolean;
  /** the filters stand open from the start */
  readonly filters: boolean;
  /** no ground of its own */
  readonly transparent: boolean;
  /** in place of the finding; null keeps it */
  readonly title: string | null;
  /** a line of the author below the chart */
  readonly note: string | null;
  /** `auto` follows the content, `fit` keeps the frame and scrolls inside it, a number is px */
  readonly height: 'auto' | 'fit' | number;
  /** lanes in sight before the reader asks for more; null leaves that to the room there is */
  readonly rows: number | null;
  /** id by which a host knows this embed; letters and digits */
  readonly v: string | null;
}

/** Characters that a title or a note may have at most. */
const MOST_TEXT = 300;

const MIN_HEIGHT = 100;
const MAX_HEIGHT = 10_000;

/** Returns the options of an embed from parameters as they were meant. Whatever is missing or wrong is as by default. */
export function embedOptions(params: URLSearchParams): EmbedOptions {
  const flag = (name: string) => {
    const value = params.get(name);
    return value !== null && !['0', 'false', 'no', 'off'].includes(value.toLowerCase());
  };
  const text = (name: string) => {
    const value = [...(params.get(name) ?? '').replace(/\p{Cc}+/gu, ' ').trim()].slice(0, MOST_TEXT).join('');
    return value === '' ? null : value;
  };
  return {
    plain: flag('plain'),
    static: flag('static'),
    filters: flag('filters'),
    transparent: flag('transparent'),
    title: text('title'),
    note: text('note'),
    height: decodeHeight(params.get('height')),
    rows: /^[1-9]\d?$/.test(params.get('rows') ?? '') ? Number(params.get('rows')) : null,
    v: /^[a-z0-9]{1,40}$/i.exec(params.get('v') ?? '')?.[0] ?? null,
  };
}

function decodeHeight(text: string | null): EmbedOptions['height'] {
  if (text === 'fit') return 'fit';
  if (text === null || !/^\d{1,6}(?:px)?$/.test(text)) return 'auto';
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Number.parseInt(text, 10)));
}
