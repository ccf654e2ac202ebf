import type { Language } from '../../i18n/language.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import { DESTINATION_KINDS, type DestinationKind } from '../../model/schema.ts';

/**
 * Returns the answer to "do most go to universities or startups?" in words, with its numbers: how many of which destinations
 * are on record, which of the two took more, whether the unknown ones could turn that round, and whether it is most of them.
 */
export function describeAnswer({ departures, count: total }: Shown, language: Language): string {
  const { t, number, percent, count } = language;
  if (departures.length === 0) return t('flow.answer.none');
  const of = (kind: DestinationKind) => departures.filter((departure) => departure.kind === kind).length;
  const unknown = of('unknown');
  const known = departures.length - unknown;
  if (known === 0) return t('flow.answer.unknown', { n: unknown, count: number(unknown) });
  const startups = of('startup');
  const universities = of('university');
  const sentences = [
    t('flow.answer.numbers', {
      n: departures.length,
      total: number(departures.length),
      known: number(known),
      startups: number(startups),
      startupShare: percent(startups / known),
      universities: number(universities),
      universityShare: percent(universities / known),
    }),
    compare(startups, universities, unknown, language),
    majority(Math.max(startups, universities), known, of, language),
  ];
  if (total.sure < total.total) sentences.push(t('flow.answer.possible', { count: count(total) }));
  return sentences.join(language.locale === 'zh' ? '' : ' ');
}

function compare(startups: number, universities: number, unknown: number, { t, number }: Language): string {
  const gap = Math.abs(startups - universities);
  const winner = startups > universities ? 'startups' : 'universities';
  const rest = { n: unknown, count: number(unknown) };
  if (gap === 0) return t('flow.answer.equal', rest);
  if (unknown === 0) return t(`flow.answer.${winner}`);
  return t(gap > unknown ? `flow.answer.${winner}.safe` : `flow.answer.${winner}.open`, rest);
}

function majority(
  larger: number,
  known: number,
  of: (kind: DestinationKind) => number,
  { t, number, percent }: Language,
): string {
  if (larger > known / 2) return t('flow.answer.most');
  const others = DESTINATION_KINDS.filter(
    (kind) => kind !== 'startup' && kind !== 'university' && kind !== 'unknown',
  );
  const top = others.reduce((best, kind) => (of(kind) > of(best) ? kind : best), others[0] ?? 'lab');
  return of(top) === 0
    ? t('flow.answer.noMost')
    : t('flow.answer.noMost.other', {
        kind: t(`kind.${top}`),
        n: number(of(top)),
        share: percent(of(top) / known),
      });
}
