import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeBibtex, toBibtex, toRis } from '../../src/exports/citation.ts';

const meta = { version: '2026.11.24', date: '2026-11-24' };

describe('a BibTeX entry', () => {
  it('says what is cited, in which version, and where', () => {
    expect(
      toBibtex({
        id: 'a-ng--baidu--2017',
        title: 'A & B left 50% of C_1.',
        address: 'https://x.org/?sel=departure:a',
        meta,
      }),
    ).toBe(`@misc{ai-lab-departures:a-ng--baidu--2017,
  author = {{AI Lab Departures}},
  title = {{A \\& B left 50\\% of C\\_1}},
  year = {2026},
  version = {2026.11.24},
  note = {Data of 2026-11-24, CC BY 4.0},
  url = {https://x.org/?sel=departure:a}
}`);
  });

  it('keeps its braces even for any title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\\', '$', '~', 'a', '\n', '吴') }),
        (title) => {
          const plain = toBibtex({ id: 'x', title, address: 'https://x.org/', meta }).replace(/\\[{}]/g, '');
          expect(plain.split('{').length).toBe(plain.split('}').length);
          expect(escapeBibtex(title)).not.toContain('\n');
        },
      ),
    );
  });
});

describe('a RIS record', () => {
  it('has one field a line, ends as the format asks, and is not broken by any title', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const text = toRis({ id: 'view-1', title, detail: title, address: 'https://x.org/?a=b', meta });
        const lines = text.split('\r\n');
        expect(lines[0]).toBe('TY  - DATA');
        expect(lines.slice(-2)).toEqual(['ER  - ', '']);
        for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
      }),
    );
    expect(toRis({ id: 'v', title: 'A.', detail: '', address: 'https://x.org/', meta })).toContain(
      'UR  - https://x.org/\r\n',
    );
  });
});
