import type { ReactElement } from 'react';
import type { Paint } from '../encoding/palette.ts';
import type { Language } from '../i18n/language.ts';
import type { ClaimRecord } from '../model/schema.ts';
import type { Bounds } from '../verdicts/bounds.ts';
import type { Verdict } from '../verdicts/judge.ts';
import { CARD, CARD_LICENSE, CARD_WIDTH, layoutCard } from './layoutCard.ts';
import { SocialCard } from './SocialCard.tsx';

/** px */
const VERDICT = 76;
const BAR = { height: 70, label: 46 };

/** What the record makes of a claim. */
export interface ClaimResult {
  readonly verdict: Verdict | 'career';
  /** the share that it was tested by, what it may be, and what it needs; null for a claim that no share tests */
  readonly share: {
    readonly value: number;
    readonly bounds: Bounds;
    readonly threshold: number | null;
  } | null;
}

/**
 * Returns the card of a claim for social networks: what was said and what the record says to it, in at most twelve words, and the share
 * that it was tested by.
 */
export function drawClaimCard(
  claim: Pick<ClaimRecord, 'text' | 'short'>,
  { verdict, share }: ClaimResult,
  language: Language,
  paint: Paint,
): ReactElement {
  const { t, text, percent } = language;
  const said = t('picture.said', { claim: text(claim.short ?? claim.text).replace(/[.。]$/, '') });
  const answer = t(`article.verdict.${verdict}`);
  const plan = layoutCard(said);
  const y = plan.top + VERDICT * 0.85 + 10;
  const bar = y + 52;
  const at = (value: number) => CARD.margin + value * CARD_WIDTH;
  const color =
    verdict === 'holds' || verdict === 'career' ? 'lab' : verdict === 'fails' ? 'startup' : 'unknown';
  return (
    <SocialCard
      plan={plan}
      title={`${said}${t('picture.colon')}${answer}`}
      description={text(claim.text)}
      credit={t('picture.tested', { name: t('app.name') }) + CARD_LICENSE}
      paint={paint}
      locale={language.locale}
    >
      <text
        x={CARD.margin}
        y={y}
        fontSize={VERDICT}
        fontWeight="600"
        fill={color === 'unknown' ? paint.surface('secondary') : paint.kind(color)}
      >
        {share === null ? answer : `${answer} · ${percent(share.value)}`}
      </text>
      {share !== null && (
        <>
          <rect x={CARD.margin} y={bar} width={CARD_WIDTH} height={BAR.height} fill={paint.surface('tint')} />
          {(['high', 'low'] as const).map((end) => (
            <rect
              key={end}
              x={CARD.margin}
              y={bar}
              width={at(share.bounds[end]) - CARD.margin}
              height={BAR.height}
              fill={paint.kind(color)}
              fillOpacity={end === 'high' ? 0.35 : undefined}
            />
          ))}
          {share.threshold !== null && (
            <>
              <path
                d={`M${at(share.threshold)},${bar - 12}v${BAR.height + 24}`}
                stroke={paint.surface('text')}
                strokeWidth={5}
              />
              <text
                x={at(share.threshold) + 14}
                y={bar + BAR.height + BAR.label}
                fontSize={CARD.smallest}
                fill={paint.surface('text')}
              >
                {percent(share.threshold)}
              </text>
            </>
          )}
        </>
      )}
    </SocialCard>
  );
}
