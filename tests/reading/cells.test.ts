import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeDestinations,
  decodeSources,
  encodeDestinations,
  encodeSources,
} from '../../src/reading/cells.ts';
import { STATEMENT_BY, SUPPORTED_FACTS } from '../../src/model/schema.ts';

const words = fc
  .string({ unit: fc.constantFrom('\\', '|', ';', ',', '"', ' ', 'a', '副'), minLength: 1 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const id = fc.stringMatching(/^[a-z0-9]+(?:--?[a-z0-9]+){0,2}$/);

const destination = fc.record({
  organization: fc.option(id),
  founder: fc.boolean(),
  retired: fc.boolean(),
  role: fc.option(fc.record({ en: words, zh: words })),
  when: fc.option(fc.constantFrom('2019', '2019-05~', '2019/..')),
  country: fc.option(fc.constantFrom('CN', 'US')),
});
const source = fc.record({
  source: id,
  supports: fc.uniqueArray(fc.constantFrom(...SUPPORTED_FACTS)),
  statementBy: fc.option(fc.constantFrom(...STATEMENT_BY)),
});

describe('cells with several values', () => {
  it('give back the destinations they were made of', () => {
    fc.assert(
      fc.property(fc.array(destination, { maxLength: 4 }), (destinations) => {
        expect(decodeDestinations(encodeDestinations(destinations))).toEqual(destinations);
      }),
    );
  });

  it('give back the sources they were made of', () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 5 }), (sources) => {
        expect(decodeSources(encodeSources(sources))).toEqual(sources);
      }),
    );
  });

  it('may be typed in short form', () => {
    expect(decodeDestinations('stanford|Professor|教授; openai')).toEqual([
      {
        organization: 'stanford',
        founder: false,
        retired: false,
        role: { en: 'Professor', zh: '教授' },
        when: null,
        country: null,
      },
      { organization: 'openai', founder: false, retired: false, role: null, when: null, country: null },
    ]);
    expect(decodeSources('wired-1;wired-2@person')).toEqual([
      { source: 'wired-1', supports: [], statementBy: null },
      { source: 'wired-2', supports: [], statementBy: 'person' },
    ]);
  });

  it.each(['a|b|c|d|e|owner', 'a|b|c|d|e|founder|g'])('refuse destinations like %j', (cell) => {
    expect(decodeDestinations(cell)).toBeNull();
  });

  it.each(['a:b:c', 'a b', ':left', 'a@b@c', 'a;;b'])('refuse sources like %j', (cell) => {
    expect(decodeSources(cell)).toBeNull();
  });
});
