import type { Shown } from '../../filters/filterDepartures.ts';
import type { Language } from '../../i18n/language.ts';
import { nameYears } from '../../words/nameYears.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DESTINATION_KINDS } from '../../model/schema.ts';
import type { DeparturesState } from '../../store/state.ts';
import { countKinds } from '../../transforms/countKinds.ts';
import { shareOf, type ShareKind, type Shares } from '../../transforms/shares.ts';
import type { ViewDefinition } from '../../views/definition.ts';
import { changeIn, describeTitle } from '../../words/finding.ts';
import { describeScope } from '../../words/scope.ts';
import { describeSelected } from '../../words/selected.ts';

/** A statement one may print, and what it rests on. */
export interface CitedFinding {
  /** a full sentence, with its full stop */
  readonly sentence: string;
  /** numerators, denominators, period and unknowns, as sentences; empty where the sentence says all */
  readonly detail: string;
}

/** Returns what a citation of the view says: what is selected in a sentence over what it rests on, else the finding with the numbers behind it. */
export function describeCitation(
  shown: Shown,
  state: DeparturesState,
  view: Pick<ViewDefinition, 'claim'>,
  dataset: Dataset,
  language: Language,
): CitedFinding {
  const { t, number, list } = language;
  const { filters, selection } = state;
  const asSentence = (title: string) => (/[.。]$/.test(title) ? title : t('cite.sentence', { title }));
  const selected = describeSelected(selection, filters, dataset, language);
  if (selected !== null) return { sentence: asSentence(selected.title), detail: selected.measure };
  const sentence = asSentence(describeTitle(view, { shown, state, dataset, language }));
  const { measure, leftOut, board } = describeScope(
    shown,
    filters,
    dataset,
    language,
    view.claim !== undefined,
  );
  const parts = [measure];
  const asksWhereTo = filters.kind.length > 0 || filters.dest.length > 0;
  const change =
    view.claim === undefined && filters.time === null && !asksWhereTo ? changeIn(shown, dataset) : null;
  if (change !== null)
    parts.push(
      describeShare(change.before, change.faded, language),
      describeShare(change.now, change.risen, language),
    );
  else if (shown.count.total > 0) {
    const counts = countKinds(shown.departures);
    parts.push(
      t('cite.kinds', {
        kinds: list(
          DESTINATION_KINDS.filter((kind) => counts.has(kind)).map((kind) =>
            t('story.part', { kind: t(`kind.${kind}`), n: number(counts.get(kind) ?? 0) }),
          ),
        ),
      }),
    );
  }
  const all = board === 0 ? leftOut : [...leftOut, t('scope.board', { n: board, count: number(board) })];
  if (all.length > 0) parts.push(t('scope.leftOut', { parts: list(all) }));
  return { sentence, detail: language.sentences(parts) };
}

function describeShare(shares: Shares, kind: ShareKind, language: Language): string {
  const { t, number, percent } = language;
  return t('cite.share', {
    years: nameYears(shares.years, language),
    n: number(shares.kinds[kind].sure),
    known: number(shares.known),
    share: percent(shareOf(shares, kind)),
    kind: t(`finding.place.${kind}`),
    unknown: number(shares.unknown),
  });
}
