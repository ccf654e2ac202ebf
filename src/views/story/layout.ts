import type { Language } from '../../i18n/language.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import { SHARE_KINDS, shareOf, type ShareKind, type Shares, type Years } from '../../transforms/shares.ts';

/** px; narrower than this the picture has the form of a phone */
export const NARROW = 640;

/** px; the geometry of the shares, wide and narrow */
const WIDE = { plot: 236, labels: 164, font: 13, inside: 12, gap: 17, pad: 0 };
const SLIM = { plot: 168, labels: 106, font: 11, inside: 11, gap: 14, pad: 7 };

export interface ShareSegment {
  readonly kind: ShareKind;
  readonly y: number;
  readonly height: number;
  /** the share in percent, without a sign; null where the part is too low for it */
  readonly text: string | null;
}

export interface ShareColumn {
  readonly years: Years;
  readonly shares: Shares;
  readonly x: number;
  readonly width: number;
  /** px of the whole stretch that belongs to the column: what one presses */
  readonly x0: number;
  readonly x1: number;
  readonly label: string;
  /** middle of the label, inside the drawing */
  readonly labelX: number;
  readonly n: string;
  readonly segments: readonly ShareSegment[];
  /** inside the range of years that is on */
  readonly isIn: boolean;
}

export interface SharesScene {
  readonly width: number;
  readonly height: number;
  readonly plot: number;
  readonly x1: number;
  readonly font: number;
  readonly inside: number;
  readonly columns: readonly ShareColumn[];
  /** between neighbours, one for each kind */
  readonly ribbons: readonly { readonly key: string; readonly kind: ShareKind; readonly d: string }[];
  /** the newest shares beside the last column */
  readonly ends: readonly { readonly kind: ShareKind; readonly y: number; readonly text: string }[];
  readonly isNarrow: boolean;
}

export interface SharesOptions {
  readonly width: number;
  /** px of all of it; as high as reads well unless given */
  readonly height?: number;
  readonly range: readonly [number, number];
  readonly language: Language;
  readonly nameYears: (years: Years, isNarrow: boolean) => string;
}

/** Returns the columns of the periods, a whole each, with what joins them. No periods: no columns. */
export function layoutShares(periods: readonly Shares[], options: SharesOptions): SharesScene {
  const { width, range, language, nameYears } = options;
  const isNarrow = width < NARROW;
  const { labels, font, inside, gap, pad, ...size } = isNarrow ? SLIM : WIDE;
  // Two columns make no landscape: they leave the room to the people below.
  const plot =
    options.height !== undefined
      ? Math.floor(options.height) - (isNarrow ? 32 : 38)
      : periods.length < 3
        ? Math.round(size.plot * 0.6)
        : size.plot;
  const x1 = width - labels;
  const step = x1 / Math.max(1, periods.length);
  const columnWidth = Math.min(step * 0.62, 120);
  const isInRange = ({ years }: Shares) => range[0] <= years.from && years.to <= range[1];
  // The names at the end say the last shares, but where others are asked for.
  const isLastIn = periods.slice(-1).some(isInRange);
  const meetsRange = ({ years }: Shares) => years.from <= range[1] && years.to >= range[0];
  const columns = periods.map((shares, i): ShareColumn => {
    const x = pad + (periods.length < 2 ? 0 : (i / (periods.length - 1)) * (x1 - columnWidth - pad));
    let y = 0;
    const segments = SHARE_KINDS.map((kind): ShareSegment => {
      const share = shareOf(shares, kind);
      const segment = {
        kind,
        y: round(y),
        height: round(share * plot),
        text:
          share * plot < inside + 2
            ? null
            : !isLastIn && !isNarrow && meetsRange(shares)
              ? language.percent(share)
              : percentOf(share, language),
      };
      y += share * plot;
      return segment;
    });
    const middle = x + columnWidth / 2;
    const reach = periods.length < 2 ? x1 : (x1 - columnWidth) / (periods.length - 1);
    return {
      years: shares.years,
      shares,
      x: round(x),
      width: round(columnWidth),
      x0: round(Math.max(0, middle - reach / 2)),
      x1: round(Math.min(x1, middle + reach / 2)),
      label: nameYears(shares.years, isNarrow),
      labelX: round(Math.max(middle, textWidth(nameYears(shares.years, isNarrow), font) / 2)),
      n: language.number(shares.known),
      segments,
      isIn: isInRange(shares),
    };
  });
  return {
    width,
    height: plot + (isNarrow ? 32 : 38),
    plot,
    x1,
    font,
    inside,
    columns,
    ribbons: ribbonsOf(columns),
    ends: endsOf(columns.at(-1), isLastIn, { plot, gap, isNarrow, font, labels }, language),
    isNarrow,
  };
}

/** "58": the sign stands beside the chart once, or in the columns asked for. */
function percentOf(share: number, { percent }: Language): string {
  return percent(share).replace(/\s*%/, '');
}

function ribbonsOf(columns: readonly ShareColumn[]): SharesScene['ribbons'] {
  return columns.slice(1).flatMap((right, i) => {
    const left = columns[i];
    if (left === undefined) return [];
    const [a, b] = [round(left.x + left.width), right.x];
    return SHARE_KINDS.flatMap((kind, k) => {
      const [from, to] = [left.segments[k], right.segments[k]];
      if (from === undefined || to === undefined || from.height + to.height === 0) return [];
      const d = `M${a},${from.y}L${b},${to.y}V${round(to.y + to.height)}L${a},${round(from.y + from.height)}Z`;
      return [{ key: `${left.years.from} ${kind}`, kind, d }];
    });
  });
}

/** Beside its part each, moved as little as keeps them apart. */
function endsOf(
  last: ShareColumn | undefined,
  hasShares: boolean,
  {
    plot,
    gap,
    isNarrow,
    font,
    labels,
  }: Pick<typeof WIDE, 'plot' | 'gap' | 'font' | 'labels'> & { readonly isNarrow: boolean },
  { t, percent }: Language,
): SharesScene['ends'] {
  if (last === undefined) return [];
  // A word of a reader's own may be longer than the room beside a share.
  const room = labels - 3.4 * font;
  const nameOf = (kind: ShareKind) => {
    const name = t(`story.kind.${kind}`);
    return isNarrow || textWidth(name, font) > room ? fitText(t(`story.short.${kind}`), font, room) : name;
  };
  const shown = last.segments.filter(({ height }) => height > 0);
  const ys = shown.map(({ y, height }) => y + height / 2 + 4);
  for (let i = 1; i < ys.length; i += 1) ys[i] = Math.max(ys[i] ?? 0, (ys[i - 1] ?? 0) + gap);
  for (let i = ys.length - 1; i >= 0; i -= 1)
    ys[i] = Math.min(ys[i] ?? 0, i === ys.length - 1 ? plot : (ys[i + 1] ?? 0) - gap);
  return shown.map(({ kind }, i) => ({
    kind,
    y: round(ys[i] ?? 0),
    text: hasShares
      ? t('story.share', { kind: nameOf(kind), share: percent(shareOf(last.shares, kind)) })
      : i === 0 && isNarrow
        ? t('story.share', { kind: nameOf(kind), share: '%' })
        : nameOf(kind),
  }));
}
