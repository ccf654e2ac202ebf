import { describe, expect, it } from 'vitest';
import { compactCore, expandCore, slimCore } from '../../src/model/compactCore.ts';
import { createDataset, splitRecords } from '../../src/model/dataset.ts';
import { fillTexts, inOneLanguage, recordTexts } from '../../src/model/recordTexts.ts';
import { loadRecords } from '../../src/model/records.ts';

const core = slimCore(splitRecords(loadRecords()).core);

describe('a core in one language', () => {
  it('says in that language what the whole says, and nothing in another', () => {
    for (const departure of inOneLanguage(core, 'zh').departures) {
      const whole = core.departures.find(({ id }) => id === departure.id);
      expect(departure.role?.zh).toBe(whole?.role?.zh);
      expect(departure.role?.en ?? '').toBe('');
    }
  });

  it('is the whole again once the texts of the other have come', () => {
    const shipped = expandCore(compactCore(inOneLanguage(core, 'en')));
    fillTexts(shipped, 'zh', recordTexts(core, 'zh'));
    expect(shipped.departures).toEqual(expandCore(compactCore(core)).departures);
  });

  it('completes the departures that were made of it before', () => {
    const shipped = expandCore(compactCore(inOneLanguage(core, 'en')));
    const { departures } = createDataset(shipped, null);
    fillTexts(shipped, 'zh', recordTexts(core, 'zh'));
    const missing = departures.filter(({ role, unit, destinations }) =>
      [role, unit, ...destinations.map((stop) => stop.role)].some((text) => text?.zh === ''),
    );
    expect(missing).toEqual([]);
  });
});
