import { surenessIn } from '../filters/yearRange.ts';
import { findLeaders } from '../transforms/findLeaders.ts';
import { isOnePlace } from '../transforms/toGraph.ts';
import { balanceOf, scoreboard, type Balance } from '../transforms/scoreboard.ts';
import { nameSet } from '../words/finding.ts';
import type { DescribeContext } from './definition.ts';

/** Destinations that a title names. */
const MOST = 3;

/** Returns what the moves between places say, as a title: of a chosen place, else of the balance of all; null where nothing is sure. */
export function claimMoves(context: DescribeContext): string | null {
  return claimChosen(context) ?? claimBalance(context);
}

/** Returns the balance of all in a few words; null where one of the two is open. */
export function messageOfMoves(context: DescribeContext): string | null {
  if (context.state.focus.length > 0) return null;
  const { lost, gained } = balanceIn(context);
  return lost === null || gained === null ? null : context.language.t('labs.brief', { lost, gained });
}

/** Returns who lost and who gained on balance, as a title; null where no difference is sure. */
function claimBalance(context: DescribeContext): string | null {
  const { t } = context.language;
  const { lost, gained } = balanceIn(context);
  const when = whenIn(context);
  if (lost === null) return gained === null ? null : t('labs.claim.gained', { gained, when });
  return gained === null ? t('labs.claim.lost', { lost, when }) : t('labs.claim', { lost, gained, when });
}

/** Returns the years asked for in words, as a part of a title; empty for all. */
function whenIn({ state, dataset, language }: DescribeContext): string {
  return nameSet(state.filters, dataset, language).when;
}

function balanceIn({ shown, dataset, state, language }: DescribeContext) {
  const { number, text } = language;
  const { lost, gained } = balanceOf(
    scoreboard(shown.departures, state.group, dataset.places),
    surenessIn(state.filters.time),
  );
  const words = (balance: Balance) => ({
    name: text(balance.place.short),
    n: balance.atLeast,
    count: number(balance.atLeast),
    isExact: balance.isExact,
  });
  return { lost: lost === null ? null : words(lost), gained: gained === null ? null : words(gained) };
}

/**
 * Returns what a chosen place lost and gained, and where most often to, as a title; null where none or two are chosen, or doubtful dates
 * leave the numbers open.
 */
function claimChosen(context: DescribeContext): string | null {
  const { shown, dataset, state, language } = context;
  const { t, number, text, list } = language;
  const [chosen, other] = state.focus;
  if (chosen === undefined || other !== undefined || shown.count.sure < shown.count.total) return null;
  const score = scoreboard(shown.departures, state.group, dataset.places).find(
    ({ place }) => place.id === chosen,
  );
  if (score === undefined) return null;
  const roads = score.to.filter(({ departures }) => departures.length > 1).slice(0, MOST);
  return t('labs.claim.chosen', {
    name: text(score.place.short),
    when: whenIn(context),
    n: score.left.length + score.within.length,
    left: number(score.left.length + score.within.length),
    came: number(score.came.length + score.within.length),
    to:
      roads.length === 0
        ? ''
        : list(
            roads.map(({ place, departures }) =>
              t('finding.counted', { name: text(place.short), n: number(departures.length) }),
            ),
          ),
  });
}

/**
 * Returns which way from one place to another more people went than any other, as a title; of a chosen place what it lost and gained; null
 * where none is surely ahead.
 */
export function claimWays(context: DescribeContext): string | null {
  const { shown, dataset, state, language } = context;
  if (state.focus.length > 0) return claimChosen(context);
  const isSure = surenessIn(state.filters.time);
  const ways = scoreboard(shown.departures, state.group, dataset.places)
    .flatMap(({ place, to }) =>
      to
        .filter((road) => isOnePlace(road.place.id))
        .map((road) => ({ from: place, to: road.place, departures: road.departures })),
    )
    .map(({ departures, ...ends }) => ({
      ...ends,
      sure: departures.filter(isSure).length,
      total: departures.length,
    }));
  const [first] = findLeaders(ways, 1, () => 0);
  if (first === undefined || first.sure < 2) return null;
  return language.t('labs.claim.way', {
    from: language.text(first.from.short),
    to: language.text(first.to.short),
    count: language.count(first),
    when: whenIn(context),
  });
}
