import { dateOrNull } from '../../model/dates.ts';
import type { OwnData, OwnField } from '../../model/ownData.ts';

/** Returns a field of what a file holds; undefined where it is no object, or has none of that name. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** Returns a text of at most 300 characters; null for an empty one, and for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 300) : null;
}

/** Returns a day, month or year as EDTF; null for anything else. */
export function dateTextOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && dateOrNull(text)?.precision !== 'interval' && dateOrNull(text) !== null
    ? text
    : null;
}

const FIELDS: readonly OwnField[] = ['kind', 'status', 'role', 'source', 'to'];

/** What a file says of itself. */
export type OwnBlock = Partial<Omit<OwnData, 'address'>>;

/** Returns what a file says of itself under `own`, as far as it can be used. */
export function readOwnBlock(own: unknown): OwnBlock {
  const both = (value: unknown) => {
    const en = textOf(value) ?? textOf(fieldOf(value, 'en'));
    const zh = textOf(value) ?? textOf(fieldOf(value, 'zh')) ?? en;
    return en === null ? null : { en, zh: zh ?? en };
  };
  const title = both(fieldOf(own, 'title'));
  const credit = both(fieldOf(own, 'credit'));
  const license = textOf(fieldOf(own, 'license'));
  const asOf = dateTextOf(fieldOf(own, 'asOf'));
  const origin = fieldOf(own, 'origin');
  const [one, many] = [both(fieldOf(origin, 'one')), both(fieldOf(origin, 'many'))];
  const says = fieldOf(own, 'says');
  return {
    ...(title === null ? {} : { title }),
    ...(credit === null ? {} : { credit }),
    ...(license === null ? {} : { license }),
    ...(asOf === null ? {} : { asOf }),
    ...(one === null || many === null ? {} : { origin: { one, many } }),
    ...(Array.isArray(says) ? { says: new Set(FIELDS.filter((field) => says.includes(field))) } : {}),
  };
}
