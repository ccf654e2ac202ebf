import { seeded } from './fixtures.ts';

/** Years of the made-up rows, the first and how many. */
const FIRST = 2010;
const YEARS = 15;

/**
 * Returns a made-up CSV of that many departures, the same for the same number: 60 places of very different size, three quarters dated to the day or month, a
 * fifth to the year, the rest not at all; a row takes about 65 bytes.
 */
export function benchRows(count: number): string {
  const random = seeded(18);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const two = (n: number) => String(n).padStart(2, '0');
  const places = Array.from({ length: 60 }, (_, i) => `Lab ${i + 1}`);
  const next = [...places, 'Anthropic Labs', 'State University', 'New Venture Co', 'Big Company', ''];
  const roles = ['Research Scientist', 'Engineer', 'Director of Research', 'Chief Scientist', ''];
  const lines = ['person,from,left,to,role'];
  for (let i = 0; i < count; i += 1) {
    const year = FIRST + Math.floor(Math.sqrt(random()) * YEARS);
    const month = two(1 + Math.floor(random() * 12));
    const way = random();
    const left =
      way < 0.05
        ? ''
        : way < 0.25
          ? `${year}`
          : way < 0.6
            ? `${year}-${month}`
            : `${year}-${month}-${two(1 + Math.floor(random() * 28))}`;
    const from = places[Math.floor(random() * random() * places.length)] ?? '';
    lines.push(`Given${i % 9973} Family${i},${from},${left},${pick(next)},${pick(roles)}`);
  }
  return `${lines.join('\n')}\n`;
}
