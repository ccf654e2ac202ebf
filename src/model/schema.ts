/**
 * The one description of the files in `data/`. TypeScript types, run-time validation and the published JSON Schema all
 * come from here. References between records are checked by `parseDataset`.
 */
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
  url,
  versionSchema,
} from './fieldSchemas.ts';
import { labSchema, organizationSchema } from './placeSchemas.ts';
import { measureSchema } from './trialSchema.ts';
import {
  DESTINATION_KINDS,
  DISAGREEMENT_FIELDS,
  REGIONS,
  ROLE_KINDS,
  STATEMENT_BY,
  STATUSES,
  SUPPORTED_FACTS,
  PUBLISHER_KINDS,
} from './vocabulary.ts';

export * from './vocabulary.ts';
export { bilingualSchema, edtfSchema } from './fieldSchemas.ts';
export * from './placeSchemas.ts';

export const researcherSchema = v.strictObject({
  id,
  name: nameSchema,
  aliases: listed(text),
  knownFor: noted(bilingualSchema),
  /** named first: somebody whom a newspaper names in a headline without saying who it is, by the judgement of the keepers */
  notable: flag,
  /** pages that write the Chinese name of somebody whose own script is another */
  sources: listed(id),
});

export const publisherSchema = v.strictObject({
  id,
  name: text,
  nameZh: noted(text),
  /** 1 first party or newspaper of record, 2 trade press, 3 aggregator, mirror, wiki or machine-written */
  tier: v.picklist([1, 2, 3]),
  kind: v.picklist(PUBLISHER_KINDS),
  domains: v.array(text),
});

export const sourceSchema = v.strictObject({
  id,
  url,
  publisher: id,
  title: v.nullable(text),
  published: v.nullable(edtfSchema),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'expected a two-letter language code')),
  /** the publisher as first recorded, where it says more than the canonical name ("via …", "stored copy at …") */
  recordedAs: noted(text),
  /** pages that carry one and the same story share this id and count as one publisher */
  story: noted(id),
});

const sourceRefSchema = v.strictObject({
  source: id,
  supports: v.array(v.picklist(SUPPORTED_FACTS)),
  /** whose statement the page carries, where it carries one; what makes a record `confirmed` */
  statementBy: noted(v.picklist(STATEMENT_BY)),
});

const destinationSchema = v.strictObject({
  /** a lab or an organization; null where the person retired or the place is not on record */
  organization: v.nullable(id),
  /** true where the person founded or co-founded it */
  founder: flag,
  retired: flag,
  role: v.nullable(bilingualSchema),
  when: v.nullable(edtfSchema),
  country: v.nullable(country),
});

const disagreementSchema = v.strictObject({
  field: v.picklist(DISAGREEMENT_FIELDS),
  /** the competing values, as text for people; `value` in the field's own notation where it has one */
  claims: v.pipe(
    v.array(v.strictObject({ value: v.nullable(text), text: bilingualSchema, sources: sourceIds })),
    v.minLength(2, 'expected at least two competing values'),
  ),
  /** index of the claim that the record follows; null where it follows none */
  preferred: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  reason: bilingualSchema,
});

/** One person leaving one lab once. */
export const departureSchema = v.strictObject({
  id,
  person: id,
  lab: id,
  /** the unit as the sources name it, where they say more than the lab */
  unit: noted(bilingualSchema),
  role: v.nullable(bilingualSchema),
  /** the sources say only "researcher" or "engineer": no seniority may be read from it */
  roleGeneric: flag,
  roleKind: v.picklist(ROLE_KINDS),
  /** when the person joined the lab, or what it was before it had its present name */
  joined: v.nullable(edtfSchema),
  left: v.nullable(edtfSchema),
  announced: v.nullable(edtfSchema),
  /** when the person joined the company, where that was before joining the lab or all that is known */
  joinedCompany: noted(v.strictObject({ organization: id, date: edtfSchema })),
  /** first the place gone to, then what came after, in order */
  destinations: v.array(destinationSchema),
  statedReason: noted(
    v.strictObject({ text: bilingualSchema, by: v.nullable(v.picklist(['person', 'employer'])) }),
  ),
  disputed: flag,
  /** shown with the record where its sourcing is weak */
  caveat: noted(bilingualSchema),
  note: noted(bilingualSchema),
  sources: v.pipe(v.array(sourceRefSchema), v.minLength(1, 'expected at least one source')),
  disagreements: listed(disagreementSchema),
  /** the first version of the data that had it; null from the day it is added until `data:release` */
  added: noted(versionSchema),
});

/** A departure that is validated but not shown, with the reason. */
const candidateSchema = v.strictObject({ ...departureSchema.entries, heldBack: bilingualSchema });

export const milestoneSchema = v.strictObject({
  id,
  lab: id,
  title: bilingualSchema,
  date: edtfSchema,
  sources: v.pipe(sourceIds, v.minLength(1, 'expected at least one source')),
});

/** A test of a claim: a measure, alone or against another, held against a threshold. */
export const trialSchema = v.strictObject({
  value: measureSchema,
  against: v.nullable(measureSchema),
  is: v.picklist(['above', 'below', 'at-least']),
  /** of the value, or of its difference from `against`; shares are fractions of 1 */
  threshold: v.number(),
  /** why this threshold and these years */
  why: bilingualSchema,
});

export const claimSchema = v.strictObject({
  id,
  kind: v.picklist(['article_statement', 'explanation', 'opinion']),
  text: bilingualSchema,
  /** the same in nine words at most, for its picture; null where the text is as short */
  short: noted(bilingualSchema),
  attribution: bilingualSchema,
  /** the statistic of our record that would test the claim; null where none can */
  test: v.nullable(bilingualSchema),
  /** that statistic as data, from which the verdict is computed; null where the record cannot test the claim */
  trial: v.nullable(trialSchema),
  /** what else on record bears on the claim without testing it */
  bears: v.array(v.strictObject({ what: bilingualSchema, value: measureSchema })),
  /** what this can and cannot show; where there is no trial, why not */
  limits: bilingualSchema,
  /** what has to be known beside it: a doubt, or what the article mixes up */
  remark: noted(bilingualSchema),
});

/** A group of people with a known size, so that one may say how many of them have left. */
export const groupSchema = v.strictObject({
  id,
  name: bilingualSchema,
  short: bilingualSchema,
  /** what makes one a member */
  note: bilingualSchema,
  /** the lab or company whose leaving counts; null where `departures` names what counts */
  lab: v.nullable(id),
  /** from when the group is told of */
  since: edtfSchema,
  /** everybody, those who stayed included; `person` is null for who is not on record */
  members: v.pipe(
    v.array(v.strictObject({ person: v.nullable(id), name: nameSchema })),
    v.minLength(1, 'expected at least one member'),
  ),
  /** the departures that count, where they are of several labs */
  departures: v.array(id),
  /** where the list of members stands */
  sources: sourceIds,
});

export const metaSchema = v.strictObject({
  /** of the format: a new major refuses old readers */
  schemaVersion: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+$/, 'expected a format such as 1.0'),
    v.regex(/^1\./, 'expected format 1: this version of the product reads no other'),
  ),
  /** of the data: a date, and a counter within the day */
  version: versionSchema,
  /** day of the last change, shown as "as of" */
  date: edtfSchema,
  license: v.literal('CC-BY-4.0'),
});

/** The files of `data/`, by name. */
export const datasetSchema = v.strictObject({
  meta: metaSchema,
  labs: v.array(labSchema),
  organizations: v.array(organizationSchema),
  researchers: v.array(researcherSchema),
  publishers: v.array(publisherSchema),
  sources: v.array(sourceSchema),
  departures: v.array(departureSchema),
  candidates: v.array(candidateSchema),
  milestones: v.array(milestoneSchema),
  claims: v.array(claimSchema),
  groups: v.array(groupSchema),
});

/** The files as they are written: annotations may be absent. */
export type DatasetFiles = v.InferInput<typeof datasetSchema>;
export type Bilingual = v.InferOutput<typeof bilingualSchema>;
export type ResearcherRecord = v.InferOutput<typeof researcherSchema>;
export type PublisherRecord = v.InferOutput<typeof publisherSchema>;
export type SourceRecord = v.InferOutput<typeof sourceSchema>;
export type SourceRef = v.InferOutput<typeof sourceRefSchema>;
export type DestinationRecord = v.InferOutput<typeof destinationSchema>;
export type Disagreement = v.InferOutput<typeof disagreementSchema>;
export type DepartureRecord = v.InferOutput<typeof departureSchema>;
export type CandidateRecord = v.InferOutput<typeof candidateSchema>;
export type MilestoneRecord = v.InferOutput<typeof milestoneSchema>;
export type ClaimRecord = v.InferOutput<typeof claimSchema>;
export type TrialRecord = v.InferOutput<typeof trialSchema>;
export type GroupRecord = v.InferOutput<typeof groupSchema>;
export type MetaRecord = v.InferOutput<typeof metaSchema>;
export type DatasetRecords = v.InferOutput<typeof datasetSchema>;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];
export type RoleKind = (typeof ROLE_KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Region = (typeof REGIONS)[number];
