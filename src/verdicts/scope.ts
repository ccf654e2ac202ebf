import { REGIONS, type TrialRecord } from '../model/schema.ts';
import type { Measure, TrialQuery } from '../model/trialSchema.ts';

/** Where the labs are, and which years: what a reader may change in a test to see whether its verdict holds. */
export const PLACES = ['as-told', 'all', 'china', 'abroad'] as const;
export const TIMES = ['as-told', 'to-2021', 'since-2022', 'all'] as const;

export interface Scope {
  readonly place: (typeof PLACES)[number];
  readonly time: (typeof TIMES)[number];
}

export const AS_TOLD: Scope = { place: 'as-told', time: 'as-told' };

/** The article is of August 2021. */
const LAST_YEAR = 2021;

/** Returns whether a test is of departures whose labs a reader may narrow by place. */
function hasPlaces({ value }: Pick<TrialRecord, 'value'>): boolean {
  return 'of' in value && value.of.lab === undefined && value.of.company === undefined;
}

/** Returns whether a reader may change the years of a test: not where it compares one time with another. */
function hasTimes({ value, against }: Pick<TrialRecord, 'value' | 'against'>): boolean {
  return hasPlaces({ value }) && against === null && value.measure !== 'rate';
}

/** Returns the test with the labs and years that a reader has chosen; what cannot be changed stays as it is told. */
export function inScope(trial: TrialRecord, scope: Scope): TrialRecord {
  const { value, against } = trial;
  return {
    ...trial,
    value: narrowed(value, scope, hasPlaces(trial), hasTimes(trial)),
    against: against === null ? null : narrowed(against, scope, hasPlaces(trial), false),
  };
}

/** Returns the scopes of a test, as told first. */
export function scopesOf(trial: TrialRecord): readonly Scope[] {
  const places = hasPlaces(trial) ? PLACES : PLACES.slice(0, 1);
  const times = hasTimes(trial) ? TIMES : TIMES.slice(0, 1);
  return places.flatMap((place) => times.map((time) => ({ place, time })));
}

/** Returns the name of a scope in a record of results by scope. */
export function scopeKey({ place, time }: Scope): string {
  return `${place} ${time}`;
}

function narrowed(value: Measure, scope: Scope, byPlace: boolean, byTime: boolean): Measure {
  if (!('of' in value)) return value;
  const of: TrialQuery = { ...value.of };
  if (byPlace && scope.place !== 'as-told') {
    delete of.region;
    if (scope.place === 'china') of.region = ['china'];
    if (scope.place === 'abroad') of.region = REGIONS.filter((region) => region !== 'china');
  }
  if (byTime && scope.time !== 'as-told') {
    of.from = scope.time === 'since-2022' ? LAST_YEAR + 1 : null;
    of.to = scope.time === 'to-2021' ? LAST_YEAR : null;
  }
  return { ...value, of };
}
