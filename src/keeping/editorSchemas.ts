import { toJsonSchema } from '@valibot/to-json-schema';
import { bilingualSchema, edtfSchema } from '../model/schema.ts';
import { FILE_NAMES, FILE_SCHEMAS, type FileName } from './dataFiles.ts';
import { DESCRIPTIONS } from './open/jsonSchema.ts';

/**
 * Returns the JSON Schema of each file of `data/` as text, for editors to complete and check by while somebody types. Draft 7, which every
 * editor reads; made from the schema that the record itself is checked by. References and meaning are left to `data:check`.
 */
export function editorSchemas(): ReadonlyMap<FileName, string> {
  return new Map(FILE_NAMES.map((name) => [name, `${JSON.stringify(schemaOf(name), null, 1)}\n`]));
}

function schemaOf(name: FileName): unknown {
  const schema = toJsonSchema(FILE_SCHEMAS[name], {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: { bilingual: bilingualSchema, date: edtfSchema },
  });
  return { ...describeFields(schema), title: `${name}.json` };
}

function describe(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(describe);
  return typeof schema === 'object' && schema !== null ? describeFields(schema) : schema;
}

/** A schema with what is known of fields beside them, wherever a field of that name stands. */
function describeFields(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]: [string, unknown]) => [
      key,
      key === 'properties' && typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).map(([name, field]: [string, unknown]) => [
              name,
              withText(name, describe(field)),
            ]),
          )
        : describe(value),
    ]),
  );
}

function withText(name: string, field: unknown): unknown {
  const text = Object.hasOwn(DESCRIPTIONS, name) ? DESCRIPTIONS[name] : undefined;
  return text === undefined || typeof field !== 'object' ? field : { ...field, description: text };
}
