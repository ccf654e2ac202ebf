import { filterDepartures } from '../../filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../../filters/filters.ts';
import { surenessIn } from '../../filters/yearRange.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import type { Bilingual, ClaimRecord, LabRecord, TrialRecord } from '../../model/schema.ts';
import type { Measure } from '../../model/trialSchema.ts';
import { INITIAL_LINK_STATE } from '../../state/linkState.ts';
import { SHARED_PARAMS } from '../../state/sharedParams.ts';
import { groupFall, type FallStep } from '../../transforms/groupFall.ts';
import { encodeState } from '../../url/encodeState.ts';
import type { Answer, Bounds, Tally } from '../../verdicts/bounds.ts';
import { tryOut, type Verdict } from '../../verdicts/judge.ts';
import { labsOf, measure, type Reading } from '../../verdicts/measure.ts';
import { inScope, scopeKey, scopesOf } from '../../verdicts/scope.ts';
import { filtersOf } from '../../verdicts/selection.ts';
import { ARTICLE_LABS, CHAPTERS, type Chapter } from './chapters.ts';

/** The article is of August 2021; its day is not on record. */
const PUBLISHED = Date.UTC(2021, 7, 1);

/** Departures of one year, by what they answer. */
export interface YearAnswers {
  readonly year: number;
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/** A number as the essay tells it: plain values, so that a page may carry them without the record. */
export interface Told extends Tally {
  readonly measure: Measure['measure'];
  readonly unit: Reading['unit'];
  /** query of the view that shows the n departures, and of the one that shows those that count for it; null for labs and heads */
  readonly all: string | null;
  readonly counted: string | null;
  /** departures whose year is certain, by year; empty for labs and heads */
  readonly years: readonly YearAnswers[];
  /** labs that it is of, and what each answers; null for those that are only counted */
  readonly labs: readonly { readonly id: string; readonly name: Bilingual; readonly answer: Answer | null }[];
  /** the years that it is of, null for an open end; null where it is of no years */
  readonly period: { readonly from: number | null; readonly to: number | null } | null;
  /** heads who came from there; the person is null for who has no page */
  readonly heads: readonly {
    readonly person: string | null;
    readonly name: { readonly en: string; readonly zh: string | null };
  }[];
}

export interface Judged {
  readonly verdict: Verdict;
  readonly bounds: Bounds | null;
  readonly reading: Told | null;
  readonly against: Told | null;
}

export interface ClaimStep {
  readonly claim: Pick<ClaimRecord, 'id' | 'kind' | 'text' | 'attribution' | 'limits'>;
  readonly trial: Pick<TrialRecord, 'is' | 'threshold' | 'why'> | null;
  /** by `scopeKey`; the first is as told; empty where the record cannot test the claim */
  readonly judged: Readonly<Record<string, Judged>>;
  readonly bears: readonly { readonly what: Bilingual; readonly told: Told | null }[];
  /** the departure that the article tells of */
  readonly career: Career | null;
}

export interface Career {
  readonly departure: string;
  readonly person: { readonly en: string; readonly zh: string | null };
  readonly lab: Bilingual;
  /** EDTF text of the date that counts; null where undated */
  readonly date: string | null;
  readonly stops: readonly { readonly place: Bilingual | null; readonly when: string | null }[];
  /** the pages that it rests on, one a publisher */
  readonly sources: readonly { readonly name: Bilingual; readonly url: string }[];
}

export interface Fate {
  readonly id: string;
  readonly name: Bilingual;
  readonly status: LabRecord['status'];
  /** since the article */
  readonly events: readonly { readonly date: string | null; readonly what: Bilingual }[];
}

export interface GroupStep {
  readonly id: string;
  readonly name: Bilingual;
  readonly note: Bilingual;
  readonly since: string;
  readonly size: number;
  readonly left: number;
  readonly undated: number;
  readonly steps: readonly FallStep[];
  readonly query: string;
}

/** All that the essay says, as plain values in both languages. */
export interface ArticleData {
  /** EDTF text */
  readonly asOf: string;
  readonly version: string;
  readonly chapters: readonly { readonly id: Chapter['id']; readonly steps: readonly ClaimStep[] }[];
  readonly groups: readonly GroupStep[];
  readonly fates: readonly Fate[];
}

/** Returns the essay for a dataset with its evidence. Claims that the dataset does not have are left out. */
export function deriveArticle(dataset: Dataset): ArticleData {
  const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  return {
    asOf: dataset.meta.date,
    version: dataset.meta.version,
    chapters: CHAPTERS.map(({ id, claims: ids }) => ({
      id,
      steps: ids.flatMap((each) => {
        const claim = claims.get(each);
        return claim === undefined ? [] : [stepOf(dataset, claim)];
      }),
    })),
    groups: dataset.groups.map((group) => {
      const { size, left, undated, steps } = groupFall(dataset, group);
      const { id, name, note, since } = group;
      return {
        id,
        name,
        note,
        since,
        size,
        left: left.length,
        undated,
        steps,
        query: queryOf({ set: [id] }),
      };
    }),
    fates: ARTICLE_LABS.flatMap((id) => fateOf(dataset, id)),
  };
}

function stepOf(dataset: Dataset, claim: ClaimRecord): ClaimStep {
  const { id, kind, text, attribution, limits, trial, bears } = claim;
  return {
    claim: { id, kind, text, attribution, limits },
    trial: trial === null ? null : { is: trial.is, threshold: trial.threshold, why: trial.why },
    judged:
      trial === null
        ? {}
        : Object.fromEntries(
            scopesOf(trial).map((scope) => [scopeKey(scope), judgedOf(dataset, inScope(trial, scope))]),
          ),
    bears: bears.map(({ what, value }) => ({ what, told: toldOf(dataset, value, measure(dataset, value)) })),
    career: trial?.value.measure === 'career' ? careerOf(dataset, trial.value.departure) : null,
  };
}

function judgedOf(dataset: Dataset, trial: TrialRecord): Judged {
  const { verdict, bounds, reading, against } = tryOut(dataset, trial);
  return {
    verdict,
    bounds,
    reading: toldOf(dataset, trial.value, reading),
    against: trial.against === null ? null : toldOf(dataset, trial.against, against),
  };
}

function toldOf(dataset: Dataset, asked: Measure, reading: Reading | null): Told | null {
  if (reading === null) return null;
  const { unit, bounds, value, n, known, yes, doubtful } = reading;
  const asIs = 'of' in asked ? filtersOf(asked.of) : null;
  const filters = asked.measure === 'share' && asIs !== null ? { ...asIs, kind: ['!return'] } : asIs;
  const counted = new Set(reading.departures);
  return {
    measure: asked.measure,
    unit,
    bounds,
    value,
    n,
    known,
    yes,
    doubtful,
    all: filters === null ? null : queryOf(filters),
    counted:
      filters === null || asked.measure !== 'share' ? null : queryOf({ ...filters, kind: asked.kinds }),
    years: filters === null ? [] : yearsOf(dataset, filters, counted, asked),
    labs:
      reading.places.length > 0
        ? reading.places.map(({ place, answer }) => ({ id: place.id, name: place.name, answer }))
        : labsBehind(dataset, asked),
    period: 'of' in asked ? { from: asked.of.from, to: asked.of.to } : null,
    heads: reading.heads
      .filter(({ answer }) => answer === 'yes')
      .map(({ person, name }) => ({ person, name })),
  };
}

/** The labs that are counted, or whose milestones are. */
function labsBehind(dataset: Dataset, asked: Measure): Told['labs'] {
  const ids =
    asked.measure === 'labs' ? labsOf(dataset, asked) : asked.measure === 'milestones' ? asked.labs : [];
  return ids.flatMap((id) => {
    const place = dataset.places.get(id);
    return place === undefined ? [] : [{ id, name: place.name, answer: null }];
  });
}

function queryOf(filters: Partial<Filters>): string {
  return encodeState(
    { ...INITIAL_LINK_STATE, filters: { ...NO_FILTERS, ...filters } },
    {
      params: [...SHARED_PARAMS.first, ...SHARED_PARAMS.last],
      defaults: { ...INITIAL_LINK_STATE, view: '' },
    },
  );
}

/** Departures whose year is certain, by year and answer, the years between them included. */
function yearsOf(
  dataset: Dataset,
  filters: Filters,
  counted: ReadonlySet<Departure>,
  asked: Measure,
): readonly YearAnswers[] {
  const byYear = new Map<number, { yes: number; no: number; unknown: number }>();
  for (const departure of filterDepartures(dataset, filters).departures) {
    const year = certainYear(departure);
    if (year === null) continue;
    const answers = byYear.get(year) ?? { yes: 0, no: 0, unknown: 0 };
    byYear.set(year, answers);
    if (counted.has(departure)) answers.yes += 1;
    else if (asked.measure === 'share' && departure.kind === 'unknown') answers.unknown += 1;
    else answers.no += 1;
  }
  const found = [...byYear.keys()];
  if (found.length === 0) return [];
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    ...(byYear.get(first + i) ?? { yes: 0, no: 0, unknown: 0 }),
  }));
}

function certainYear({ clock }: Departure): number | null {
  if (clock === null || !Number.isFinite(clock.date.earliest)) return null;
  const year = new Date(clock.date.earliest).getUTCFullYear();
  return surenessIn({ from: year, to: year })({ clock }) ? year : null;
}

function careerOf(dataset: Dataset, id: string): Career | null {
  const departure = dataset.departureById.get(id);
  if (departure === undefined) return null;
  const { person, lab, clock, destinations } = departure;
  return {
    departure: id,
    person: person.name,
    lab: lab.name,
    date: clock?.date.text ?? null,
    stops: destinations.map(({ place, when }) => ({
      place: place?.name ?? null,
      when: when?.text ?? null,
    })),
    sources: pagesOf(dataset, id),
  };
}

/** The pages of a departure, the first of each publisher; none while the evidence is not there. */
function pagesOf({ evidence }: Dataset, id: string): Career['sources'] {
  const pages = new Map<string, { readonly name: Bilingual; readonly url: string }>();
  for (const { source } of evidence?.departures.get(id)?.sources ?? []) {
    const page = evidence?.sources.get(source);
    const url = safeUrl(page?.url ?? '');
    if (page === undefined || url === null || pages.has(page.publisher)) continue;
    const publisher = evidence?.publishers.get(page.publisher);
    const en = publisher?.name ?? page.publisher;
    pages.set(page.publisher, { name: { en, zh: publisher?.nameZh ?? en }, url });
  }
  return [...pages.values()];
}

function fateOf(dataset: Dataset, id: string): readonly Fate[] {
  const place = dataset.places.get(id);
  if (place?.lab == null) return [];
  const events = place.lab.events.flatMap(({ date, what }) => {
    const at = dateOf(date);
    return at === null || at.latest < PUBLISHED ? [] : [{ at, date, what }];
  });
  return [
    {
      id,
      name: place.name,
      status: place.lab.status,
      events: events.sort((a, b) => a.at.earliest - b.at.earliest).map(({ date, what }) => ({ date, what })),
    },
  ];
}
