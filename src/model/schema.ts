/**
 * The one description of the files in `data/`. TypeScript types, run-time validation and the published JSON Schema all
 * come from here. References between records are checked by `parseDataset`.
 */
import * as v from 'valibot';
import { parseEdtf } from './edtf.ts';
import { EDTF_PATTERN } from './edtfPattern.ts';
import { safeUrl } from './safeUrl.ts';
import { measureSchema } from './trialSchema.ts';
import {
  DESTINATION_KINDS,
  ORGANIZATION_KINDS,
  REGIONS,
  ROLE_KINDS,
  STATEMENT_BY,
  STATUSES,
  SUPPORTED_FACTS,
} from './vocabulary.ts';

export * from './vocabulary.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('expected a text that is not empty'));

/** A text in both languages of the product. */
export const bilingualSchema = v.strictObject({ en: text, zh: text });

/** A name: always known in Latin script, in Chinese where there is one. */
const nameSchema = v.strictObject({ en: text, zh: v.nullable(text) });

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:--?[a-z0-9]+)*$/, 'expected a kebab-case id (a-z, 0-9, hyphens)'),
);

/** A date as text. */
export const edtfSchema = v.pipe(
  v.string(),
  v.check(
    (value) => parseEdtf(value) !== null,
    'expected an EDTF date such as 2019, 2019-05, 2019-05-31, 2019~ or 2019-05/..',
  ),
  v.metadata({ description: 'EDTF date, level 0 or 1', pattern: EDTF_PATTERN }),
);

const url = v.pipe(
  v.string(),
  v.check((value) => safeUrl(value) !== null, 'expected an http or https address without credentials'),
  v.metadata({
    description: 'address of a page',
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\\s\\\\]+(?:[/?#][^\\s\\\\]*)?$',
  }),
);

const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 country code'));
const sourceIds = v.array(id);

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
  aliases: v.array(text),
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
  successor: v.nullable(
    v.strictObject({
      lab: id,
      date: v.nullable(edtfSchema),
      how: v.picklist(['renamed', 'merged', 'reorganised']),
    }),
  ),
  /** true: sources name only the company, not the unit; the lane says so */
  unitUnknown: v.boolean(),
  aliases: v.array(text),
  status: v.nullable(v.strictObject({ text: bilingualSchema, asOf: v.nullable(edtfSchema) })),
  leaders: v.array(
    v.strictObject({
      person: v.nullable(id),
      name: nameSchema,
      role: bilingualSchema,
      from: v.nullable(edtfSchema),
      to: v.nullable(edtfSchema),
      sources: sourceIds,
    }),
  ),
  events: v.array(
    v.strictObject({
      kind: v.picklist(LAB_EVENT_KINDS),
      date: v.nullable(edtfSchema),
      what: bilingualSchema,
      sources: sourceIds,
    }),
  ),
  sources: sourceIds,
});

export const researcherSchema = v.strictObject({
  id,
  name: nameSchema,
  aliases: v.array(text),
  knownFor: v.nullable(bilingualSchema),
});

export const publisherSchema = v.strictObject({
  id,
  name: text,
  nameZh: v.nullable(text),
  /** 1 first party or newspaper of record, 2 trade press, 3 aggregator, mirror, wiki or machine-written */
  tier: v.picklist([1, 2, 3]),
  kind: v.picklist([
    'first_party',
    'newspaper_of_record',
    'news_agency',
    'official',
    'trade_press',
    'academic',
    'aggregator',
    'wiki',
    'social',
    'other',
  ]),
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
  recordedAs: v.nullable(text),
  /** pages that carry one and the same story share this id and count as one publisher */
  story: v.nullable(id),
});

const sourceRefSchema = v.strictObject({
  source: id,
  supports: v.array(v.picklist(SUPPORTED_FACTS)),
  /** whose statement the page carries, where it carries one; what makes a record `confirmed` */
  statementBy: v.nullable(v.picklist(STATEMENT_BY)),
});

const destinationSchema = v.strictObject({
  /** a lab or an organization; null where the person retired or the place is not on record */
  organization: v.nullable(id),
  /** true where the person founded or co-founded it */
  founder: v.boolean(),
  retired: v.boolean(),
  role: v.nullable(bilingualSchema),
  when: v.nullable(edtfSchema),
  country: v.nullable(country),
});

export const DISAGREEMENT_FIELDS = [
  'left',
  'announced',
  'joined',
  'role',
  'to',
  'stated_reason',
  'lab',
  'status',
  'other',
] as const;

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
  unit: v.nullable(bilingualSchema),
  role: v.nullable(bilingualSchema),
  /** the sources say only "researcher" or "engineer": no seniority may be read from it */
  roleGeneric: v.boolean(),
  roleKind: v.picklist(ROLE_KINDS),
  joined: v.nullable(edtfSchema),
  left: v.nullable(edtfSchema),
  announced: v.nullable(edtfSchema),
  /** first the place gone to, then what came after, in order */
  destinations: v.array(destinationSchema),
  statedReason: v.nullable(
    v.strictObject({ text: bilingualSchema, by: v.nullable(v.picklist(['person', 'employer'])) }),
  ),
  disputed: v.boolean(),
  /** shown with the record where its sourcing is weak */
  caveat: v.nullable(bilingualSchema),
  note: v.nullable(bilingualSchema),
  sources: v.pipe(v.array(sourceRefSchema), v.minLength(1, 'expected at least one source')),
  disagreements: v.array(disagreementSchema),
});

/** A departure that is validated but not shown, with the reason. */
export const candidateSchema = v.strictObject({ ...departureSchema.entries, heldBack: bilingualSchema });

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
  attribution: bilingualSchema,
  /** the statistic of our record that would test the claim; null where none can */
  test: v.nullable(bilingualSchema),
  /** that statistic as data, from which the verdict is computed; null where the record cannot test the claim */
  trial: v.nullable(trialSchema),
  /** what else on record bears on the claim without testing it */
  bears: v.array(v.strictObject({ what: bilingualSchema, value: measureSchema })),
  /** what this can and cannot show; where there is no trial, why not */
  limits: bilingualSchema,
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
  schemaVersion: v.pipe(v.string(), v.regex(/^\d+\.\d+$/)),
  /** of the data: a date, and a counter within the day */
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}\.\d{2}(?:-\d+)?$/)),
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

export type Bilingual = v.InferOutput<typeof bilingualSchema>;
export type LabRecord = v.InferOutput<typeof labSchema>;
export type OrganizationRecord = v.InferOutput<typeof organizationSchema>;
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
