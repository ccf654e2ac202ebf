import * as v from 'valibot';
import {
  claimSchema,
  groupSchema,
  departureSchema,
  DESTINATION_KINDS,
  edtfSchema,
  labSchema,
  metaSchema,
  milestoneSchema,
  organizationSchema,
  publisherSchema,
  researcherSchema,
  sourceSchema,
  STATUSES,
} from '../model/schema.ts';

const destinationSchema = v.strictObject({
  ...departureSchema.entries.destinations.item.entries,
  /** what the destination was to the person at the time */
  kind: v.picklist(DESTINATION_KINDS),
});

/** A departure as it is published: the record, and what the product computes from it. */
export const publishedDepartureSchema = v.strictObject({
  ...departureSchema.entries,
  destinations: v.array(destinationSchema),
  /** the one date that the departure is charted and counted by; null where undated */
  charted: v.nullable(edtfSchema),
  /** which clock that date is read from */
  chartedBy: v.nullable(v.picklist(['left', 'announced', 'next'])),
  /** kind of the first destination; `unknown` where none is on record */
  kind: v.picklist(DESTINATION_KINDS),
  status: v.picklist(STATUSES),
});

/** What a part of the dataset is a part by: filters in words and as a query of the page, and how many departures pass. */
const excerptSchema = v.strictObject({
  filters: v.array(v.strictObject({ field: v.string(), value: v.string() })),
  query: v.string(),
  count: v.strictObject({ sure: v.number(), total: v.number() }),
});

/** `data/departures.json` as published, and the download of a part of it: the files of the record in one object. */
export const publishedSchema = v.strictObject({
  $schema: v.string(),
  meta: metaSchema,
  /** in the download of a part: what it is a part by */
  excerpt: v.optional(excerptSchema),
  labs: v.array(labSchema),
  organizations: v.array(organizationSchema),
  researchers: v.array(researcherSchema),
  publishers: v.array(publisherSchema),
  sources: v.array(sourceSchema),
  departures: v.array(publishedDepartureSchema),
  milestones: v.array(milestoneSchema),
  claims: v.array(claimSchema),
  groups: v.array(groupSchema),
});

export type PublishedDeparture = v.InferOutput<typeof publishedDepartureSchema>;
export type PublishedDataset = v.InferOutput<typeof publishedSchema>;
export type Excerpt = v.InferOutput<typeof excerptSchema>;
