import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixedPaint } from '../../src/encoding/palette.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { drawPicture } from '../../src/pictures/drawPicture.tsx';
import { svgText } from '../../src/pictures/svgText.ts';
import { INITIAL_STATE } from '../../src/store/state.ts';
import { VIEWS } from '../../src/views/index.ts';
import { changedPicture, keptPicture } from '../support/keptPictures.ts';
import { pictureRecord } from './pictureRecord.ts';

/** px: a phone, the column of an article, a page. Views change their form between them. */
const WIDTHS = [360, 720, 1080];

const dataset = pictureRecord();
const views = await Promise.all(VIEWS.map(({ load }) => load()));
const cases = views
  .filter(({ draw }) => draw !== null)
  .flatMap((view) =>
    LOCALE_IDS.flatMap((locale) =>
      WIDTHS.map((width) => ({ name: `${view.id}.${locale}.${width}`, view, locale, width })),
    ),
  );

describe('the kept pictures', () => {
  it.each(cases)('$name is drawn as it was', ({ name, view, locale, width }) => {
    const language = createLanguage(locale);
    const state = { ...INITIAL_STATE, locale, view: view.id };
    const shown = filterDepartures(dataset, state.filters);
    const picture = drawPicture({
      view,
      context: { dataset, shown, state, language, width, paint: fixedPaint('light') },
      title: name,
      subtitle: '',
      address: '',
    });
    if (picture === null) throw new Error(`nothing drawn: ${name}`);
    expectAsKept(name, oneElementALine(svgText(picture)));
  });

  it('compares a picture line by line, and says how to look and how to accept', () => {
    expect(() => expectAsKept('another', 'drawn\n')).toThrow(/Look at both.*pictures:accept/s);
    rmSync(changedPicture('another'));
  });
});

/** Throws where a drawing is not the kept one, after writing it beside that, and clears away what an earlier run wrote. */
function expectAsKept(name: string, drawn: string): void {
  const kept = keptPicture(name);
  const changed = changedPicture(name);
  const before = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  if (drawn === before) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, drawn);
  const [old, now] = [before.split('\n'), drawn.split('\n')];
  const line = now.findIndex((text, i) => text !== old[i]);
  const at = line === -1 ? now.length : line;
  throw new Error(
    [
      `${name} is drawn in another way, first in line ${at + 1}:`,
      `  was ${old[at] ?? '(no line)'}`,
      `  is  ${now[at] ?? '(no line)'}`,
      `Look at both in a browser: ${kept} and ${changed}.`,
      'If the new one is right, `npm run pictures:accept` keeps it; commit it with the change that made it.',
    ].join('\n'),
  );
}

/** Lines are what a comparison shows; between these elements space means nothing. */
function oneElementALine(svg: string): string {
  return svg.replace(/>(?=<(?:\/?(?:svg|g)|path|rect|line|circle|ellipse|text|title|desc|defs)\b)/g, '>\n');
}
