// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { feed, readCorrections } from '../../src/build/feeds.ts';
import { loadDataset } from '../../src/model/records.ts';
import { make } from '../support/fixtures.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const LOG = `# Corrections

Errors of ours.

## 2026.11.26

1. **Next posts.** Ada Lin went to \`here\`, and
   not there; see [the rules](README.md).
2. **Dates.** Another.

## 2026.11.24: the first version

1. **One.** Only.
`;

function parse(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const textOf = (parent: Element, name: string) =>
  [...parent.children].filter(({ localName }) => localName === name).map((each) => each.textContent);
const entriesOf = (document: Document) => [...document.getElementsByTagNameNS(ATOM, 'entry')];

/** What RFC 4287 asks of a feed and of each entry. */
function expectValid(document: Document): void {
  const root = document.documentElement;
  expect([root.localName, root.namespaceURI]).toEqual(['feed', ATOM]);
  const moment = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;
  for (const each of [root, ...entriesOf(document)]) {
    for (const name of ['id', 'title', 'updated']) {
      const [value, ...more] = textOf(each, name);
      expect([more, value === undefined || value.trim() === '']).toEqual([[], false]);
    }
    expect(textOf(each, 'updated')[0]).toMatch(moment);
    expect(textOf(each, 'id')[0]).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect([...each.children].some((link) => link.getAttribute('rel') === 'alternate')).toBe(true);
  }
  expect(textOf(root, 'author')).toHaveLength(1);
  const ids = entriesOf(document).map((entry) => textOf(entry, 'id')[0]);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('the log of corrections', () => {
  it('is read version by version, without its marks', () => {
    expect(readCorrections(LOG)).toEqual([
      {
        version: '2026.11.26',
        items: ['Next posts. Ada Lin went to here, and not there; see the rules.', 'Dates. Another.'],
      },
      { version: '2026.11.24', items: ['One. Only.'] },
    ]);
    expect(readCorrections('')).toEqual([]);
  });
});

describe('the feed', () => {
  const dataset = make.dataset({
    researchers: ['a', 'b', 'c'].map((id) =>
      make.researcher(`person-${id}`, { name: { en: `Ann <${id}> & Co`, zh: null } }),
    ),
    departures: [
      make.departure('a', { person: 'person-a', added: '2025.12.01' }),
      make.departure('b', { person: 'person-b', added: '2025.12.02' }),
      make.departure('c', { person: 'person-c', added: '2025.12.02-2' }),
    ],
  });

  it('tells, newest first, what was added after the first version and what was corrected', () => {
    const document = parse(feed(dataset, readCorrections(LOG), 'en', 'https://site.example/'));
    expectValid(document);
    expect(entriesOf(document).map((entry) => textOf(entry, 'title')[0])).toEqual([
      'Corrected in 2026.11.26: 1',
      'Corrected in 2026.11.26: 2',
      'Corrected in 2026.11.24: 1',
      'Ann <c> & Co: Lab lab-a',
      'Ann <b> & Co: Lab lab-a',
      'The record begins with 1 departure',
    ]);
    const links = [...document.getElementsByTagNameNS(ATOM, 'link')].map((link) => link.getAttribute('href'));
    expect(links).toContain('https://site.example/feed.xml');
    expect(links).toContain('https://site.example/?sel=departure:c');
  });

  it('keeps the ids of its entries wherever it lies, and knows its own address only where the site is known', () => {
    const idsOf = (site: string | null) =>
      entriesOf(parse(feed(dataset, [], 'zh', site))).map((entry) => textOf(entry, 'id')[0]);
    expect(idsOf(null)).toEqual(idsOf('https://site.example/'));
    expect(feed(dataset, [], 'zh', null)).not.toContain('rel="self"');
    expect(feed(dataset, [], 'zh', null)).toContain('href="./zh/?sel=departure:b"');
  });

  describe('of the shipped record', () => {
    let log: ReturnType<typeof readCorrections>;
    beforeAll(() => {
      log = readCorrections(readFileSync('data/CORRECTIONS.md', 'utf8'));
    });

    it.each(['en', 'zh'] as const)('is valid in %s', (locale) => {
      const shipped = loadDataset();
      const document = parse(feed(shipped, log, locale, null));
      expectValid(document);
      const later = shipped.departures.filter(({ added }) => added !== null && added !== '2026.11.24');
      const corrected = log.reduce((sum, { items }) => sum + items.length, 0);
      expect(entriesOf(document)).toHaveLength(Math.min(500, later.length + corrected + 1));
      expect(corrected).toBeGreaterThan(20);
    });
  });
});
