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
 * Colours of the destination kinds, doubled by shape. The four frequent kinds were chosen by search to stay apart for all
 * common forms of colour vision; the tests keep the distances.
 */
export const KIND_COLORS: Readonly<Record<Ground, Readonly<Record<DestinationKind, string>>>> = {
  light: {
    university: '#363db5',
    startup: '#9b4012',
    lab: '#479e8a',
    company: '#b966f7',
    investor: '#8f7c38',
    nonprofit: '#811151',
    government: '#4d3014',
    return: '#1e71a9',
    retired: '#656f76',
    unknown: '#8b9096',
  },
  dark: {
    university: '#69aeee',
    startup: '#d38734',
    lab: '#b4fad5',
    company: '#7f4cc3',
    investor: '#f4e86c',
    nonprofit: '#c41b78',
    government: '#dcb09c',
    return: '#538cc6',
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

export function fixedPaint(ground: Ground): Paint {
  return { kind: (kind) => KIND_COLORS[ground][kind], surface: (color) => SURFACE[ground][color] };
}
