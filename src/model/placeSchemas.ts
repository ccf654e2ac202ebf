/** Labs and all other places that one can leave or go to. */
import * as v from 'valibot';
import {
  bilingualSchema,
  country,
  edtfSchema,
  flag,
  id,
  listed,
  nameSchema,
  noted,
  sourceIds,
  text,
} from './fieldSchemas.ts';
import { ORGANIZATION_KINDS, SIZE_BASES, SIZE_COUNTS, SIZE_SCOPES, STATEMENT_TOPICS } from './vocabulary.ts';

/** How many people a place is published to have had. */
const sizeSchema = v.strictObject({
  /** what the number is of */
  date: v.nullable(edtfSchema),
  /** null where the source gives only an upper bound */
  least: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** null where the source gives only a lower bound */
  most: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** who is counted */
  counts: v.picklist(SIZE_COUNTS),
  /** the lab itself, a part of it, or more than it */
  scope: v.picklist(SIZE_SCOPES),
  /** how the number came about; `derived` is our arithmetic on published numbers */
  basis: v.picklist(SIZE_BASES),
  /** true where departures may be held against it, false where it is context alone */
  rate: v.boolean(),
  /** who gives the number */
  by: bilingualSchema,
  note: noted(bilingualSchema),
  sources: v.pipe(sourceIds, v.minLength(1, 'expected at least one source')),
});

/** What somebody said about a lab: an attributed statement, never a fact of ours. */
const statementSchema = v.strictObject({
  /** what it was for, how its researchers are judged, what presses on it, what came out of it, what became of it */
  about: v.picklist(STATEMENT_TOPICS),
  text: bilingualSchema,
  /** who says so */
  by: bilingualSchema,
  asOf: v.nullable(edtfSchema),
  sources: v.pipe(sourceIds, v.minLength(1, 'expected at least one source')),
});

/** Any body a person can leave or go to that is not a lab of `labs.json`: parents, universities, startups, funds, … */
export const organizationSchema = v.strictObject({
  id,
  name: bilingualSchema,
  kind: v.picklist(ORGANIZATION_KINDS),
  /** the body it belongs to: another organization or a lab */
  parent: v.nullable(id),
  country: v.nullable(country),
  founded: v.nullable(edtfSchema),
  ended: v.nullable(edtfSchema),
  /** other spellings, former names, and the names as sources give them */
  aliases: listed(text),
  sizes: listed(sizeSchema),
  sources: sourceIds,
});

const LAB_EVENT_KINDS = ['founded', 'renamed', 'merged', 'reorganised', 'leadership', 'closed'] as const;

/** A lab or frontier-AI company that somebody of the record has left. Shares one id space with organizations. */
export const labSchema = v.strictObject({
  id,
  name: bilingualSchema,
  /** for lanes and network nodes: at most about 18 Latin or 9 Chinese characters */
  short: bilingualSchema,
  /** the company or lab it is part of; null where independent */
  parent: v.nullable(id),
  country: v.nullable(country),
  city: v.nullable(bilingualSchema),
  founded: v.nullable(edtfSchema),
  ended: v.nullable(edtfSchema),
  /** where the body became another: renamed, merged, or absorbed, on that date */
  successor: noted(
    v.strictObject({
      lab: id,
      date: v.nullable(edtfSchema),
      how: v.picklist(['renamed', 'merged', 'reorganised']),
    }),
  ),
  /** true: sources name only the company, not the unit; the lane says so */
  unitUnknown: flag,
  aliases: listed(text),
  /** how it stands, as of a date */
  status: noted(v.strictObject({ text: bilingualSchema, asOf: v.nullable(edtfSchema), sources: listed(id) })),
  leaders: listed(
    v.strictObject({
      person: v.nullable(id),
      name: nameSchema,
      role: bilingualSchema,
      from: v.nullable(edtfSchema),
      to: v.nullable(edtfSchema),
      sources: sourceIds,
    }),
  ),
  events: listed(
    v.strictObject({
      kind: v.picklist(LAB_EVENT_KINDS),
      date: v.nullable(edtfSchema),
      what: bilingualSchema,
      sources: sourceIds,
    }),
  ),
  statements: listed(statementSchema),
  sizes: listed(sizeSchema),
  sources: sourceIds,
});

export type LabRecord = v.InferOutput<typeof labSchema>;
export type OrganizationRecord = v.InferOutput<typeof organizationSchema>;
export type LabStatement = v.InferOutput<typeof statementSchema>;
export type PlaceSize = v.InferOutput<typeof sizeSchema>;
