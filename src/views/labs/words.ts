import type { Language } from '../../i18n/language.ts';
import type { Road, Score } from '../../transforms/scoreboard.ts';

/** Roads named in a row. */
const MOST = 3;

/** Returns a difference with its sign, "−50", "+12", "0". */
export function signedNet(net: number, { number }: Pick<Language, 'number'>): string {
  return net < 0 ? `−${number(-net)}` : net > 0 ? `+${number(net)}` : number(0);
}

/** Returns the busiest roads of a company: where those who left went, or, where more came than left, where they came from. Roads of a single move are not named. */
export function describeRoads(score: Score, { t, number, text }: Language): string {
  const isGain = score.net > 0;
  const roads = (isGain ? score.from : score.to).filter(
    ({ place, departures }) => departures.length > 1 && !place.id.startsWith('unnamed'),
  );
  if (roads.length === 0) return '';
  const named = roads
    .slice(0, MOST)
    .map(({ place, departures }: Road) =>
      t('labs.road', { name: text(place.short), n: number(departures.length) }),
    );
  return t(isGain ? 'labs.from' : 'labs.to', { list: named.join(t('labs.comma')) });
}

/** Returns a row in words: "OpenAI: 112 left, 46 came, −66. To Meta 18 …" */
export function describeScore(score: Score, language: Language): string {
  const { t, number, text } = language;
  return t('labs.row', {
    name: text(score.place.name),
    left: number(score.left.length),
    came: number(score.came.length),
    net: signedNet(score.net, language),
    roads: describeRoads(score, language),
  });
}
