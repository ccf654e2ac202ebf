import type { ReactNode } from 'react';
import type { Paint } from '../encoding/palette.ts';
import type { Locale } from '../i18n/locales.ts';
import { CARD, type CardPlan } from './layoutCard.ts';
import { PictureFrame } from './PictureFrame.tsx';

export interface SocialCardProps {
  readonly plan: CardPlan;
  readonly title: string;
  readonly description: string;
  /** what stands between message and credit, in px of the card */
  readonly children: ReactNode;
  readonly credit: string;
  readonly paint: Paint;
  readonly locale: Locale;
}

/** A message as the card of a shared link: the words, one shape below them, and whose it is. */
export function SocialCard({ plan, title, description, children, credit, paint, locale }: SocialCardProps) {
  return (
    <PictureFrame size={CARD} title={title} description={description} paint={paint} locale={locale}>
      {plan.lines.map((line) => (
        <text
          key={line.y}
          x={CARD.margin}
          y={line.y}
          fontSize={plan.size}
          fontWeight="600"
          fill={paint.surface('text')}
        >
          {line.text}
        </text>
      ))}
      {children}
      <text x={CARD.margin} y={plan.credit} fontSize={CARD.smallest} fill={paint.surface('secondary')}>
        {credit}
      </text>
    </PictureFrame>
  );
}
