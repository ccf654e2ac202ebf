import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { publishedDepartureSchema, publishedSchema } from '../../exports/publishedSchema.ts';
import {
  bilingualSchema,
  claimSchema,
  edtfSchema,
  labSchema,
  milestoneSchema,
  organizationSchema,
  publisherSchema,
  researcherSchema,
  sourceSchema,
} from '../../model/schema.ts';

/**
 * Returns the JSON Schema (2020-12) of the published dataset, made from the schema that the record itself is checked by. What a
 * JSON Schema cannot say (references between records, days that a month does not have) is left to `npm run data:check`.
 */
export function jsonSchema(): Record<string, unknown> {
  const schema = toJsonSchema(publishedSchema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    definitions: {
      bilingual: bilingualSchema,
      date: edtfSchema,
      lab: labSchema,
      organization: organizationSchema,
      researcher: researcherSchema,
      publisher: publisherSchema,
      source: sourceSchema,
      departure: publishedDepartureSchema,
      milestone: milestoneSchema,
      claim: claimSchema,
    },
  });
  const definitions = { ...schema.$defs };
  const { departure } = definitions;
  if (typeof departure === 'object') definitions['departure'] = describe(departure);
  return {
    ...schema,
    $defs: definitions,
    title: 'AI Lab Departures',
    description:
      'Who left which AI lab, when, in what role, and where they went. One departure is one person leaving one lab once; ids connect the lists.',
  };
}

type Definition = Pick<JsonSchema, 'properties'>;

function describe<T extends Definition>(definition: T): T {
  const properties = Object.entries(definition.properties ?? {}).map(([name, property]) => [
    name,
    typeof property === 'object' && Object.hasOwn(DESCRIPTIONS, name)
      ? { ...property, description: DESCRIPTIONS[name] }
      : property,
  ]);
  return { ...definition, properties: Object.fromEntries(properties) };
}

/** What fields of a departure hold, for readers of a schema. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  person: 'Id of a researcher.',
  lab: 'Id of the lab left.',
  unit: 'Unit as the sources name it, where they say more than the lab.',
  roleGeneric: 'The sources say only "researcher" or "engineer": no seniority may be read from the role.',
  joined: 'When the person joined the lab.',
  left: 'When the person left, never more precise than the sources.',
  announced: 'When the departure was announced or reported.',
  destinations: 'First the place gone to, then what came after, in order.',
  statedReason: 'A reason that the person or the employer gave publicly; null means not recorded.',
  disputed: 'The departure itself is disputed.',
  caveat: 'Shown with the record where its sourcing is weak.',
  sources: 'Sources with the facts that each supports, and whose statement it carries.',
  disagreements: 'Where sources differ: the competing values, the one followed, and why.',
  charted: 'Computed: the one date by which the departure is charted and counted.',
  chartedBy: 'Computed: the clock that date is read from; next means that the next post had begun by then.',
  kind: 'Computed: kind of the first destination at the time.',
  status:
    'Computed: confirmed where a source carries a statement of the person, an employer or an official page.',
};
