import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/exports/fileName.ts';
import { NO_FILTERS, type Filters } from '../../src/filters/filters.ts';

const name = (filters: Partial<Filters>, view: string | null = null, extension = 'csv') =>
  fileNameOf({ filters: { ...NO_FILTERS, ...filters }, version: '2026.11.24', view, extension });

describe('the name of a file', () => {
  it.each([
    [{}, 'ai-lab-departures_2026.11.24.csv'],
    [{ lab: ['openai'], time: { from: 2024, to: 2024 } }, 'ai-lab-departures_openai_2024_2026.11.24.csv'],
    [{ lab: ['!openai'] }, 'ai-lab-departures_not-openai_2026.11.24.csv'],
    [{ lab: ['a', 'b', 'c', 'd'] }, 'ai-lab-departures_4-labs_2026.11.24.csv'],
    [{ time: { from: 2019, to: null } }, 'ai-lab-departures_since-2019_2026.11.24.csv'],
    [{ time: { from: null, to: 2019 } }, 'ai-lab-departures_until-2019_2026.11.24.csv'],
    [{ q: ' 吴恩达 / Ng ' }, 'ai-lab-departures_q-吴恩达-ng_2026.11.24.csv'],
    [{ role: [] }, 'ai-lab-departures_every-role_2026.11.24.csv'],
  ] as const)('for %j is %s', (filters, expected) => {
    expect(name(filters as Partial<Filters>)).toBe(expected);
  });

  it('of a picture says the view', () => {
    expect(name({}, 'network', 'svg')).toBe('ai-lab-departures_network_2026.11.24.svg');
  });

  it('is one that every file system takes, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.string()), (q, lab) => {
        const file = name({ q, lab });
        expect(file).toMatch(/^ai-lab-departures[\p{L}\p{N}_+-]*_2026\.11\.24\.csv$/u);
        expect(file.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
