import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citeVersion, EXAMPLES, showVersion } from '../../src/keeping/citeVersion.ts';
import { nextVersion, release } from '../../src/keeping/release.ts';
import { make } from '../support/fixtures.ts';

const { meta } = make.records();

describe('data:release', () => {
  it('gives the data a version of the day, and a counter within it', () => {
    const first = nextVersion(meta, '2026-12-01');
    const second = nextVersion(first, '2026-12-01');
    expect([first.version, second.version, nextVersion(second, '2026-12-01').version]).toEqual([
      '2026.12.01',
      '2026.12.01-2',
      '2026.12.01-3',
    ]);
    expect(nextVersion(second, '2020-01-01')).toMatchObject({ date: '2026-12-01', version: '2026.12.01-3' });
  });

  it('names it in the citation', () => {
    const citation = 'cff-version: 1.2.0\nversion: 2026.01.01\ndate-released: 2026-01-01\n';
    expect(citeVersion(citation, { ...meta, version: '2026.12.01-2', date: '2026-12-01' })).toBe(
      'cff-version: 1.2.0\nversion: 2026.12.01-2\ndate-released: 2026-12-01\n',
    );
  });

  it('names it in the examples of the documents, which lead to the version of today', () => {
    expect(showVersion('https://a.example/v/2026.01.01-2/embed.js', { version: '2026.12.01' })).toBe(
      'https://a.example/v/2026.12.01/embed.js',
    );
    const today: unknown = JSON.parse(readFileSync('data/meta.json', 'utf8'));
    const { version } = today as { readonly version: string };
    for (const file of EXAMPLES) {
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(`v/${version}/embed`);
      expect(showVersion(text, { version })).toBe(text);
    }
  });

  it('marks what no version had so far, and nothing else', () => {
    const departures = [make.departure('old', { added: '2026.01.01' }), make.departure('new')];
    const released = release(make.records({ departures }), '2026-12-01');
    expect(released.departures.map(({ added }) => added)).toEqual(['2026.01.01', '2026.12.01']);
    expect(release(released, '2026-12-02').departures).toEqual(released.departures);
  });
});
