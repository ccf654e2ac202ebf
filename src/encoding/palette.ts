import type { DestinationKind } from '../model/schema.ts';

export type Ground = 'light' | 'dark';

/** Colours of the surface, by what they are for. */
export const SURFACE = {
  light: {
    ground: '#ffffff',
    tint: '#f6f6f4',
    text: '#1a1c1f',
    secondary: '#5c6167',
    guide: '#dcdcd8',
    bracket: '#9a9da1',
    bar: '#55595e',
    accent: '#0b5fff',
    muted: '#c3c6ca',
  },
  dark: {
    ground: '#13151a',
    tint: '#1a1d23',
    text: '#eceef1',
    secondary: '#a6acb4',
    guide: '#2f343c',
    bracket: '#767d86',
    bar: '#a3a9b1',
    accent: '#7fb0ff',
    muted: '#474d56',
  },
} as const satisfies Readonly<Record<Ground, Readonly<Record<string, string>>>>;

export type SurfaceColor = keyof (typeof SURFACE)['light'];

/**
 * Colours of the destination kinds, doubled by shape. The four frequent kinds are strong, the same hues in both themes, and dark or
 * light enough for text upon them (4.5:1); they were chosen by search to stay apart for all common forms of colour vision. The others are
 * quiet: shape tells them apart. The tests keep the distances.
 */
export const KIND_COLORS: Readonly<Record<Ground, Readonly<Record<DestinationKind, string>>>> = {
  light: {
    university: '#3c457e',
    startup: '#783701',
    lab: '#01857f',
    company: '#aa35f8',
    investor: '#8f9069',
    nonprofit: '#594351',
    government: '#755d44',
    return: '#45637d',
    retired: '#656f76',
    unknown: '#8b9096',
  },
  dark: {
    university: '#97bfff',
    startup: '#ffb36e',
    lab: '#3b8b7f',
    company: '#ba41fe',
    investor: '#9f9f77',
    nonprofit: '#c6b0b8',
    government: '#7c6545',
    return: '#739ab1',
    retired: '#8f949b',
    unknown: '#8f949b',
  },
};

/** How a drawing gets its colours: as custom properties on a page that follows the theme, as values in a file that stands alone. */
export interface Paint {
  readonly kind: (kind: DestinationKind) => string;
  readonly surface: (color: SurfaceColor) => string;
}

export const LIVE_PAINT: Paint = {
  kind: (kind) => `var(--kind-${kind})`,
  surface: (color) => `var(--${color})`,
};

/** Returns the colours of a ground as such, for pictures that stand where no style sheet reaches them. */
export function fixedPaint(ground: Ground): Paint {
  return { kind: (kind) => KIND_COLORS[ground][kind], surface: (color) => SURFACE[ground][color] };
}
