import type { ReactNode } from 'react';
import type { Paint } from '../encoding/palette.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { svgSize } from '../marks/svgSize.ts';

/**
 * Families of a picture that stands alone, by language; a file made of pixels uses its own. Names first: many programs take the
 * first and know no `system-ui`.
 */
const PICTURE_FONTS: Readonly<Record<Locale, string>> = {
  en: "Arial, 'Helvetica Neue', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif",
  zh: "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif",
};

export interface PictureFrameProps {
  /** px */
  readonly size: { readonly width: number; readonly height: number };
  readonly title: string;
  /** the long description for people who do not see the picture */
  readonly description: string;
  readonly paint: Paint;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** The whole of a picture that stands alone: what it says of itself, in what letters, on what ground. */
export function PictureFrame({ size, title, description, paint, locale, children }: PictureFrameProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...svgSize(size.width, size.height)}
      role="img"
      lang={LOCALES[locale].tag}
      fontFamily={PICTURE_FONTS[locale]}
    >
      <title>{title}</title>
      <desc>{description}</desc>
      <rect width={size.width} height={size.height} fill={paint.surface('ground')} />
      {children}
    </svg>
  );
}
