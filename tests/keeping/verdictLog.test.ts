import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  describeVerdicts,
  readVerdictLog,
  verdictsOf,
  writeVerdictLog,
  type VerdictLog,
} from '../../src/keeping/verdictLog.ts';
import { readShippedRecord } from '../support/shippedRecord.ts';

const log = (
  verdict: VerdictLog['verdicts'][string]['verdict'],
  bounds: [number, number] | null,
): VerdictLog => ({
  version: '2026.01.01',
  verdicts: { c01: { verdict, bounds }, c02: { verdict: 'untestable', bounds: null } },
});

describe('the verdicts of a release', () => {
  it('tell which have turned since, and which numbers have moved', () => {
    const lines = describeVerdicts(log('fails', [0.1, 0.2]), log('open', [0.1, 0.6]));
    expect(lines[0]).toBe(
      'verdicts on the claims of the article: 0 holds, 1 fails, 0 open, 0 few, 1 untestable',
    );
    expect(lines[1]).toBe('  CHANGED c01: open → fails (since 2026.01.01)');
    expect(lines[2]).toBe('  c01  fails       0.1 to 0.2, was 0.1 to 0.6');
  });

  it('say that none has turned, and that a claim is new', () => {
    expect(describeVerdicts(log('open', [0, 1]), log('open', [0, 1]))[1]).toBe(
      '  none has changed: since 2026.01.01',
    );
    const { c01, ...rest } = log('open', [0, 1]).verdicts;
    expect(c01).toBeDefined();
    expect(describeVerdicts(log('open', [0, 1]), { version: '1', verdicts: rest })).toContain(
      '  new c01: open (since 1)',
    );
    expect(describeVerdicts(log('open', [0, 1]), null)[1]).toContain('no release keeps any');
  });

  it('are kept beside the data and read again; what is broken is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verdicts-'));
    expect(await readVerdictLog(folder)).toBeNull();
    await writeVerdictLog(folder, log('holds', [2, 2]));
    expect(await readVerdictLog(folder)).toEqual(log('holds', [2, 2]));
    await writeFile(join(folder, 'verdicts.json'), '{"version":1}');
    expect(await readVerdictLog(folder)).toBeNull();
  });

  it('are there for every claim of the shipped record', async () => {
    const { records } = await readShippedRecord();
    const shipped = await readVerdictLog('data');
    expect(Object.keys(verdictsOf(records).verdicts)).toEqual(records.claims.map(({ id }) => id));
    expect(Object.keys(shipped?.verdicts ?? {}).length).toBeGreaterThan(40);
  });
});
