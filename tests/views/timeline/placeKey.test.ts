import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../../src/i18n/language.ts';
import { createOccupancy } from '../../../src/layout/placeLabels.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { placeKey } from '../../../src/views/timeline/placeKey.ts';
import { GEOMETRY, type PlacedBracket, type PlacedMark } from '../../../src/views/timeline/scene.ts';

const language = createLanguage('en');
const mark: PlacedMark = { id: 'a', kind: 'lab', x: 300, y: 40, whisker: null, inView: true };
const bracket: PlacedBracket = {
  key: '2016',
  x0: 400,
  x1: 460,
  y: 60,
  starts: true,
  ends: true,
  label: null,
  title: '',
};
const context = () => ({ top: 0, x0: 200, x1: 900, occupancy: createOccupancy(), language });

describe('the key on the marks of the first lane', () => {
  it('stands beside a mark and beside a bracket', () => {
    const [one, year] = placeKey([mark], [bracket], context());
    expect([one?.text, one?.kind]).toEqual(['one mark, one departure', 'key']);
    expect(one?.x).toBeGreaterThan(mark.x);
    expect(one?.x).toBeLessThan(mark.x + 20);
    expect(year?.text).toBe('below the line: only the year is known');
    expect(year?.x).toBeGreaterThan(bracket.x1);
  });

  it('gives way to what stands there, and is left out where nothing is free', () => {
    const taken = context();
    taken.occupancy.take({ x0: 0, x1: 900, y0: 30, y1: 52 });
    const [one] = placeKey([mark], [], taken);
    // in the free corner of the lane
    expect(one?.y).toBeLessThan(20);
    taken.occupancy.take({ x0: 0, x1: 900, y0: 0, y1: 200 });
    expect(placeKey([mark], [bracket], taken)).toEqual([]);
  });

  it('explains only what is there, and stays inside', () => {
    expect(placeKey([], [], context())).toEqual([]);
    const room = textWidth('one mark, one departure', GEOMETRY.labelFont);
    expect(placeKey([{ ...mark, x: 890 }], [], { ...context(), x0: 890 - room / 2 })).toEqual([]);
  });
});
