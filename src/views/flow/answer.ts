import type { Language } from '../../i18n/language.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import { DESTINATION_KINDS, type DestinationKind } from '../../model/schema.ts';
import { countKinds } from '../../transforms/countKinds.ts';

/**
 * Returns the answer to "do most go to universities or startups?" in words, with its numbers: how many of which destinations
 * are on record, which of the two took more, whether the unknown ones could turn that round, and whether it is most of them.
 */
export function describeAnswer({ departures, count: total }: Shown, language: Language): string {
  const { t, number, count } = language;
  if (departures.length === 0) return t('flow.answer.none');
  const counts = countKinds(departures);
  const of = (kind: DestinationKind) => counts.get(kind) ?? 0;
  const unknown = of('unknown');
  const known = departures.length - unknown;
  if (known === 0) return t('flow.answer.unknown', { n: unknown, count: number(unknown) });
  const sentences = known === 1 ? single(departures, of, language) : several(departures, of, language);
  if (total.sure < total.total) sentences.push(t('flow.answer.possible', { count: count(total) }));
  return sentences.join(language.locale === 'zh' ? '' : ' ');
}

type CountOf = (kind: DestinationKind) => number;

function single(departures: Shown['departures'], of: CountOf, { t, number }: Language): string[] {
  const kind = DESTINATION_KINDS.find((each) => each !== 'unknown' && of(each) > 0) ?? 'unknown';
  const n = departures.length;
  return [t('flow.answer.single', { n, total: number(n), kind: t(`kind.${kind}`) })];
}

function several(departures: Shown['departures'], of: CountOf, language: Language): string[] {
  const { t, number, percent } = language;
  const [startups, universities, unknown] = [of('startup'), of('university'), of('unknown')];
  const known = departures.length - unknown;
  const top = largestOther(of);
  const other = { kind: t(`kind.${top}`), n: number(of(top)), share: percent(of(top) / known) };
  const all = { n: departures.length, total: number(departures.length), known: number(known) };
  if (startups + universities === 0) {
    const sentences = [t('flow.answer.neither', all), t('flow.answer.largest', other)];
    return unknown === 0
      ? sentences
      : [...sentences, t('flow.answer.neither.open', { n: unknown, count: number(unknown) })];
  }
  return [
    t('flow.answer.numbers', {
      ...all,
      startups: number(startups),
      startupShare: percent(startups / known),
      universities: number(universities),
      universityShare: percent(universities / known),
    }),
    compare(startups, universities, unknown, language),
    Math.max(startups, universities) > known / 2
      ? t('flow.answer.most')
      : of(top) === 0
        ? t('flow.answer.noMost')
        : t('flow.answer.noMost.other', other),
  ];
}

function compare(startups: number, universities: number, unknown: number, { t, number }: Language): string {
  const gap = Math.abs(startups - universities);
  const winner = startups > universities ? 'startups' : 'universities';
  const rest = { n: unknown, count: number(unknown) };
  if (gap === 0) return t('flow.answer.equal', rest);
  if (unknown === 0) return t(`flow.answer.${winner}`);
  return t(gap > unknown ? `flow.answer.${winner}.safe` : `flow.answer.${winner}.open`, rest);
}

/** The kind that took most besides the two that the question names. */
function largestOther(of: CountOf): DestinationKind {
  const others = DESTINATION_KINDS.filter(
    (kind) => kind !== 'startup' && kind !== 'university' && kind !== 'unknown',
  );
  return others.reduce((best, kind) => (of(kind) > of(best) ? kind : best), others[0] ?? 'lab');
}
