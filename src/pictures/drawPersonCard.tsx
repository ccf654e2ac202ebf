import type { ReactElement } from 'react';
import type { Paint } from '../encoding/palette.ts';
import type { Language } from '../i18n/language.ts';
import { fitText, textWidth } from '../layout/textWidth.ts';
import { KindSymbol } from '../marks/KindSymbol.tsx';
import type { Departure, Person } from '../model/dataset.ts';
import { careerOf, type Stint } from '../transforms/careerOf.ts';
import { nameEnd } from '../words/nameYears.ts';
import { CARD, CARD_LICENSE, CARD_WIDTH, layoutCard } from './layoutCard.ts';
import { SocialCard } from './SocialCard.tsx';

/** px */
const ROW = { size: 56, symbol: 48, text: 82, most: 112 };
/** Places of a path that can be read at a glance, and words of a card. */
const MOST_PLACES = 4;
const MOST_WORDS = 12;

/**
 * Returns the card of a person for social networks: the name, and the latest places of the path, at most twelve words; null for somebody
 * without a path.
 */
export function drawPersonCard(
  person: Person,
  departures: readonly Departure[],
  language: Language,
  paint: Paint,
): ReactElement | null {
  const { text, t } = language;
  const name = text(person.name);
  const nameOf = ({ place }: Stint) => (place === null ? t('destination.retired') : text(place.short));
  const path = latest(careerOf(departures), (stint) => wordsOf(nameOf(stint)), MOST_WORDS - wordsOf(name));
  if (path.length === 0) return null;
  const plan = layoutCard(name);
  const room = (plan.bottom - plan.top) / path.length;
  const step = Math.min(ROW.most, room);
  const rows = path.map((stint, i) => ({ ...stint, name: nameOf(stint), y: plan.top + (i + 0.5) * step }));
  const [first, last] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
  const x = CARD.margin + ROW.symbol / 2;
  const title = `${name}${t('picture.colon')}${path.map(nameOf).join(' → ')}`;
  return (
    <SocialCard
      plan={plan}
      title={title}
      description={title}
      credit={t('app.name') + CARD_LICENSE}
      paint={paint}
      locale={language.locale}
    >
      <path d={`M${x},${first}V${last}`} stroke={paint.surface('muted')} strokeWidth={6} />
      {rows.map(({ key, kind, to, name: place, y }) => {
        const end = to !== null && Number.isFinite(to.earliest + to.latest) ? nameEnd(to) : '';
        const endWidth = textWidth(end, ROW.size * 0.8) * CARD.slack + 20;
        const words = fitText(place, ROW.size * CARD.slack, CARD_WIDTH - ROW.text - endWidth);
        return (
          <g key={key}>
            <circle cx={x} cy={y} r={ROW.symbol * 0.62} fill={paint.surface('ground')} />
            <KindSymbol kind={kind} x={x} y={y} size={ROW.symbol} fill={paint.kind(kind)} />
            <text
              x={CARD.margin + ROW.text}
              y={y + ROW.size * 0.36}
              fontSize={ROW.size}
              fill={paint.surface('text')}
            >
              {words}
            </text>
            {end !== '' && (
              <text
                x={CARD.margin + ROW.text + textWidth(words, ROW.size) * 1.06 + 20}
                y={y + ROW.size * 0.36}
                fontSize={ROW.size * 0.8}
                fill={paint.surface('secondary')}
              >
                {end}
              </text>
            )}
          </g>
        );
      })}
    </SocialCard>
  );
}

/** Returns the latest places whose names have no more words than are left. */
function latest(stints: readonly Stint[], words: (stint: Stint) => number, left: number): readonly Stint[] {
  const kept: Stint[] = [];
  let rest = left;
  for (const stint of stints.toReversed().slice(0, MOST_PLACES)) {
    rest -= words(stint);
    if (rest < 0) break;
    kept.unshift(stint);
  }
  return kept;
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}
