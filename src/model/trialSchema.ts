/**
 * What the record can measure to test a claim, as data: a claim names a measure, what it is held against, and the
 * threshold; the verdict is computed from them and never typed.
 */
import * as v from 'valibot';
import { DESTINATION_KINDS, REGIONS, ROLE_KINDS } from './vocabulary.ts';

const ids = v.pipe(v.array(v.string()), v.minLength(1, 'expected at least one id'));
const year = v.pipe(v.number(), v.integer());
const known = v.picklist(DESTINATION_KINDS.filter((kind) => kind !== 'unknown'));

/** Departures by the filters of the product; what is not named filters nothing, and board seats stay out. */
const trialQuerySchema = v.strictObject({
  /** first and last year, both included; null leaves that end open */
  from: v.nullable(year),
  to: v.nullable(year),
  lab: v.optional(ids),
  company: v.optional(ids),
  region: v.optional(v.pipe(v.array(v.picklist(REGIONS)), v.minLength(1))),
  role: v.optional(v.pipe(v.array(v.picklist(ROLE_KINDS)), v.minLength(1))),
  set: v.optional(v.string()),
});

const LAB_FATES = ['closed', 'merged', 'renamed', 'reorganised'] as const;

export const measureSchema = v.variant('measure', [
  /** share of next jobs that are of these kinds, returns left out */
  v.strictObject({
    measure: v.literal('share'),
    of: trialQuerySchema,
    kinds: v.pipe(v.array(known), v.minLength(1)),
  }),
  /** share of departures after which the person founded something, first or later */
  v.strictObject({ measure: v.literal('founders'), of: trialQuerySchema }),
  /** departures */
  v.strictObject({ measure: v.literal('count'), of: trialQuerySchema }),
  /** departures a year of the query's years, which have to be closed at both ends */
  v.strictObject({ measure: v.literal('rate'), of: trialQuerySchema }),
  /** share of departures for which the person or the employer gave a reason */
  v.strictObject({ measure: v.literal('reasons'), of: trialQuerySchema }),
  /** share of stays, of those with both ends on record, that were longer than so many years */
  v.strictObject({
    measure: v.literal('stays'),
    of: trialQuerySchema,
    years: v.pipe(v.number(), v.minValue(0)),
  }),
  /** share of labs that have met one of these fates since a year (that year included) */
  v.strictObject({
    measure: v.literal('fates'),
    labs: ids,
    fates: v.pipe(v.array(v.picklist(LAB_FATES)), v.minLength(1)),
    since: year,
  }),
  /** share of labs of which it was so within so many years of their founding */
  v.strictObject({
    measure: v.literal('waits'),
    labs: ids,
    until: v.picklist(['head-left', 'reorganised']),
    years: v.pipe(v.number(), v.minValue(0)),
  }),
  /** share of heads of these labs who had left one of the other labs before, as far as the record knows */
  v.strictObject({ measure: v.literal('heads'), labs: ids, formerly: ids }),
  /** milestones on record up to a year */
  v.strictObject({ measure: v.literal('milestones'), labs: ids, to: year }),
  /** labs of a company that the record knows, but for lanes that gather the rest of its teams */
  v.strictObject({ measure: v.literal('labs'), company: v.string(), without: v.array(v.string()) }),
  /** of what was said of one departure, how much the record bears out: the year, and the place gone to */
  v.strictObject({
    measure: v.literal('career'),
    departure: v.string(),
    left: v.nullable(year),
    to: v.string(),
  }),
]);

export type TrialQuery = v.InferOutput<typeof trialQuerySchema>;
export type Measure = v.InferOutput<typeof measureSchema>;
export type MeasureOf<M extends Measure['measure']> = Extract<Measure, { measure: M }>;
