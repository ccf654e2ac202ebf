import { textWidth } from '../layout/textWidth.ts';
import { unescapeMarkup } from '../lib/escapeMarkup.ts';
import { round } from '../lib/round.ts';

/** Elements that draw: all that the file of a picture may hold. */
export const DRAWING_ELEMENTS: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath linearGradient stop marker'.split(
    ' ',
  ),
);

/** Attributes that draw. */
export const DRAWING_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height viewBox transform opacity fill fill-opacity fill-rule stroke ' +
    'stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin font-family font-size font-weight font-style ' +
    'text-anchor letter-spacing paint-order clip-path offset stop-color stop-opacity gradientUnits ' +
    'patternUnits patternTransform preserveAspectRatio id role lang markerWidth markerHeight refX refY orient marker-end ' +
    'data-departure data-lab data-node'
  ).split(' '),
);

/** Characters that XML does not allow. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
export const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Returns whether an attribute's value refers to nothing outside of its own file. */
export function isLocal(value: string): boolean {
  return !value.includes('url(') || /^url\(#[\w-]+\)$/.test(value);
}

const WITH_HALO =
  /<(text|g)\b((?: [\w:-]+="[^"]*")* paint-order="stroke"(?: [\w:-]+="[^"]*")*)>((?:(?!<g\b)[\s\S])*?)<\/\1>/g;

/**
 * Returns the markup of a drawing with every text that has a halo, or group of such texts, as two: the halo, and the letters over
 * it. A page draws both at once by `paint-order`; editors and converters do not know that and lay the halo over the letters.
 */
function splitHalos(svg: string): string {
  return svg.replace(WITH_HALO, (_, element: string, attributes: string, content: string) => {
    const without = (text: string, names: RegExp) =>
      text.replace(/ ([\w:-]+)="[^"]*"/g, (attribute, name: string) => (names.test(name) ? '' : attribute));
    const once = /^(?:paint-order|fill|id|data-.*)$/;
    const halo = `<${element} fill="none"${without(attributes, once)}>${withoutFills(content)}</${element}>`;
    return `${halo}<${element}${without(attributes, /^(?:paint-order|stroke.*)$/)}>${content}</${element}>`;
  });
}

function withoutFills(content: string): string {
  return content.replace(/<[^>]*>/g, (tag) => tag.replace(/ (?:fill|id|data-[\w-]+)="[^"]*"/g, ''));
}

/** Returns the characters that the texts of drawings show, as a reader sees them and not as markup writes them. */
export function charactersOf(svgs: readonly string[]): ReadonlySet<string> {
  return new Set(
    svgs.flatMap((svg) => [...unescapeMarkup(svg.replaceAll(/<[^>]*>/g, ' ')).normalize('NFC')]),
  );
}

const ENDING =
  /<text\b((?: [\w:-]+="[^"]*")* text-anchor="end"(?: [\w:-]+="[^"]*")*)>((?:<tspan\b[^>]*>[^<]*<\/tspan>|[^<]+)+)<\/text>/g;
const RUN = /<tspan\b((?: [\w:-]+="[^"]*")*)>([^<]*)<\/tspan>|([^<]+)/g;

/**
 * Returns the markup of a drawing with every text of several runs that ends at a point as one text a run: some converters place
 * the runs of such a text wrongly. A run that states its own place keeps it.
 */
function separateRuns(svg: string): string {
  return svg.replace(ENDING, (text, attributes: string, content: string) => {
    const runs = [...content.matchAll(RUN)].map(([, own = '', inner, bare]) => ({
      own,
      text: inner ?? bare ?? '',
    }));
    const size = Number(/ font-size="([\d.]+)"/.exec(attributes)?.[1]);
    const x = Number(/ x="(-?[\d.]+)"/.exec(attributes)?.[1]);
    const isPlaced = runs.some(({ own }, i) => i > 0 && / (?:x|dx|dy|y)="/.test(own));
    if (runs.length < 2 || isPlaced || Number.isNaN(size) || Number.isNaN(x)) return text;
    let end = x;
    const separate = runs.toReversed().map((run) => {
      const at = round(end);
      end -= textWidth(unescapeMarkup(run.text), size);
      const shared = attributes
        .replace(/ x="[^"]*"/, ` x="${at}"`)
        .replace(/ ([\w:-]+)="[^"]*"/g, (attribute, name: string) =>
          new RegExp(` ${name}="`).test(run.own) ? '' : attribute,
        );
      return `<text${shared}${run.own}>${run.text.trim()}</text>`;
    });
    return separate.toReversed().join('');
  });
}

/** Returns the markup of a drawing as every program that reads SVG draws it, not browsers alone. */
export function plainSvg(svg: string): string {
  return separateRuns(splitHalos(svg));
}
