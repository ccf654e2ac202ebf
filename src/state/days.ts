import { parseEdtf } from '../model/edtf.ts';

/** Returns the UTC milliseconds that `2019-03-01..2020-06-30` stands for, both days included; null for anything else. */
export function decodeDays(text: string): readonly [number, number] | null {
  const [from, to, ...rest] = text.split('..').map(parseDay);
  if (from == null || to == null || rest.length > 0 || from.earliest > to.earliest) return null;
  return [from.earliest, to.latest + 1];
}

/** Returns the days that an interval of UTC milliseconds meets, in the notation of `decodeDays`. */
export function encodeDays([start, end]: readonly [number, number]): string {
  return `${day(start)}..${day(Math.max(start, end - 1))}`;
}

function parseDay(text: string) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseEdtf(text) : null;
  return date?.precision === 'day' ? date : null;
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
